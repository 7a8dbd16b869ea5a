import assert from "node:assert/strict";
import test from "node:test";
import "../../../assets/js/panel/fit.js";
import "../../../assets/js/panel/hero.js";
import "../../../assets/js/core/letters.js";

const { SAFE, findLargest, fit, leading } = globalThis.camino.fit;
const { countLines } = globalThis.camino.letters;
const { findSize } = globalThis.camino.hero;
// Letters that are all half an em wide.
const widthOf = (words) => words.length / 2;

test("the first size that fits is taken", () => {
  assert.equal(findLargest([34, 30, 27], (size) => size < 31), 30);
});

test("where none fits, the smallest is", () => {
  assert.equal(findLargest([34, 30, 27], () => false), 27);
});

test("larger letters stand on tighter lines", () => {
  assert.deepEqual([20, 30, 33, 43, 54].map(leading), [1.33, 1.33, 1.26, 1.26, 1.18]);
});

test("words break where the next one finds no room, and a space at the end of a line takes none", () => {
  assert.equal(countLines("one two three", 6.5, widthOf), 1);
  assert.equal(countLines("one two three", 6.4, widthOf), 2);
  assert.equal(countLines("one two three", 3.5, widthOf), 2);
  assert.equal(countLines("one two three", 3.4, widthOf), 3);
});

test("a line also breaks after a hyphen or a dash, and not within a word", () => {
  assert.equal(countLines("co-pilot", 3, widthOf), 2);
  assert.equal(countLines("no—never", 2.5, widthOf), 2);
  assert.equal(countLines("copilot x", 3.5, widthOf), 2);
});

test("a word that is wider than its room takes as many lines as it needs", () => {
  assert.equal(countLines("abcdefgh", 1.5, widthOf), 3);
  assert.equal(countLines("abcdefgh ij", 3, widthOf), 2);
});

test("the lines in which words were written stay", () => {
  assert.equal(countLines("ab\ncd ef\n\ngh", 3, widthOf), 4);
  assert.equal(countLines("ab cd\nef", 1.5, widthOf), 3);
});

test("no words take one line", () => {
  assert.equal(countLines("", 5, widthOf), 1);
});

test("words get the largest size at which their lines are no higher than the box", () => {
  const box = { width: 100 / SAFE, height: 2 * 20 * leading(20) };
  // At 20 px a line has room for ten letters, at 25 px for eight.
  assert.equal(fit("abcdefgh", [25, 20, 16], box, widthOf), 25);
  assert.equal(fit("abcde fghi jklm", [25, 20, 16], box, widthOf), 20);
  assert.equal(fit("abcde fghi jklm", [25, 20, 16], { ...box, height: box.height - 1 }, widthOf), 16);
});

test("words that fit at no size get the smallest", () => {
  assert.equal(fit("abcde fghij klmno", [25, 20, 16], { width: 40, height: 10 }, widthOf), 16);
});

test("the hero line is as large as fits, by half a pixel, within its bounds", () => {
  assert.equal(findSize(20, 1000, 1000, 30), 20);
  assert.equal(findSize(20, 1000, 1049, 30), 20.5);
  assert.equal(findSize(20, 1000, 5000, 30), 30);
  assert.equal(findSize(20, 1000, 100, 30), 14);
});
