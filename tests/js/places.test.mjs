import assert from "node:assert/strict";
import test from "node:test";
import "./page.mjs";
import "../../assets/js/map/places.js";

test("an event has its places in the order of the list, a place its events", () => {
  const rows = [
    { place: "cape", events: ["flight"] },
    { place: "orbit", events: ["flight"] },
    { place: "town", events: ["birth", "school"] },
  ];
  const { places, events } = globalThis.camino.places.findLinks(rows);
  assert.deepEqual(places.flight, ["cape", "orbit"]);
  assert.deepEqual(events.town, ["birth", "school"]);
  assert.equal(places.nowhere, undefined);
});

test("up and down lead to the nearest mark, rather straight than aside", () => {
  const points = [
    { id: "here", x: 100, y: 100 },
    { id: "aside", x: 180, y: 90 },
    { id: "above", x: 110, y: 20 },
    { id: "below", x: 90, y: 300 },
  ];
  const { findBeyond } = globalThis.camino.places;
  assert.equal(findBeyond(points, "here", -1), "above");
  assert.equal(findBeyond(points, "here", 1), "below");
  assert.equal(findBeyond(points, "below", 1), "below");
});
