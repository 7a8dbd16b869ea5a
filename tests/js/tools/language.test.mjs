import assert from "node:assert/strict";
import test from "node:test";
import "../../../assets/js/tools/language.js";

const { choose, findAddress } = globalThis.camino.language;

for (const [asked, preferred, chosen] of [
  ["", ["pt-BR", "en"], "pt-BR"],
  ["", ["pt-PT"], "pt-BR"],
  ["", ["pt"], "pt-BR"],
  ["", ["es-419", "en"], "es"],
  ["", ["ja", "zh-hant"], "zh-Hant"],
  ["", ["ja"], "en"],
  ["es", ["pt-BR"], "es"],
  ["xx", ["pt-BR"], "pt-BR"],
  [null, [], "en"],
]) {
  test(`asked for ${asked || "nothing"}, a browser of ${preferred} gets ${chosen}`, () => {
    assert.equal(choose(asked, preferred, ["en", "pt-BR", "es", "zh-Hant"]), chosen);
  });
}

test("a page that is opened by the name of its file leads to others by theirs", () => {
  globalThis.location = { pathname: "/life/en/index.html" };
  assert.equal(findAddress("folder", "es", "?event=film"), "../es/index.html?event=film");
  globalThis.location = { pathname: "/life/en/" };
  assert.equal(findAddress("folder", "es", ""), "../es/");
  assert.equal(findAddress("embed", "es", ""), "../es/embed.html");
  assert.equal(findAddress("file", "es", ""), "?lang=es");
});
