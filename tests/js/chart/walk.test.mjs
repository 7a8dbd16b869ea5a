import assert from "node:assert/strict";
import test from "node:test";
import "../../../assets/js/chart/walk.js";
import { life } from "../life.mjs";

const { across, step } = globalThis.camino.walk;
const places = { birth: { x: 0 }, "no-1": { x: 10 }, "no-2": { x: 20 }, yes: { x: 30 }, home: { x: 40 } };
const lanes = ["family", "work", "after"];

test("steps walk all events in order and stop at the ends", () => {
  const ids = life.events.map((event) => event.id);
  ids.forEach((id, at) => {
    assert.equal(step(life.events, id, 1), ids[Math.min(at + 1, ids.length - 1)]);
    assert.equal(step(life.events, id, -1), ids[Math.max(at - 1, 0)]);
  });
});

test("with nothing chosen, next is the first event and previous the last", () => {
  assert.equal(step(life.events, "", 1), "birth");
  assert.equal(step(life.events, "", -1), "home");
});

test("down goes to the event of the lane below that is nearest in time", () => {
  assert.equal(across(life.events, lanes, places, "birth", 1), "no-1");
  assert.equal(across(life.events, lanes, places, "home", -1), "yes");
});

test("beyond the outer lanes the event stays", () => {
  assert.equal(across(life.events, lanes, places, "birth", -1), "birth");
  assert.equal(across(life.events, lanes, places, "home", 1), "home");
});

test("a lane without events is passed over", () => {
  const sparse = ["family", "nothing", "work", "after"];
  assert.equal(across(life.events, sparse, places, "birth", 1), "no-1");
});
