import assert from "node:assert/strict";
import test from "node:test";
import "../../../assets/js/core/keyboard.js";

const { findCommand, isComposing, readKey } = globalThis.camino.keyboard;
const here = { view: "timeline", typing: false, inside: true, rtl: false, letters: true };

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
  test(`${key} gives ${name || "no command"}`, () => assert.equal(findCommand(key, here), name));
}

test("P starts to present from every view, in either case", () => {
  for (const view of ["timeline", "interview", "read"]) {
    for (const key of ["p", "P"]) assert.equal(findCommand(key, { ...here, view }), "present-now");
  }
});

test("keys of one character act in the chart, the panel or nowhere, and not once they are turned off", () => {
  for (const key of ["p", "/"]) {
    assert.equal(findCommand(key, { ...here, inside: false }), "");
    assert.equal(findCommand(key, { ...here, letters: false }), "");
  }
  assert.equal(findCommand("ArrowRight", { ...here, letters: false }), "next");
});

for (const [key, code, read] of [
  ["и", "KeyB", "b"],
  ["β", "KeyB", "b"],
  ["ㅠ", "KeyB", "b"],
  ["З", "KeyP", "p"],
  ["q", "KeyA", "q"],
  ["é", "Digit2", "é"],
  ["/", "Digit7", "/"],
  ["ArrowLeft", "ArrowLeft", "ArrowLeft"],
]) {
  test(`${key} in the place of ${code} is read as ${read}`, () => assert.equal(readKey({ key, code }), read));
}

test("while a word is put together every key belongs to the input method", () => {
  assert.equal(isComposing({ isComposing: true, keyCode: 13 }), true);
  assert.equal(isComposing({ isComposing: false, keyCode: 229 }), true);
  assert.equal(isComposing({ isComposing: false, keyCode: 13 }), false);
});

test("while typing only Escape is a command", () => {
  for (const key of ["ArrowRight", "Home", "/", "p", "x"]) {
    assert.equal(findCommand(key, { ...here, typing: true }), "");
  }
  assert.equal(findCommand("Escape", { ...here, typing: true }), "release");
});

test("arrows are left to the page outside the chart and the panel, and in other views", () => {
  assert.equal(findCommand("ArrowDown", { ...here, inside: false }), "");
  assert.equal(findCommand("ArrowDown", { ...here, view: "read" }), "");
});

test("where the page reads from right to left, so do the arrows", () => {
  assert.equal(findCommand("ArrowLeft", { ...here, rtl: true }), "next");
  assert.equal(findCommand("ArrowRight", { ...here, rtl: true }), "previous");
});
