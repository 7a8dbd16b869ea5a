import assert from "node:assert/strict";
import test from "node:test";
import "../../../assets/js/core/filter.js";
import { life } from "../life.mjs";

const { findMatches, isActive } = globalThis.camino.filter;
const NOTHING = { kinds: [], lanes: [], q: "", lit: [] };
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

test("one letter is not a search yet, and a window of time no filter", () => {
  assert.equal(isActive({ ...NOTHING, q: " a " }), false);
  assert.equal(isActive({ ...NOTHING, q: "ab" }), true);
  assert.equal(isActive({ ...NOTHING, start: "1990", end: "1999" }), false);
});

test("before words can be found, kinds and lanes can", () => {
  assert.deepEqual([...findMatches(life.events, undefined, { ...NOTHING, kinds: ["star"] })], ["yes"]);
});

test("what a story lights is all that matches, whatever the filters", () => {
  assert.deepEqual(find({ lit: ["home", "no-1"], kinds: ["star"], q: "ganamos" }), ["home", "no-1"]);
  assert.equal(isActive({ ...NOTHING, lit: ["home"] }), true);
});
