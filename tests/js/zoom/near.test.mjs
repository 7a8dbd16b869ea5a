import assert from "node:assert/strict";
import test from "node:test";
import "../../../assets/js/chart/geometry.js";
import "../../../assets/js/zoom/moment.js";
import "../../../assets/js/zoom/near.js";
import "../../../assets/js/zoom/unknown.js";
import "../../../assets/js/zoom/empty.js";

const { near, unknown } = globalThis.camino;
const INDEX = { start: 1960, end: 2024, levels: [[0], [0, 1, 2], [4]], dated: ["2004_2011", "_1969"] };

test("windows are listed from the widest to the narrowest, with the dates of their names", () => {
  const windows = near.listWindows(INDEX);
  assert.deepEqual(windows[0], { name: "0-0", start: 1960, end: 2024 });
  assert.deepEqual(windows.at(-1), { name: "2004_2011", start: 2004, end: 2012 });
  assert.deepEqual(windows.find(({ name }) => name === "_1969"), { name: "_1969", start: 1960, end: 1970 });
  assert.deepEqual(windows.find(({ name }) => name === "2-4"), { name: "2-4", start: 1992, end: 2008 });
});

test("the smallest window that has all of another one covers it", () => {
  const windows = near.listWindows(INDEX);
  const cover = (start, end) => near.findCover(windows, { start, end }).name;
  assert.equal(cover(2004, 2012), "2004_2011");
  assert.equal(cover(1995, 2000), "2-4");
  assert.equal(cover(1985, 1990), "1-1");
  assert.equal(cover(1961, 2020), "0-0");
});

test("an event that is new to the page stands where time puts it, before what has no date", () => {
  const events = [{ at: 1960 }, { at: 1980 }, { at: null }];
  assert.deepEqual([1950, 1970, 1990].map((at) => unknown.findPlace(events, at)), [0, 1, 2]);
});

test("beside an empty window are the last event before it and the first after it", () => {
  const events = [{ id: "a", at: 1960 }, { id: "b", at: 1980 }, { id: "c", at: null }];
  const beside = (start, end) => globalThis.camino.empty.findBeside(events, { start, end }).map(({ id }) => id);
  assert.deepEqual(beside(1965, 1970), ["a", "b"]);
  assert.deepEqual(beside(1990, 1995), ["b"]);
});
