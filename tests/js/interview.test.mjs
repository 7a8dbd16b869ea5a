import assert from "node:assert/strict";
import test from "node:test";
import "./page.mjs";
import "../../assets/js/interview.js";
import { life } from "./life.mjs";

const { findLinks, findLit, isLit } = globalThis.camino.interview;
const linked = findLinks(life.events);

test("a passage lights exactly the events it is linked to", () => {
  assert.deepEqual(findLit(linked, { passage: "q1" }), { passages: ["q1"], events: ["no-1", "no-2"] });
  assert.deepEqual(findLit(linked, { passage: "q2" }), { passages: ["q2"], events: ["no-2", "yes"] });
});

test("an event lights exactly the passages that speak of it, and itself", () => {
  assert.deepEqual(findLit(linked, { event: "no-2" }), { passages: ["q1", "q2"], events: ["no-2"] });
  assert.deepEqual(findLit(linked, { event: "birth" }), { passages: [], events: ["birth"] });
});

test("both ways say the same links", () => {
  for (const [passage, events] of Object.entries(linked.events)) {
    for (const event of events) assert.ok(linked.passages[event].includes(passage));
  }
});

test("nothing pointed at lights nothing", () => {
  assert.deepEqual(findLit(linked, {}), { passages: [], events: [] });
});

test("a thread is lit when both its ends are", () => {
  const thread = { passage: "q1", events: ["no-1", "no-2"] };
  assert.equal(isLit(thread, findLit(linked, { event: "no-2" })), true);
  assert.equal(isLit(thread, findLit(linked, { event: "yes" })), false);
});
