import assert from "node:assert/strict";
import test from "node:test";
import "../../../assets/js/panel/content.js";
import "../../../assets/js/core/state.js";
import { life } from "../life.mjs";

const { describe, tally, writeCount } = globalThis.camino.content;
const { START } = globalThis.camino.state;
const at = (event, more = {}) => describe({ ...START, event, ...more }, life);

test("before anything is chosen the panel shows the epigraph and no event", () => {
  const view = at("");
  assert.equal(view.event, "");
  assert.equal(view.words.text, "We won.");
  assert.deepEqual(view.counts.s, [0, 0]);
});

test("a chosen event shows the passage that the quote number names", () => {
  assert.equal(at("no-2").words.id, "q1");
  assert.equal(at("no-2", { quote: 2 }).words.id, "q2");
});

test("an event without a passage says so and shows its facts", () => {
  const view = at("birth");
  assert.equal(view.speaker, "Sin pasaje");
  assert.equal(view.facts, true);
  assert.equal(view.words, undefined);
});

test("a translation is ours, and the original stays the original", () => {
  const view = at("yes", { translated: true });
  assert.deepEqual(view.words, { id: "q2", text: "Ganamos.", language: "es", ours: true });
  assert.equal(view.relation, "traducción propia");
  assert.equal(at("no-1", { translated: true }).words.ours, undefined);
});

test("of those that match the event has its place, and no other", () => {
  const among = (event) => describe({ ...START, event, pinned: true }, life, new Set(["no-1", "home"]));
  assert.deepEqual([among("no-1").position, among("no-1").first, among("no-1").last], ["1 de 2", true, false]);
  assert.deepEqual([among("yes").position, among("yes").first, among("yes").last], ["2 hechos", false, false]);
  assert.deepEqual([among("birth").first, among("birth").last], [true, false]);
});

test("the first event has no previous one and the last no next one", () => {
  assert.equal(at("birth").first, true);
  assert.equal(at("home").last, true);
  assert.equal(at("yes").position, "4 de 5");
});

test("boxes up to the least are ticked, up to the most in doubt, beyond empty", () => {
  assert.deepEqual([1, 2, 3, 4].map((number) => tally(number, [1, 3])), ["yes", "maybe", "maybe", "no"]);
});

test("a doubtful count says both its ends", () => {
  assert.equal(writeCount([4, 7], 11, life.say), "entre 4 y 7 de 11");
  assert.equal(writeCount([7, 7], 11, life.say), "7 de 11");
});

test("only what is for pupils is asked, and only of an event that asks", () => {
  assert.deepEqual(at("yes").prompts.map((prompt) => prompt.text), ["Look."]);
  assert.equal(at("yes", { questions: true }).questions, true);
  assert.equal(at("no-1", { questions: true }).questions, false);
});
