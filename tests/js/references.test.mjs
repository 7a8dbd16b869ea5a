// References to text that the document has already.
import assert from "node:assert/strict";
import { test } from "node:test";

import "../../assets/js/references.js";

const { pieces, restore } = globalThis.camino.references;

test("a reference becomes its text, at any depth, and everything else stays", () => {
  const value = { title: "\u00011", more: [{ says: "\u00010" }, "plain", 3, null, true] };
  const found = restore(value, ["first text", "second text"]);
  assert.deepEqual(found, { title: "second text", more: [{ says: "first text" }, "plain", 3, null, true] });
});

test("a text that starts with the mark of a reference comes back as it was", () => {
  assert.equal(restore("\u0001\u00017", ["not this"]), "\u00017");
});

test("a sentence behind a label counts as a text of its own", () => {
  assert.deepEqual(pieces(" Date: estimated"), ["Date: estimated", "estimated"]);
  assert.deepEqual(pieces("no label"), ["no label"]);
});
