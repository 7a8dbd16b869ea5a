import assert from "node:assert/strict";
import test from "node:test";
import "../../assets/js/fit.js";

const { largest, leading } = globalThis.camino.fit;

test("the first size that fits is taken", () => {
  assert.equal(largest([34, 30, 27], (size) => size < 31), 30);
});

test("where none fits, the smallest is", () => {
  assert.equal(largest([34, 30, 27], () => false), 27);
});

test("larger letters stand on tighter lines", () => {
  assert.deepEqual([20, 30, 33, 43, 54].map(leading), [1.33, 1.33, 1.26, 1.26, 1.18]);
});
