import assert from "node:assert/strict";
import test from "node:test";
import "../../../assets/js/core/filter.js";
import { life } from "../life.mjs";

const { findMatches, isActive } = globalThis.camino.filter;
const NOTHING = { kinds: [], lanes: [], q: "", start: "", end: "" };
const find = (wanted) => [...findMatches(life.events, life.finds, { ...NOTHING, ...wanted })];

test("several kinds are any of them", () => {
  assert.deepEqual(find({ kinds: ["no", "star"] }), ["no-1", "no-2", "yes"]);
});

test("kinds and lanes are both", () => {
  assert.deepEqual(find({ kinds: ["family"], lanes: ["after"] }), ["home"]);
});

test("hits are in the order of time, and kinds count too", () => {
  assert.deepEqual(find({ q: "ganamos" }), ["no-2", "yes"]);
  assert.deepEqual(find({ q: "ganamos", kinds: ["star"] }), ["yes"]);
});

test("one letter is not a search yet", () => {
  assert.equal(isActive({ ...NOTHING, q: " a " }), false);
  assert.equal(isActive({ ...NOTHING, q: "ab" }), true);
  assert.equal(isActive({ ...NOTHING, end: "1990" }), true);
});

test("before words and years can be found, kinds and lanes can", () => {
  assert.deepEqual([...findMatches(life.events, undefined, { ...NOTHING, kinds: ["star"] })], ["yes"]);
});

test("years leave what touches them", () => {
  assert.equal(find({ start: "1984", end: "1985" }).length, 5);
  assert.equal(find({ start: "1985" }).length, 0);
});
