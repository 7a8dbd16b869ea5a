import assert from "node:assert/strict";
import test from "node:test";
import "../../../assets/js/core/state.js";
import "../page.mjs";
import "../../../assets/js/show/steps.js";
import { life } from "../life.mjs";

const { parse, format } = globalThis.camino.state;
const { complete, find, list, move } = globalThis.camino.steps;
const known = { ...life.known, views: [...life.known.views, "present", "presenter"] };
const open = (query) => complete(parse(query, known), life);
const ids = (query) => list(open(query), life).map(({ events }) => events.map((event) => event.id).join("+"));
const walk = (state, delta) => ({ ...state, ...move(state, life, delta) });

test("a tour goes through its events in its own order", () => {
  assert.deepEqual(ids("?view=present&tour=yes,birth,no-2"), ["yes", "birth", "no-2"]);
});

for (const query of ["?view=present", "?view=present&tour=", "?view=present&tour=nobody"]) {
  test(`without a tour the whole story is shown: ${query}`, () => assert.deepEqual(ids(query), life.known.events));
}

test("key events are a tour by name, and a series is one step", () => {
  assert.deepEqual(ids("?view=present&tour=key"), ["no-1+no-2", "yes", "home"]);
  assert.deepEqual(ids("?view=present&tour=birth,s"), ["birth", "no-1+no-2"]);
  assert.equal(find(open("?view=present&tour=key&event=no-2"), life), 0);
});

test("it begins with the title, unless an event of the tour is asked for, and ends with the end", () => {
  assert.equal(open("?view=present").slide, "title");
  assert.equal(open("?view=present&event=home&tour=no-2,yes").slide, "title");
  const there = open("?view=present&event=no-2&quote=2&tour=yes,no-2");
  assert.deepEqual([there.slide, there.event, there.quote], ["", "no-2", 2]);
  const end = open("?view=present&tour=yes,birth&slide=end");
  assert.deepEqual([end.slide, end.event, find(end, life)], ["end", "birth", 2]);
});

test("on leads from the title through all events to the end, back the same way, and no further", () => {
  let state = open("?view=present&tour=yes,birth");
  const seen = [];
  for (let press = 0; press < 5; press++) {
    seen.push(state.slide || state.event);
    state = walk(state, 1);
  }
  assert.deepEqual(seen, ["title", "yes", "birth", "end", "end"]);
  for (let press = 0; press < 5; press++) state = walk(state, -1);
  assert.equal(state.slide, "title");
});

test("while guessing the words come by a press of their own, and back hides them again", () => {
  const asked = { ...open("?view=present&event=yes"), guess: true };
  const told = walk(asked, 1);
  assert.deepEqual([told.event, told.revealed], ["yes", true]);
  assert.equal(walk(told, 1).event, "home");
  assert.deepEqual([walk(told, -1).event, walk(told, -1).revealed], ["yes", false]);
  const before = walk(asked, -1);
  assert.deepEqual([before.event, before.revealed], ["no-2", true]);
  assert.equal(walk(walk(told, 1), 1).slide, "end", "an event without words needs one press");
});

test("the other views know no slides, and go through no tour", () => {
  assert.equal(complete({ ...parse("?view=read", known), slide: "end" }, life).slide, "");
});

test("the address says title, event and end, and is read back", () => {
  for (const query of ["?view=present&tour=key", "?event=yes&view=present&tour=key", "?view=present&tour=key&slide=end"]) {
    assert.equal(format(open(query)), query);
  }
});

test("the story is a tour by name: each slide is an event with the quote that it tells", () => {
  const told = { ...life, story: [{ event: "no-2", quote: 2, title: "No again." }, { event: "home", quote: 1, title: "Home." }] };
  let state = complete(parse("?view=present&tour=story", { ...known, tours: [...known.tours, "story"] }), told);
  const seen = [];
  for (let press = 0; press < 3; press++) {
    state = { ...state, ...move(state, told, 1) };
    seen.push([state.slide, state.event, state.quote]);
  }
  assert.deepEqual(seen, [["", "no-2", 2], ["", "home", 1], ["end", "home", 1]]);
  assert.equal(list(state, told)[0].slide.title, "No again.");
});

test("a slide of the story brings its window of time, and the next one takes it back", () => {
  const told = [{ event: "yes", quote: 1, title: "Yes", start: "1992", end: "2004" }, { event: "home", quote: 1, title: "Home", start: "", end: "" }];
  const stage = { ...life, story: told };
  let state = complete({ ...parse("?view=present&tour=birth", known), tour: ["story"] }, stage);
  const windows = [];
  for (let press = 0; press < 2; press++) {
    state = { ...state, ...move(state, stage, 1) };
    windows.push([state.event, state.start, state.end]);
  }
  assert.deepEqual(windows, [["yes", "1992", "2004"], ["home", "", ""]]);
});
