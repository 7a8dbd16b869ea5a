import assert from "node:assert/strict";
import test from "node:test";
import "../../../assets/js/core/keyboard.js";

const { command } = globalThis.camino.keyboard;
const here = { view: "timeline", typing: false, inside: true, rtl: false };

for (const [key, name] of [
  ["ArrowRight", "next"],
  ["ArrowLeft", "previous"],
  ["ArrowUp", "above"],
  ["ArrowDown", "below"],
  ["Home", "first"],
  ["End", "last"],
  ["Escape", "release"],
  ["/", "search"],
  ["x", ""],
]) {
  test(`${key} gives ${name || "no command"}`, () => assert.equal(command(key, here), name));
}

test("while typing only Escape is a command", () => {
  for (const key of ["ArrowRight", "Home", "/", "x"]) {
    assert.equal(command(key, { ...here, typing: true }), "");
  }
  assert.equal(command("Escape", { ...here, typing: true }), "release");
});

test("arrows are left to the page outside the chart and the panel, and in other views", () => {
  assert.equal(command("ArrowDown", { ...here, inside: false }), "");
  assert.equal(command("ArrowDown", { ...here, view: "read" }), "");
});

test("where the page reads from right to left, so do the arrows", () => {
  assert.equal(command("ArrowLeft", { ...here, rtl: true }), "next");
  assert.equal(command("ArrowRight", { ...here, rtl: true }), "previous");
});
