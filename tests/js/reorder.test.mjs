import assert from "node:assert/strict";
import test from "node:test";
import "./page.mjs";
import "../../assets/js/reorder.js";

const { findDeed } = globalThis.camino.reorder;

test("the space bar or Enter lifts a row and puts it down", () => {
  for (const key of [" ", "Enter"]) assert.deepEqual([findDeed(key, false), findDeed(key, true)], ["lift", "drop"]);
});

test("arrows move a row and Escape puts it back, but only once it is lifted", () => {
  assert.deepEqual(["ArrowUp", "ArrowDown", "Escape"].map((key) => findDeed(key, true)), ["up", "down", "back"]);
  assert.deepEqual(["ArrowUp", "ArrowDown", "Escape"].map((key) => findDeed(key, false)), ["", "", ""]);
});

test("other keys do nothing on a grip", () => {
  for (const key of ["a", "Tab", "ArrowLeft"]) assert.equal(findDeed(key, true), "");
});
