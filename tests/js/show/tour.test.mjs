import assert from "node:assert/strict";
import test from "node:test";
import "../../../assets/js/core/state.js";
import "../page.mjs";
import "../../../assets/js/show/tour.js";
import { life } from "../life.mjs";

const { START, parse, format } = globalThis.camino.state;
const { findTicked, isChoosing, toggle, writeAddress } = globalThis.camino.tour;
const known = { ...life.known, views: [...life.known.views, "present", "presenter"] };

test("unknown and repeated events of a tour are ignored", () => {
  assert.deepEqual(parse("?tour=nobody,yes,yes,,constructor,birth", known).tour, ["yes", "birth"]);
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

test("the tour of key events and a series have no boxes", () => {
  assert.deepEqual(findTicked(["key", "s", "yes"], life), ["yes"]);
  assert.equal(isChoosing({ ...START, view: "read", tour: ["key"] }, life), false);
});

test("the list has boxes while a tour is made there, and only there", () => {
  assert.equal(isChoosing({ ...START, view: "read" }, life), false);
  assert.equal(isChoosing({ ...START, view: "read", choosing: true }, life), true);
  assert.equal(isChoosing({ ...START, view: "read", tour: ["yes"] }, life), true);
  assert.equal(isChoosing({ ...START, view: "timeline", tour: ["yes"] }, life), false);
});

test("the link of a tour opens it from its start", () => {
  const address = writeAddress({ tour: ["yes", "birth"] }, "http://here/en/?view=read&q=x#y");
  assert.equal(address, "http://here/en/?view=present&tour=yes,birth");
});

test("the link of a tour has its name", () => {
  assert.equal(writeAddress({ tour: ["yes"], name: "Sí" }, "http://here/"), "http://here/?view=present&tour=yes&name=S%C3%AD");
});
