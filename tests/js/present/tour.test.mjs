import assert from "node:assert/strict";
import test from "node:test";
import "../../../assets/js/core/state.js";
import "../page.mjs";
import "../../../assets/js/present/tour.js";
import { life } from "../life.mjs";

const { START, parse, format } = globalThis.camino.state;
const { complete, isChoosing, order, toggle, writeAddress } = globalThis.camino.tour;
const known = { ...life.known, views: [...life.known.views, "present", "presenter"] };
const ids = (state) => order(state, life).map((event) => event.id);

test("a tour goes through its events in its own order", () => {
  const state = parse("?view=present&tour=yes,birth,no-2", known);
  assert.deepEqual(ids(state), ["yes", "birth", "no-2"]);
});

test("unknown and repeated events of a tour are ignored", () => {
  assert.deepEqual(parse("?tour=nobody,yes,yes,,constructor,birth", known).tour, ["yes", "birth"]);
});

for (const query of ["?view=present", "?view=present&tour=", "?view=present&tour=nobody"]) {
  test(`without a tour the whole story is shown: ${query}`, () => {
    assert.deepEqual(ids(parse(query, known)), life.known.events);
  });
}

test("the other views go through the whole life whatever the tour", () => {
  assert.deepEqual(ids(parse("?tour=yes", known)), life.known.events);
});

test("before a class there is always an event, one of the tour", () => {
  const first = complete(parse("?view=present&event=home&tour=no-2,yes", known), life);
  assert.equal(first.event, "no-2");
  const there = complete(parse("?view=present&event=no-2&quote=2&tour=yes,no-2", known), life);
  assert.deepEqual([there.event, there.quote], ["no-2", 2]);
  assert.equal(complete(parse("?view=present", known), life).event, "birth");
});

test("the other views are left as they are", () => {
  const state = parse("?view=read", known);
  assert.equal(complete(state, life), state);
});

test("what a tour's address says is said again in the same words", () => {
  for (const query of ["?event=yes&view=present&tour=yes,birth", "?view=read&tour=home"]) {
    assert.equal(format(parse(query, known)), query);
  }
});

test("a tick adds an event at the end, another takes it out", () => {
  assert.deepEqual(toggle(["yes"], "birth"), ["yes", "birth"]);
  assert.deepEqual(toggle(["yes", "birth"], "yes"), ["birth"]);
});

test("the list has boxes while a tour is made there, and only there", () => {
  assert.equal(isChoosing({ ...START, view: "read" }), false);
  assert.equal(isChoosing({ ...START, view: "read", choosing: true }), true);
  assert.equal(isChoosing({ ...START, view: "read", tour: ["yes"] }), true);
  assert.equal(isChoosing({ ...START, view: "timeline", tour: ["yes"] }), false);
});

test("the link of a tour opens it from its start", () => {
  const address = writeAddress(["yes", "birth"], "http://here/en/?view=read&q=x#y");
  assert.equal(address, "http://here/en/?view=present&tour=yes,birth");
});
