import assert from "node:assert/strict";
import test from "node:test";
import "../page.mjs";
import "../../../assets/js/zoom/beyond.js";

const { findBeyond, readBeyond, addUp, findFree, nameNearest } = globalThis.camino.beyond;
const EVENTS = [["a", 1960, "home"], ["b", 1970, "home"], ["c", 1971, "work"], ["d", 1985, "home"], ["e", 1995, "work"], ["f", 1999, "work"], ["g", null, "work"]].map(([id, at, lane]) => ({ id, at, lane }));

test("each lane says how many events it has on each side of a window, and which is the nearest", () => {
  const ways = findBeyond(EVENTS, { start: 1980, end: 1990 }).map(({ lane, side, number, event }) => [lane, side, number, event.id]);
  assert.deepEqual(ways, [["home", "before", 2, "b"], ["work", "before", 1, "c"], ["work", "after", 2, "e"]]);
  assert.deepEqual(findBeyond(EVENTS, { start: 1950, end: 2000 }), []);
});

test("of a life of thousands the document of the window says the same", () => {
  const before = { home: { count: 3, event: "b", date: "1970", title: "Home" } };
  assert.deepEqual(readBeyond({ before, after: {} }), [{ lane: "home", side: "before", number: 3, event: { id: "b", date: "1970", title: "Home" } }]);
});

test("a way stands at the first height at which nothing is under it", () => {
  const taken = [{ left: 0, right: 50, top: 100, bottom: 120 }];
  assert.equal(findFree([90, 70, 60], { left: 0, right: 40 }, 24, taken), 70);
  assert.equal(findFree([90, 70], { left: 60, right: 90 }, 24, taken), 90);
  assert.equal(findFree([90, 110], { left: 0, right: 40 }, 24, taken), undefined);
});

test("a series out of view is named as a whole, one in view by its nearest step", () => {
  const life = { edges: { noes: "1992–2003 Rejections" }, members: { noes: ["no-1", "no-2"] } };
  const event = { series: "noes", date: "2003", flag: "2 of 2", title: "Rejection 2" };
  const window = { start: 2004, end: 2012 };
  assert.equal(nameNearest(event, { positions: {}, window }, life).brief, "1992–2003 Rejections");
  assert.equal(nameNearest(event, { positions: { "no-1": {} }, window }, life).brief, "2003 Rejection 2");
  assert.equal(nameNearest({ date: "6 May 2004", flag: "2004", title: "Chosen" }, { positions: {}, window }, life).brief, "2004 Chosen");
});

test("what a picture has beyond a window is added to what is beyond the picture; on a phone all lanes are one", () => {
  const way = (side, lane, number, id) => ({ side, lane, number, event: { id } });
  const ways = [way("before", "home", 1, "near"), way("after", "work", 2, "later"), way("before", "home", 5, "far"), way("before", "work", 3, "other")];
  const said = (isParted) => addUp(ways, isParted).map(({ side, lane, number, event }) => [side, lane, number, event.id]);
  assert.deepEqual(said(true), [["before", "home", 6, "near"], ["after", "work", 2, "later"], ["before", "work", 3, "other"]]);
  assert.deepEqual(said(false), [["before", "", 9, "near"], ["after", "", 2, "later"]]);
});
