import assert from "node:assert/strict";
import test from "node:test";
import "../page.mjs";
import "../../../assets/js/core/filter.js";
import "../../../assets/js/core/text.js";
import "../../../assets/js/tools/filters.js";

const { listFilters } = globalThis.camino.filters;
const life = {
  kinds: { family: { title: "Family" } },
  lanes: { nasa: "NASA" },
  say: globalThis.camino.text.buildSay({ "filter.word": "word: {words}" }, "en"),
};
const eras = [{ start: "2004", end: "2011", name: "Astronaut" }];
const names = (state) => listFilters({ kinds: [], lanes: [], q: "", start: "", end: "", ...state }, life, eras).map(({ name }) => name);

test("each filter is named as readers know it", () => {
  assert.deepEqual(names({}), []);
  assert.deepEqual(names({ kinds: ["family"], lanes: ["nasa"], q: " space " }), ["Family", "NASA", "word: space"]);
});

test("years that are an era have its name, others are years", () => {
  assert.deepEqual(names({ start: "2004", end: "2011" }), ["Astronaut"]);
  assert.deepEqual(names({ start: "2000", end: "2009" }), ["2000\u20132009"]);
  assert.deepEqual(names({ start: "2009", end: "2009" }), ["2009"]);
  assert.deepEqual(names({ start: "1990" }), ["1990\u2013"]);
});
