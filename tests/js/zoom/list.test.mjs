import assert from "node:assert/strict";
import test from "node:test";
import "../page.mjs";
import "../../../assets/js/zoom/list.js";

const { findMembers } = globalThis.camino.list;
const EVENTS = [
  { id: "before", at: 1969.5, lane: "moon" },
  { id: "one", at: 1969.549315, lane: "moon" },
  { id: "marked", at: 1969.549315, lane: "moon" },
  { id: "other", at: 1969.549315, lane: "earth" },
  { id: "after", at: 1969.6, lane: "moon" },
  { id: "undated", at: null, lane: "moon" },
];
const MOMENT = { start: "1969.549315", end: "1969.549315" };

test("a cluster has the events of its lane and its time that have no mark of their own", () => {
  const ids = (cluster) => findMembers(EVENTS, cluster, { marked: {} }).map(({ id }) => id);
  assert.deepEqual(ids({ ...MOMENT, lane: "moon" }), ["one"]);
  assert.deepEqual(ids({ ...MOMENT, lane: "" }), ["one", "other"]);
  assert.deepEqual(ids({ start: "1969.5", end: "1969.6", lane: "moon" }), ["before", "one", "after"]);
});
