import assert from "node:assert/strict";
import test from "node:test";
import "./page.mjs";
import "../../assets/js/zoom/moment.js";
import "../../assets/js/age/years.js";
import "../../assets/js/age/wall.js";
import "../../assets/js/age/age.js";

const { findYear, partEvents } = globalThis.camino.years;
const { reckonAge } = globalThis.camino.age;
const direct = [{ passage: "words", relation: "direct" }];
const event = (id, when, quotes = []) => ({ id, when, quotes });
const EVENTS = [
  event("birth", [1962.6, 1962.61]),
  event("recipe", [1972.9, 1973], direct),
  event("echoed", [1974, 1975], [{ passage: "words", relation: "echo" }]),
  event("school", [1975, 1981]),
  event("radio", [1980.4, 1980.5]),
  event("undated", null, direct),
];
const ids = ({ then, before, next }) => [then.map(({ id }) => id), before?.id, next?.id];

test("a year of life goes from birthday to birthday", () => {
  const { start, end } = findYear([1962, 8, 7], 14);
  assert.equal(Math.floor(start), 1976);
  assert.ok(end - start > 0.99 && end - start < 1.01);
  assert.ok(start - 1976 > 0.59 && start - 1976 < 0.61);
});

test("a birth that is known to the year alone allows all that could be that age", () => {
  assert.deepEqual(findYear([1962], 14), { start: 1976, end: 1978 });
});

test("years before the first hundred are years, and leap days are birthdays", () => {
  assert.equal(findYear([20, 1, 1], 1).start, 21);
  assert.ok(findYear([1960, 2, 29], 1).start > 1961.16);
});

test("events are there that can be in the year; before them the last one that somebody speaks of", () => {
  assert.deepEqual(ids(partEvents(EVENTS, { start: 1976.6, end: 1977.6 })), [["school"], "recipe", "radio"]);
  assert.deepEqual(ids(partEvents(EVENTS, { start: 1963, end: 1964 })), [[], undefined, "recipe"]);
  assert.deepEqual(ids(partEvents(EVENTS, { start: 1990, end: 1991 })), [[], "recipe", undefined]);
});

test("a reader's age is reckoned from four digits, and from no others", () => {
  assert.equal(reckonAge("2012", 2026), 14);
  assert.equal(reckonAge("2026", 2026), 0);
  for (const words of ["", "12", "201", "2027", "1800", "abcd", "20120"]) assert.equal(reckonAge(words, 2026), undefined);
});

test("before a class the age is that at which the event of the slide begins", () => {
  const born = { day: [1962, 8, 7], most: 61 };
  const { findAge } = globalThis.camino.wall;
  assert.equal(findAge({ when: [1980.4, 1980.5] }, born), 17);
  assert.equal(findAge({ when: [1962.599, 1962.602] }, born), 0);
  assert.equal(findAge({ when: [2200, 2201] }, born), 61);
  assert.equal(findAge(null, born), 10);
});
