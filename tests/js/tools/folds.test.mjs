import assert from "node:assert/strict";
import test from "node:test";
import "../page.mjs";
import "../../../assets/js/tools/folds.js";

const { group } = globalThis.camino.folds;

test("what does not match is folded in runs, in its place", () => {
  const groups = group(["a", "b", "c", "d", "e"], new Set(["c", "d"]));
  assert.deepEqual(groups, [{ folded: ["a", "b"] }, { id: "c" }, { id: "d" }, { folded: ["e"] }]);
});
