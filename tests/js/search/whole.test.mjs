import assert from "node:assert/strict";
import test from "node:test";
import "../page.mjs";
import "../../../assets/js/core/more.js";
import "../../../assets/js/search/spelling.js";
import "../../../assets/js/search/index.js";
import "../../../assets/js/search/whole.js";

const { addHeads, addRecord, readFiles } = globalThis.camino.whole;

const head = (n) => [`e${n}`, `Title ${n}`, "May 1984", "1984", "1984-05", "work", "", "1984-05-01", "1984-05-31", 1984.4];
const heads = (from, to) => Array.from({ length: to - from }, (_, n) => head(from + n));
const told = (n) => ({ id: `e${n}`, title: `Title ${n}`, date: "told", quotes: [{ passage: "p1" }] });
const make = (...events) => ({
  events,
  event: new Map(events.map((event) => [event.id, event])),
  passages: { p1: { exact: "said" } },
  known: { events: events.map(({ id }) => id), quotes: {} },
  leftOut: 6 - events.length,
});
const ids = ({ events }) => events.map(({ id }) => id);

test("files of heads bring all events in time order; those that the page tells stay as they are", () => {
  const life = make(told(1), told(4));
  addHeads(life, heads(0, 3), 0);
  assert.deepEqual(ids(life), ["e0", "e1", "e2", "e4"]);
  assert.equal(life.leftOut, 2);
  addHeads(life, heads(3, 6), 3);
  assert.deepEqual(ids(life), ["e0", "e1", "e2", "e3", "e4", "e5"]);
  assert.deepEqual(life.events.map(({ order }) => order), [0, 1, 2, 3, 4, 5]);
  assert.equal(life.leftOut, 0);
  assert.deepEqual(life.known.events.toSorted(), ids(life));
  assert.equal(life.event.get("e1").date, "told");
  assert.deepEqual(Object.keys(life.event.get("e2")), ["id", "title", "date", "flag", "kind", "lane", "at", "order"]);
  assert.ok(life.event.get("e2").isBrief);
});

test("a file of data gives one event its quotes and its sources", () => {
  const life = make(told(1));
  addHeads(life, heads(0, 3), 0);
  const record = (n) => ({ ...told(n), date: "whole", quotes: [{ passage: `q${n}` }], sources: [{ id: "s" }] });
  addRecord(life, { events: [record(0), record(2)], passages: { q0: { exact: "not asked for" }, q2: { exact: "others" } }, sources: { s: { title: "Book" } } }, "e2");
  assert.equal(life.passages.q2.exact, "others");
  assert.equal(life.passages.q0, undefined);
  assert.equal(life.event.get("e2").sources[0].title, "Book");
  assert.equal(life.event.get("e2").isBrief, false);
  assert.equal(life.known.quotes.e2, 1);
  assert.equal(life.event.get("e0").date, "May 1984");
});

test("files are read one after the other, the next while one is added", async () => {
  const asked = [];
  globalThis.camino.late.requestFile = async (path) => asked.push(path);
  const added = [];
  await readFiles("heads", 0, 3, (content, from) => added.push([content, from, asked.length]));
  assert.deepEqual(asked, ["heads/0.json", "heads/1.json", "heads/2.json"]);
  assert.deepEqual(added, [[1, 0, 2], [2, 2000, 3], [3, 4000, 3]]);
});

test("what is read again after a file was missing goes on from that file", async () => {
  globalThis.camino.late.requestFile = async (path) => path;
  const added = [];
  await readFiles("words", 2, 4, (content, from) => added.push([content, from]));
  assert.deepEqual(added, [["words/2.json", 4000], ["words/3.json", 6000]]);
});
