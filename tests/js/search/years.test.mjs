import assert from "node:assert/strict";
import test from "node:test";
import "../../../assets/js/search/years.js";

const within = (span, start, end) => globalThis.camino.years.isWithin(span, { start, end });

test("an event is within years that it touches", () => {
  const flight = ["2009-08-28", "2009-09-11"];
  assert.equal(within(flight, "2009", "2009"), true);
  assert.equal(within(flight, "2000", "2008"), false);
  assert.equal(within(flight, "2009-09", ""), true);
  assert.equal(within(flight, "2009-09-12", ""), false);
  assert.equal(within(flight, "", "2009-08-28"), true);
});

test("years before Christ are in order, an open end never ends", () => {
  assert.equal(within(["-0043-03-15", "-0043-03-15"], "-0099", "-0001"), true);
  assert.equal(within(["-0043-03-15", "-0043-03-15"], "-0042", ""), false);
  assert.equal(within(["2017-01-01", ""], "2020", "2029"), true);
  assert.equal(within(["", "1800-12-31"], "1801", ""), false);
});
