import assert from "node:assert/strict";
import test from "node:test";
import "../../assets/js/core/state.js";
import "./page.mjs";
import "../../assets/js/story.js";
import { life } from "./life.mjs";

const { START, format } = globalThis.camino.state;
const { findCommand, lead, leave } = globalThis.camino.story;
const here = { typing: false, control: false, rtl: false, letters: true };
const steps = ["birth", "no-2", "yes"].map((event) => ({ shown: { event, lit: [event], passage: "", start: "1960", end: "" } }));

test("keys, clickers and digits lead on, back and to a step", () => {
  for (const key of ["ArrowRight", "ArrowDown", "PageDown", " ", "Enter"]) assert.equal(findCommand(key, here), "story-next");
  for (const key of ["ArrowLeft", "ArrowUp", "PageUp"]) assert.equal(findCommand(key, here), "story-previous");
  assert.deepEqual(["Home", "End", "4", "Escape"].map((key) => findCommand(key, here)), ["story-home", "story-end", "story-4", "release"]);
});

test("where one reads from the right the arrows are turned around, up and down are not", () => {
  const rtl = { ...here, rtl: true };
  assert.deepEqual(["ArrowLeft", "ArrowRight", "ArrowDown"].map((key) => findCommand(key, rtl)), ["story-next", "story-previous", "story-next"]);
});

test("a button keeps space and Enter, a field every key but Escape", () => {
  assert.equal(findCommand(" ", { ...here, control: true }), "");
  assert.equal(findCommand("ArrowRight", { ...here, control: true }), "story-next");
  assert.equal(findCommand("ArrowRight", { ...here, typing: true }), "");
  assert.equal(findCommand("4", { ...here, letters: false }), "");
  assert.equal(findCommand("x", here), "");
});

test("a step is its event, what it lights and its window; one that there isn't is the first", () => {
  const { event, lit, start, step, view, pinned } = lead(steps, 2);
  assert.deepEqual([event, lit, start, step, view, pinned], ["no-2", ["no-2"], "1960", 2, "story", true]);
  for (const number of [0, 4, 99]) assert.equal(lead(steps, number).step, 1);
});

test("the address of a step has nothing but its number", () => {
  assert.equal(format({ ...START, ...lead(steps, 3) }), "?view=story&step=3");
});

test("who leaves keeps the event and its window; the end shows all of the life", () => {
  const state = { ...START, ...lead(steps, 2) };
  assert.equal(format({ ...state, ...leave({ state, life }, false) }), "?event=no-2&start=1960");
  assert.equal(format({ ...state, ...leave({ state, life }, true) }), "?event=no-2");
});
