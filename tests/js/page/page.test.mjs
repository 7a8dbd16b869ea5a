import assert from "node:assert/strict";
import test from "node:test";
import "../../../assets/js/page/page.js";

const { show } = globalThis.camino.page;

/** The names of the views that are shown after a change. */
const shownAfter = (changed) => {
  const shown = [];
  const views = ["event", "view"].map((key) => ({ keys: [key, "quote"], show: () => shown.push(key) }));
  show({ views }, changed);
  return shown;
};

test("only the views that watch what has changed are shown", () => {
  assert.deepEqual(shownAfter(["event", "part"]), ["event"]);
  assert.deepEqual(shownAfter(["quote"]), ["event", "view"]);
  assert.deepEqual(shownAfter(["theme"]), []);
});

test("without a change every view is shown anew", () => {
  assert.deepEqual(shownAfter(undefined), ["event", "view"]);
});
