import assert from "node:assert/strict";
import test from "node:test";
import "../page.mjs";
import "../../../assets/js/zoom/moment.js";
import "../../../assets/js/show/choice.js";

const { listShown } = globalThis.camino.choice;
const EVENTS = [["a", 1960.5], ["b", 1992], ["c", 2004.9], ["d", 2005.1], ["e", null]].map(([id, at]) => ({ id, at, slide: {} }));
const shown = (start, end, matching = null) => listShown({ events: EVENTS }, { start, end }, matching);

test("what is shown is what matches, in the window of time", () => {
  assert.deepEqual(shown("1992", "2004"), ["b", "c"]);
  assert.deepEqual(shown("2005", ""), ["d"]);
  assert.deepEqual(shown("1992", "2004", new Set(["a", "c"])), ["c"]);
  assert.deepEqual(shown("", "", new Set(["a", "e"])), ["a", "e"]);
});

test("of the whole life nothing is left out", () => assert.deepEqual(shown("", ""), []));

test("an event without a slide yet is not shown", () => {
  assert.deepEqual(listShown({ events: [{ id: "a", at: 1995 }] }, { start: "1992", end: "2004" }, null), []);
});
