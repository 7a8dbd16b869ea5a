import assert from "node:assert/strict";
import test from "node:test";
import "../../../assets/js/chart/picture.js";
import "../../../assets/js/chart/geometry.js";

const { chooseSize, findNearest, findSides, layoutOf } = globalThis.camino.geometry;
const { readPositions } = globalThis.camino.picture;

test("the width of the window decides the layout", () => {
  const layouts = [390, 1024, 1366, 1920].map((width) => layoutOf(width, 1080));
  assert.deepEqual(layouts, ["phone", "tablet", "desktop", "wide"]);
  assert.equal(layoutOf(1600, 900), "desktop");
});

test("the largest size that fits, or is 3 % too high, is chosen, and the least excess where none does", () => {
  const sizes = [[628, 440, {}], [814, 589, {}], [960, 540, {}]];
  assert.equal(chooseSize(sizes, { width: 830, height: 600 }), sizes[1]);
  assert.equal(chooseSize(sizes, { width: 830, height: 572 }), sizes[1]);
  assert.equal(chooseSize(sizes, { width: 830, height: 571 }), sizes[0]);
  assert.equal(chooseSize(sizes, { width: 813, height: 600 }), sizes[0]);
  assert.equal(chooseSize(sizes, { width: 300, height: 300 }), sizes[0]);
});

test("marks stand between the era strip and the axis, in px of the box", () => {
  const mark = (dataset, attributes) => ({ dataset, getAttribute: (name) => attributes[name] });
  const marks = [
    mark({ about: "a", reach: "15" }, { x: "50%", y: "100%", width: "20" }),
    mark({ about: "b", reach: "15", side: "23.4" }, { x: "25%", y: "0%", width: "1em" }),
  ];
  const element = { querySelectorAll: () => marks };
  const positions = readPositions({ element, box: { width: 800, height: 578 }, drawn: { era: 34, axis: 44 } });
  assert.deepEqual(positions.a, { x: 400, y: 534, size: 15, glyph: 20 });
  assert.deepEqual(positions.b, { x: 200, y: 34, size: 15, glyph: 23.4 });
});

test("no target overlaps another, and each is centred on its mark", () => {
  const positions = {};
  for (let n = 0; n < 11; n += 1) positions[n] = { x: 13 * n, y: -16 * n };
  const sides = findSides(positions);
  for (const a of Object.keys(positions)) {
    for (const b of Object.keys(positions)) {
      if (a === b) continue;
      const apart = Math.max(Math.abs(positions[a].x - positions[b].x), Math.abs(positions[a].y - positions[b].y));
      assert.ok(apart >= (sides[a] + sides[b]) / 2);
    }
  }
});

test("a pointer finds the nearest mark within reach, and else the event of the label under it", () => {
  const positions = { a: { x: 0, y: 0 }, b: { x: 30, y: 0 } };
  assert.equal(findNearest(positions, undefined, { x: 2, y: 2 }), "a");
  assert.equal(findNearest(positions, "a", { x: 29, y: 0 }), "b");
  assert.equal(findNearest(positions, "a", { x: 18, y: 0 }), "a");
  assert.equal(findNearest(positions, undefined, { x: 18, y: 0 }), "b");
  assert.equal(findNearest(positions, "b", { x: 200, y: 200 }), "b");
  assert.equal(findNearest(positions, undefined, { x: 200, y: 200 }), "");
});
