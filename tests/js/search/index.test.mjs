import assert from "node:assert/strict";
import test from "node:test";
import "../page.mjs";
import "../../../assets/js/search/spelling.js";
import "../../../assets/js/search/index.js";
import { life as small } from "../life.mjs";

const { addColumn, addEvent, build, choosePart, find, make } = globalThis.camino.index;
const words = (query) => globalThis.camino.spelling.readWords(query);

const event = (id, more = {}) => ({
  id, title: id, titles: [id], date: "1984", flag: "1984", iso: "1984", span: ["1984-01-01", "1984-12-31"],
  text: "", record: "", place: "", quotes: [], ...more,
});
const life = {
  language: "en",
  events: [
    event("crops", { date: "1962\u20131971", flag: "1962", iso: "1962", span: ["1962-08-07", "1971-12-31"], quotes: [{ passage: "young" }] }),
    event("Miss Young asks", { text: "She teaches in Stockton." }),
    event("flight", { date: "28 August \u2013 11 September 2009", flag: "2009", iso: "2009-08-28", span: ["2009-08-28", "2009-09-11"], text: "A mission.", place: "Space station" }),
    event("award", { record: "Others say 2009; NASA says Apollo 17.", titles: ["award", "premio"] }),
  ],
  passages: {
    young: { exact: "You start off with Miss Young.", language: "en", speakers: ["Abella"], translations: [["es", "Empieza con la se\u00f1orita Young."]] },
  },
};
const hits = (query) => find(build(life), query);

test("a hit in the title comes first, then quotes, then our words", () => {
  assert.deepEqual(hits("miss"), ["Miss Young asks", "crops", "flight"]);
});

test("a year finds what happened in it first, then what lasts over it or tells of it", () => {
  assert.deepEqual(hits("2009"), ["flight", "award"]);
  assert.deepEqual(hits("1965"), ["crops"]);
  assert.deepEqual(hits("september 2009"), ["flight"]);
  assert.deepEqual(hits("2009-08"), ["flight"]);
});

test("records, places, speakers, translations and other languages are found", () => {
  assert.deepEqual(hits("apollo"), ["award"]);
  assert.deepEqual(hits("station"), ["flight"]);
  assert.deepEqual(hits("ABELLA"), ["crops"]);
  assert.deepEqual(hits("senorita"), ["crops"]);
  assert.deepEqual(hits("premio"), ["award"]);
  assert.deepEqual(find(build(small), "said no"), ["no-1", "no-2"]);
});

test("every word must be there, in whatever part", () => {
  assert.deepEqual(hits("young stockton"), ["Miss Young asks"]);
  assert.deepEqual(hits("young tractor"), []);
  assert.deepEqual(hits(" "), []);
});

test("beside the title stands the part with the hit, else the first words", () => {
  const part = (index, query) => choosePart(life.events[index], life, words(query))?.text;
  assert.equal(part(0, "miss"), "You start off with Miss Young.");
  assert.equal(part(3, "apollo"), "Others say 2009; NASA says Apollo 17.");
  assert.equal(part(1, "asks"), "She teaches in Stockton.");
  assert.equal(choosePart(life.events[0], life, words("senorita")).language, "es");
});

test("an index that grows by files finds the same as one that is built at once", () => {
  const sorts = { title: 0, quote: 1, text: 2 };
  const rows = [["a shop", "said here", ""], ["a", "", "the shop of\nthe\u00e1ter"], ["b", "shop", "shop"], ["", "", ""], ["shop", "", ""]];
  const index = make();
  rows.forEach((_, n) => addEvent(index, `e${n}`, ["1984-01-01", ""]));
  for (const [sort, column] of Object.entries(sorts)) {
    addColumn(index, sort, 0, rows.slice(0, 2).map((row) => row[column]));
    addColumn(index, sort, 2, rows.slice(2).map((row) => row[column]));
  }
  assert.deepEqual(find(index, "shop"), ["e0", "e4", "e2", "e1"]);
  assert.deepEqual(find(index, "shop the"), ["e1"]);
  assert.deepEqual(find(index, "a theater"), ["e1"]);
  assert.deepEqual(find(index, "a said"), ["e0"]);
  assert.deepEqual(find(index, "of theater"), ["e1"]);
  assert.deepEqual(find(index, "shopsaid"), []);
  assert.equal(find(index, "1984").length, rows.length);
});
