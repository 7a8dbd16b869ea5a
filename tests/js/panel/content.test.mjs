import assert from "node:assert/strict";
import test from "node:test";
import "../../../assets/js/panel/content.js";
import "../../../assets/js/core/state.js";
import { life } from "../life.mjs";

const { describe, writeCount } = globalThis.camino.content;
const { START } = globalThis.camino.state;
const at = (event, more = {}) => describe({ ...START, event, ...more }, life);

test("before anything is chosen the panel shows the epigraph and no event", () => {
  const view = at("");
  assert.deepEqual([view.event, view.shows, view.words.text], ["", "rest", "We won."]);
  assert.equal(view.count, "5 hechos, 2 citas");
});

test("under a filter the panel at rest counts what matches", () => {
  const view = describe({ ...START, event: "" }, life, new Set(["birth", "no-2"]));
  assert.equal(view.count, "2 hechos, 2 citas");
});

test("where nobody is quoted the panel at rest counts events alone", () => {
  const view = describe({ ...START, event: "" }, life, new Set(["birth"]));
  assert.equal(view.count, "1 hecho");
});

test("a chosen event shows the passage that the quote number names, and where it comes from", () => {
  assert.equal(at("no-2").words.id, "q1");
  assert.equal(at("no-2", { quote: 2 }).words.id, "q2");
  assert.deepEqual([at("no-2").count, at("no-2").origin], ["Cita 1 de 2", "Studio, 2023"]);
});

test("an event without a passage shows its text, and how many sources it has", () => {
  const view = at("birth");
  assert.deepEqual([view.shows, view.count, view.cited, view.words], ["text", "No está", "1 fuente", undefined]);
});

test("an event that is numbered and has a text is a scene; its facts take the place of both", () => {
  assert.equal(at("no-1").shows, "scene");
  assert.equal(at("no-2").shows, "quote");
  assert.equal(at("no-1", { facts: true }).shows, "facts");
});

test("our translation stands below the original until it is hidden", () => {
  const view = at("yes");
  assert.deepEqual([view.words.text, view.ours], ["We won.", "Ganamos."]);
  const hidden = at("yes", { translated: false });
  assert.deepEqual([hidden.words.text, hidden.ours, hidden.translation], ["We won.", "", "Ganamos."]);
  assert.equal(at("no-1").ours, "");
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

test("a count that the dates leave open says so", () => {
  assert.equal(writeCount([6, true], 11, life.say), "unos 6 de 11");
  assert.equal(writeCount([7, false], 11, life.say), "7 de 11");
});

test("while a series runs its count comes first, and a question after a press", () => {
  assert.deepEqual([at("yes").soFar, at("yes").asked], [[2, true], null]);
  const first = at("yes", { question: 1 });
  assert.equal(first.soFar, null);
  assert.deepEqual(first.asked, { text: "Look.", label: "Pregunta 1 de 2", more: true });
  assert.equal(at("yes", { question: 2 }).asked.text, "Why?");
  assert.equal(at("yes", { question: 3 }).asked, null);
});

test("outside a series a question stands there from the start, each press shows the next", () => {
  const outside = (question) => {
    const event = { ...life.events[3], soFar: null };
    return describe({ ...START, event: "yes", question }, { ...life, events: [event] }).asked;
  };
  assert.deepEqual([0, 1, 2].map((question) => outside(question).text), ["Look.", "Why?", "Look."]);
  assert.equal(at("birth").asked, null);
});
