// The room of a picture in the panel: it gives way until the words stand at a size that is easy to read.
import assert from "node:assert/strict";
import { test } from "node:test";
import "../../../assets/js/core/dom.js";
import "../../../assets/js/core/late.js";
import "../../../assets/js/panel/image.js";

const { findHeight, findStep } = globalThis.camino.image;
const ROOM = { wide: 360, high: 202, upright: 176, small: 120 };
const QUAY = { width: 1600, height: 900, caption: "The quay.", credit: "Drawing, CC0" };

test("a landscape has its caption below it, and is never higher than its room", () => {
  assert.equal(findHeight(QUAY, 1, ROOM), 202 + 17);
  assert.equal(findHeight({ ...QUAY, height: 400 }, 1, ROOM), 90 + 17);
});

test("an upright picture has its caption beside it, at one height", () => {
  assert.equal(findHeight({ ...QUAY, width: 300, height: 400 }, 1, ROOM), 176);
});

test("a small or a missing one has a frame of its own", () => {
  assert.equal(findHeight({ ...QUAY, width: 140, height: 90 }, 1, ROOM), 120 + 17);
  assert.equal(findHeight({ ...QUAY, width: 0, height: 0 }, 1, ROOM), 120 + 17);
});

test("a picture steps down until the quote reaches 22", () => {
  const room = { zone: 234, height: 234, free: 76, room: ROOM };
  const found = (sizes) => findStep(QUAY, room, (share) => sizes[share < 0.2 ? 0 : share < 0.35 ? 1 : 2]);
  assert.equal(found([22, 22, 22]).step, 1);
  assert.equal(found([20, 22, 24]).step, 0.85);
  assert.equal(found([14, 16, 18]).step, 0.5);
  assert.ok(found([14, 16, 18]).share <= 1.3);
});
