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
const names = (state) => listFilters({ kinds: [], lanes: [], q: "", ...state }, life).map(({ name }) => name);

test("each filter is named as readers know it", () => {
  assert.deepEqual(names({}), []);
  assert.deepEqual(names({ kinds: ["family"], lanes: ["nasa"], q: " space " }), ["Family", "NASA", "word: space"]);
});
