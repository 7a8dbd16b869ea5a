import assert from "node:assert/strict";
import test from "node:test";
import "../../../assets/js/page/intent.js";

const { findPause } = globalThis.camino.intent;
const before = { x: 500, timeStamp: 1000 };
const to = (dx, ms, rtl = false) => findPause(before, { clientX: 500 + dx, timeStamp: 1000 + ms }, rtl);

test("a pointer that comes from elsewhere, or was at rest, need not wait", () => {
  assert.equal(findPause(null, { clientX: 500, timeStamp: 1000 }), 0);
  assert.equal(to(300, 160), 0);
});

test("a pointer that is moving has to rest", () => {
  assert.equal(to(5, 16), 90);
  assert.equal(to(-300, 16), 90);
  assert.equal(to(0, 16), 90);
});

test("one that heads for the panel has to rest longer", () => {
  assert.equal(to(9, 16), 90);
  assert.equal(to(10, 16), 300);
});

test("where one reads from the right the panel is on the left", () => {
  assert.equal(to(-10, 16, true), 300);
  assert.equal(to(10, 16, true), 90);
});
