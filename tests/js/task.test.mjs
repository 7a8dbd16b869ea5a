import assert from "node:assert/strict";
import test from "node:test";
import "./page.mjs";
import "../../assets/js/task.js";

const { findShifts, readOrder } = globalThis.camino.task;
const at = (least, most = least) => ({ least, most });

test("cards in the order of time are in order", () => {
  assert.deepEqual(findShifts([at(1960), at(1970), at(1980)]), [0, 0, 0]);
});

test("as many cards as can stay do, and the others say how far they are to go, upwards less than 0", () => {
  assert.deepEqual(findShifts([at(1980), at(1960), at(1970)]), [2, 0, 0]);
});

test("cards whose times overlap may stand in any order", () => {
  assert.deepEqual(findShifts([at(1998), at(1997, 1999), at(1996)]), [0, 0, -2]);
  assert.deepEqual(findShifts([at(1997, 1999), at(1998)]), [0, 0]);
});

test("only an order of these very cards is read", () => {
  assert.deepEqual(readOrder("b.a.c", ["a", "b", "c"]), ["b", "a", "c"]);
  for (const wrong of ["", "a.b", "a.a.b", "a.b.z"]) assert.deepEqual(readOrder(wrong, ["a", "b", "c"]), ["a", "b", "c"]);
});
