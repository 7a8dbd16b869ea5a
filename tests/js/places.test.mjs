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
