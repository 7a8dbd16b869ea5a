import assert from "node:assert/strict";
import test from "node:test";
import "../../assets/js/place.js";

const { choose, layoutOf, marks, nearest, targets } = globalThis.camino.place;
const drawing = (layout, width, height) => ({ layout, width, height, era: 34, axis: 44 });

test("the width of the window decides the layout", () => {
  const layouts = [390, 1024, 1366, 1920].map((width) => layoutOf(width, 1080));
  assert.deepEqual(layouts, ["phone", "tablet", "desktop", "wide"]);
  assert.equal(layoutOf(1600, 900), "desktop");
});

test("the largest drawing that fits is chosen, and the least excess where none does", () => {
  const all = [drawing("desktop", 628, 440), drawing("desktop", 814, 589), drawing("wide", 1, 1)];
  assert.equal(choose(all, "desktop", { width: 830, height: 600 }), all[1]);
  assert.equal(choose(all, "desktop", { width: 830, height: 588 }), all[0]);
  assert.equal(choose(all, "desktop", { width: 300, height: 300 }), all[0]);
});

test("marks stand between the era strip and the axis, in px of the box", () => {
  const at = marks({ ...drawing("desktop", 1, 1), marks: { a: [0.5, 1, 15, 20] } }, { width: 800, height: 578 });
  assert.deepEqual(at, { a: { x: 400, y: 534, size: 15, glyph: 20 } });
});

test("no target overlaps another, and each is centred on its mark", () => {
  const places = {};
  for (let n = 0; n < 11; n += 1) places[n] = { x: 13 * n, y: -16 * n };
  const sides = targets(places);
  for (const a of Object.keys(places)) {
    for (const b of Object.keys(places)) {
      if (a === b) continue;
      const apart = Math.max(Math.abs(places[a].x - places[b].x), Math.abs(places[a].y - places[b].y));
      assert.ok(apart >= (sides[a] + sides[b]) / 2);
    }
  }
});

test("a pointer finds the nearest mark within reach, and a label by its box", () => {
  const places = { a: { x: 0, y: 0 }, b: { x: 30, y: 0 } };
  const labels = [{ id: "a", left: 10, right: 25, top: -8, bottom: 8 }];
  assert.equal(nearest(places, labels, { x: 2, y: 2 }), "a");
  assert.equal(nearest(places, labels, { x: 29, y: 0 }), "b");
  assert.equal(nearest(places, labels, { x: 18, y: 0 }), "a");
  assert.equal(nearest(places, labels, { x: 200, y: 200 }), "");
});
