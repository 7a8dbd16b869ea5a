import assert from "node:assert/strict";
import test from "node:test";
import "../../../assets/js/chart/paint.js";

const { findOwners, paint, recolour } = globalThis.camino.paint;

const THEME = { bg: "#ffffff", no: "#cc0000", line2: "#888888" };
const colour = (name) => THEME[name];
const figure = () => ({
  data: [
    {
      customdata: ["no-1", "no-2"],
      marker: {
        color: ["var(--no)", "var(--bg)"],
        line: { color: ["var(--no)", "var(--no)"], width: 2 },
      },
    },
  ],
  layout: {
    width: 358,
    height: 92,
    shapes: [
      { name: "bar:no-1", fillcolor: "var(--no)", opacity: 0.5 },
      { name: "whisker:no-2", fillcolor: "var(--no)", opacity: 0.5 },
      { name: "tint:s", fillcolor: "var(--no)" },
      { name: "tread:s", line: { color: "var(--no)" } },
      { name: "axis", line: { color: "var(--line2)" } },
    ],
  },
});
const look = (matching) => ({
  colour,
  matching,
  members: { s: ["no-1", "no-2"] },
  box: { width: 500, height: 120 },
});

test("each token becomes the colour of the theme, at any depth, and all else stays", () => {
  const value = { a: ["var(--no)", 3, null, true], b: { c: "var(--no) and more" } };
  assert.deepEqual(recolour(value, colour), { a: ["#cc0000", 3, null, true], b: { c: "var(--no) and more" } });
});

test("a shape belongs to the event or to the series in its name, or to none", () => {
  const names = ["bar:a", "whisker:a", "cap:a", "tint:s", "tread:s", "tint:x", "axis", undefined];
  const owners = names.map((name) => findOwners({ name }, { s: ["a", "b"] }));
  assert.deepEqual(owners, [["a"], ["a"], ["a"], ["a", "b"], ["a", "b"], [], null, null]);
});

test("a drawing is as large as its box, in the colours of the theme", () => {
  const { data, layout } = paint(figure(), look(null));
  assert.deepEqual([layout.width, layout.height], [500, 120]);
  assert.deepEqual(data[0].marker.color, ["#cc0000", "#ffffff"]);
  assert.deepEqual(layout.shapes.map((shape) => shape.opacity), [0.5, 0.5, undefined, undefined, undefined]);
});

test("what does not match is grey: a full mark in its middle, a hollow one at its edge", () => {
  const { data } = paint(figure(), look(new Set()));
  assert.deepEqual(data[0].marker.color, ["#888888", "#ffffff"]);
  assert.deepEqual(data[0].marker.line.color, ["#888888", "#888888"]);
});

test("a bar fades with its event, a staircase only once none of its members matches", () => {
  const faded = (matching) =>
    paint(figure(), look(new Set(matching)))
      .layout.shapes.filter((shape) => shape.fillcolor === "#888888" || shape.opacity < 0.46)
      .map((shape) => shape.name);
  assert.deepEqual(faded(["no-1"]), ["whisker:no-2"]);
  assert.deepEqual(faded([]), ["bar:no-1", "whisker:no-2", "tint:s", "tread:s"]);
  assert.deepEqual(faded(["no-1", "no-2"]), []);
});

test("painting leaves the drawing itself as it was", () => {
  const drawing = figure();
  paint(drawing, look(new Set()));
  assert.deepEqual(drawing, figure());
});
