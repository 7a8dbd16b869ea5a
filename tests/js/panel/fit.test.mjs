import assert from "node:assert/strict";
import test from "node:test";
import "../../../assets/js/panel/fit.js";
import "../../../assets/js/panel/hero.js";

const { findLargest, findSize, leading, readPairs } = globalThis.camino.fit;
const { findSize: findHeroSize } = globalThis.camino.hero;

test("the first size that fits is taken", () => {
  assert.equal(findLargest([34, 30, 27], (size) => size < 31), 30);
});

test("where none fits, the smallest is", () => {
  assert.equal(findLargest([34, 30, 27], () => false), 27);
});

test("larger letters stand on tighter lines", () => {
  assert.deepEqual([20, 30, 33, 43, 54].map(leading), [1.33, 1.33, 1.26, 1.26, 1.18]);
});

test("the style sheet writes a size and how many letters fit, or nothing", () => {
  assert.deepEqual(readPairs(" 34 70  30 90 "), [[34, 70], [30, 90]]);
  assert.deepEqual(readPairs(" "), []);
});

test("words get the first size at which there is room for as many letters, else the last", () => {
  const pairs = [[34, 70], [30, 90]];
  assert.deepEqual([70, 71, 90, 500].map((length) => findSize("a".repeat(length), pairs)), [34, 30, 30, 30]);
});

test("in less room there is place for fewer letters, in more for more", () => {
  assert.deepEqual([0.5, 1, 2].map((share) => findSize("a".repeat(50), [[34, 70], [30, 90]], share)), [30, 34, 34]);
});

test("a line that is broken by hand takes the room of more letters", () => {
  assert.equal(findSize(`${"a".repeat(30)}\n${"a".repeat(30)}`, [[34, 70], [30, 90]]), 30);
});

test("the hero line is as large as fits, by half a pixel, within its bounds", () => {
  assert.equal(findHeroSize(20, 1000, 1000, 30), 20);
  assert.equal(findHeroSize(20, 1000, 1049, 30), 20.5);
  assert.equal(findHeroSize(20, 1000, 5000, 30), 30);
  assert.equal(findHeroSize(20, 1000, 100, 30), 14);
});
