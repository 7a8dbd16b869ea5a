import assert from "node:assert/strict";
import test from "node:test";
import "../../../assets/js/core/filter.js";
import { life } from "../life.mjs";

const { findMatches, fold, isActive } = globalThis.camino.filter;
const find = (wanted) => [
  ...findMatches(life.events, life.index, { kinds: [], lanes: [], q: "", ...wanted }),
];

test("accents and case do not matter", () => {
  assert.equal(fold("Márquez ÑANDÚ"), "marquez nandu");
});

test("several kinds are any of them", () => {
  assert.deepEqual(find({ kinds: ["no", "star"] }), ["no-1", "no-2", "yes"]);
});

test("kinds and lanes are both", () => {
  assert.deepEqual(find({ kinds: ["family"], lanes: ["after"] }), ["home"]);
});

test("words are looked for in quotes, speakers and translations", () => {
  assert.deepEqual(find({ q: "said no" }), ["no-1", "no-2"]);
  assert.deepEqual(find({ q: "MARQUEZ" }), ["no-1", "no-2", "yes"]);
  assert.deepEqual(find({ q: "ganamos" }), ["no-2", "yes"]);
});

test("every word must be there", () => {
  assert.deepEqual(find({ q: "won tractor" }), []);
});

test("one letter is not a search yet", () => {
  assert.equal(isActive({ kinds: [], lanes: [], q: " a " }), false);
  assert.equal(isActive({ kinds: [], lanes: [], q: "ab" }), true);
});
