import assert from "node:assert/strict";
import test from "node:test";
import "../../../assets/js/panel/lead.js";

const { isFirst } = globalThis.camino.lead;

test("a page that asks for nothing begins with its lead passage, until that was closed", () => {
  assert.equal(isFirst("", ""), true);
  assert.equal(isFirst("?theme=dark&lang=es", ""), true);
  assert.equal(isFirst("", "closed"), false);
});

test("whoever asks for an event, a view or a filter gets that, and no lead passage over it", () => {
  for (const query of ["?event=birth", "?view=read", "?kinds=film", "?q=moon", "?start=2004&end=2012"]) {
    assert.equal(isFirst(query, ""), false, query);
  }
});
