import assert from "node:assert/strict";
import test from "node:test";

await import("../page.mjs");
await import("../../../assets/js/panel/sheet.js");
const { findCommand } = globalThis.camino.sheet;
const from = { x: 200, y: 200 };
const to = (dx, dy, rtl = false) => findCommand(from, { x: 200 + dx, y: 200 + dy }, rtl);

test("48 px to the left are the next event, to the right the previous one", () => {
  assert.deepEqual([to(-48, 0), to(48, 0)], ["next", "previous"]);
  assert.deepEqual([to(-47, 0), to(47, 0), to(0, 0)], ["", "", ""]);
});

test("where one reads from the right, the next event is to the right", () => {
  assert.deepEqual([to(-60, 10, true), to(60, -10, true)], ["previous", "next"]);
});

test("down closes, up does nothing, and the longer way counts", () => {
  assert.deepEqual([to(0, 48), to(0, -90), to(20, 60), to(60, 50)], ["close", "", "close", "previous"]);
});
