import assert from "node:assert/strict";
import test from "node:test";
import "../page.mjs";
import "../../../assets/js/core/more.js";
import "../../../assets/js/search/spelling.js";
import "../../../assets/js/search/index.js";
import "../../../assets/js/search/whole.js";

const { addRows, addRecords } = globalThis.camino.whole;
const { build, find } = globalThis.camino.index;

const row = (n) => [`e${n}`, `Title ${n}`, "1984", "work", "", ["1984-01-01", "1984-12-31"], `words of ${n}\nspoken`];
const known = () => ({ id: "e1", title: "Title 1", titles: [], date: "1984", flag: "1984", iso: "1984", span: [], text: "", record: "", quotes: [{ passage: "p1" }] });
const make = (count) => {
  const first = known();
  const life = {
    language: "en",
    events: [first],
    event: new Map([["e1", first]]),
    passages: { p1: { exact: "said", speakers: [], translations: [] } },
    known: { events: ["e1"], quotes: { e1: 1 } },
    text: {},
  };
  addRows(life, Array.from({ length: count }, (_, n) => row(n)));
  return life;
};

test("all events stand in time order, those that the page tells as they are", () => {
  const life = make(3);
  assert.deepEqual(life.events.map(({ id }) => id), ["e0", "e1", "e2"]);
  assert.deepEqual(life.known.events, ["e0", "e1", "e2"]);
  assert.equal(life.event.get("e1").quotes.length, 1);
  assert.equal(life.event.get("e2").title, "Title 2");
});

test("a search finds events that the page does not tell, by title and by words", () => {
  const life = make(30);
  assert.deepEqual(find(build(life), "title 17"), ["e17"]);
  assert.deepEqual(find(build(life), "words 23"), ["e23"]);
});

test("a file of data gives an event its quotes and its sources", () => {
  const life = make(3);
  const event = { ...known(), id: "e2", quotes: [{ passage: "p2" }], sources: [{ id: "s" }], cited: 1 };
  addRecords(life, { events: [event], passages: { p2: { exact: "others" } }, sources: { s: { title: "Book" } } });
  assert.equal(life.passages.p2.exact, "others");
  assert.equal(life.event.get("e2").sources[0].title, "Book");
  assert.equal(life.event.get("e2").isBrief, false);
  assert.equal(life.known.quotes.e2, 1);
  assert.equal(life.event.get("e1").quotes[0].passage, "p1");
});

test("an event that only a window has told of is found too, and stays as it was told", () => {
  const life = make(0);
  const event = { id: "e2", title: "Title 2", date: "May 1984", flag: "1984", iso: "", text: "", titles: [], record: "", quotes: [{ passage: "p2" }], isBrief: true };
  assert.deepEqual(find(build({ ...life, events: [event], passages: { p2: { exact: "said in a window" } } }), "window"), ["e2"]);
  life.event.set("e2", event);
  life.passages.p2 = { exact: "said in a window" };
  addRows(life, [row(1), row(2)]);
  assert.equal(life.event.get("e2").date, "May 1984");
  assert.deepEqual(find(build(life), "window"), ["e2"]);
});
