import assert from "node:assert/strict";
import test from "node:test";
import "../page.mjs";
import "../../../assets/js/page/walk.js";
import { life } from "../life.mjs";

const { cross, step } = globalThis.camino.walk;
const positions = { birth: { x: 0 }, "no-1": { x: 10 }, "no-2": { x: 20 }, yes: { x: 30 }, home: { x: 40 } };
const lanes = ["family", "work", "after"];

test("steps walk all events in order and stop at the ends", () => {
  const ids = life.events.map((event) => event.id);
  ids.forEach((id, index) => {
    assert.equal(step(life.events, id, 1), ids[Math.min(index + 1, ids.length - 1)]);
    assert.equal(step(life.events, id, -1), ids[Math.max(index - 1, 0)]);
  });
});

test("with nothing chosen, next is the first event and previous the last", () => {
  assert.equal(step(life.events, "", 1), "birth");
  assert.equal(step(life.events, "", -1), "home");
});

test("steps walk what matches alone, from an event that does not match too", () => {
  const matching = ({ id }) => ["no-1", "home"].includes(id);
  assert.equal(step(life.events, "", 1, matching), "no-1");
  assert.equal(step(life.events, "", -1, matching), "home");
  assert.equal(step(life.events, "no-1", 1, matching), "home");
  assert.equal(step(life.events, "yes", 1, matching), "home");
  assert.equal(step(life.events, "yes", -1, matching), "no-1");
  assert.equal(step(life.events, "no-1", -1, matching), "no-1");
});

test("down goes to the event of the lane below that is nearest in time", () => {
  assert.equal(cross(life.events, lanes, positions, "birth", 1), "no-1");
  assert.equal(cross(life.events, lanes, positions, "home", -1), "yes");
});

test("an event without a place in the chart is left by its time, and never reached from a lane", () => {
  const { home, ...placed } = positions;
  assert.equal(cross(life.events, lanes, placed, "home", -1), step(life.events, "home", -1));
  assert.ok(home);
  for (const { id } of life.events) assert.notEqual(cross(life.events, lanes, placed, id === "home" ? "birth" : id, 1), "home");
});

test("beyond the outer lanes the event stays", () => {
  assert.equal(cross(life.events, lanes, positions, "birth", -1), "birth");
  assert.equal(cross(life.events, lanes, positions, "home", 1), "home");
});

test("a lane without events is passed over", () => {
  const sparse = ["family", "nothing", "work", "after"];
  assert.equal(cross(life.events, sparse, positions, "birth", 1), "no-1");
});
