import assert from "node:assert/strict";
import test from "node:test";
import "../page.mjs";
import "../../../assets/js/chart/parts.js";

const { name, mix, write } = globalThis.camino.parts;
const part = (localName, dataset = {}, transform = null) => ({ localName, dataset, className: "", getAttribute: () => transform });
const box = (left, top, wide = 0, high = 0) => ({ left, top, wide, high });

test("what stays is known by its event, its lane or its series; the line of an era never stays", () => {
  assert.equal(name(part("use", { about: "birth" })), "use birth");
  assert.equal(name(part("line", { laneRow: "" })), "line ");
  assert.equal(name(part("svg", { series: "rejections" })), "svg rejections");
  assert.equal(name(part("line")), "");
});

test("on its way a part is between where it was and where it will be", () => {
  assert.deepEqual(mix(box(0, 100, 10), box(40, 0, 30), 0.25), box(10, 75, 15));
});

test("a part slides from where it was, a symbol about its own middle, a bar from its own length", () => {
  const symbol = part("use", { about: "birth" }, "translate(-8 -9.5)");
  assert.deepEqual(write(symbol, box(10, 20), box(50, 15)).transform, ["translate(-40px, 5px) translate(-8px, -9.5px) scale(1, 1)", "translate(0px, 0px) translate(-8px, -9.5px) scale(1, 1)"]);
  assert.match(write(part("g"), box(0, 0, 100), box(0, 0, 50)).transform[0], /scale\(2, 1\)$/);
  assert.match(write(part("path"), box(10, 0, 100), box(0, 0, 100), { x: 0.1, y: 1 }).transform[0], /^translate\(100px, 0px\)/);
});

test("what is where it was does not move", () => {
  assert.equal(write(part("use"), box(10, 20), box(10.001, 20)), null);
});
