import assert from "node:assert/strict";
import test from "node:test";
import "../../../assets/js/panel/content.js";
import "../../../assets/js/core/state.js";
import { first, life, more } from "../life.mjs";

const { read } = globalThis.camino.life;
const { extend } = globalThis.camino.more;
const { describe } = globalThis.camino.content;
const { START } = globalThis.camino.state;

test("what a life shows of a mark does not wait for what comes later", () => {
  const early = read(first());
  for (const { id } of early.events) {
    const { details, prompts, ...shown } = describe({ ...START, event: id }, early);
    const { details: _, prompts: __, ...later } = describe({ ...START, event: id }, life);
    assert.deepEqual([details.sources, prompts], [undefined, []]);
    assert.deepEqual(shown, later);
  }
});

test("a citation says where its source is and the place in it", () => {
  const [cited] = life.event.get("birth").sources;
  assert.deepEqual([cited.title, cited.where], ["A paper", "Press, 1984, p. 7"]);
  const [later] = life.event.get("yes").sources;
  assert.deepEqual([later.title, later.where], ["A film", "Studio, 2023, p. 7"]);
});

test("what comes later is added to the very events, passages and words that are there", () => {
  const early = read(first());
  const event = early.event.get("yes");
  extend(early, more());
  assert.equal(early.event.get("yes"), event);
  assert.deepEqual([event.slide.when, event.quotes.length], ["1984", 1]);
  assert.equal(early.say("prompts.observe"), "Observa");
  assert.deepEqual(early.passages.q2.translations, [["es", "Ganamos."]]);
});

test("a series is closed from the event on that closes it", () => {
  const closed = life.known.events.filter((id) => life.isClosed("s", id));
  assert.deepEqual(closed, ["yes", "home"]);
  assert.deepEqual(life.members, { s: ["no-1", "no-2"] });
});
