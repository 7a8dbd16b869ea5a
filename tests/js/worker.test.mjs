// The service worker of an exported folder, with a browser's caches that fail.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import vm from "node:vm";

test("where the browser has lost what it kept, the network answers", async () => {
  const heard = {};
  const self = { location: "http://host/life/worker.js", addEventListener: (name, hear) => (heard[name] = hear) };
  const caches = { open: () => Promise.reject(new Error("no room")) };
  const fetch = async () => new Response("a picture");
  const code = readFileSync(new URL("../../assets/worker/worker.js", import.meta.url), "utf8");
  vm.runInNewContext(code, { self, caches, fetch, URL, KEPT: { version: "1", files: {} } });
  for (const path of ["assets/pictures/a.webp", "assets/page.js", "en/"]) {
    let answer;
    const request = { method: "GET", url: `http://host/life/${path}` };
    heard.fetch({ request, respondWith: (reply) => (answer = reply) });
    assert.equal(await (await answer).text(), "a picture");
  }
});
