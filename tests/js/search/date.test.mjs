import assert from "node:assert/strict";
import test from "node:test";
import "../page.mjs";
import "../../../assets/js/search/spelling.js";
import "../../../assets/js/zoom/moment.js";
import "../../../assets/js/search/date.js";

const read = (query, language = "en") => globalThis.camino.date.read(query, language, { start: 1940, end: 2020 })?.date ?? null;

test("a year, a month and a day are read, in figures and in the words of the page", () => {
  assert.equal(read("1969"), "1969");
  assert.equal(read("1969-07"), "1969-07");
  assert.equal(read("1969-07-20"), "1969-07-20");
  assert.equal(read("July 1969"), "1969-07");
  assert.equal(read("20 Jul 1969"), "1969-07-20");
  assert.equal(read("July 4, 1969"), "1969-07-04");
  assert.equal(read("20 de julio de 1969", "es"), "1969-07-20");
  assert.equal(read("marzo 1944", "es"), "1944-03");
});

test("what is no date, no day of its month or beyond the life is none", () => {
  for (const query of ["apollo 1969", "69", "July", "31 June 1969", "1969-13", "1492", "julio 1969", "1969 1970", "1 2 July 1969"]) {
    assert.equal(read(query), null, query);
  }
});
