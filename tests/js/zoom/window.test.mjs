import assert from "node:assert/strict";
import test from "node:test";
import "../../../assets/js/zoom/moment.js";
import "../../../assets/js/zoom/window.js";
import "../../../assets/js/zoom/overview.js";

const { moment, window, overview } = globalThis.camino;
const WHOLE = { start: 1960, end: 2026, least: 7 / 366 };
const WITH_HOURS = { start: 1963, end: 1964, least: 10 / 525_960 };
const near = (one, other) => assert.ok(Math.abs(one - other) < 1e-6, `${one} is not ${other}`);

test("a date lasts from its start to its end, as exactly as it is written", () => {
  assert.deepEqual(moment.read("2004"), [2004, 2005]);
  near(moment.read("2004-02")[1] - moment.read("2004-02")[0], 29 / 366);
  near(moment.read("2009-08-28")[1] - moment.read("2009-08-28")[0], 1 / 365);
  near(moment.read("2009-08-28T21:24")[1] - moment.read("2009-08-28T21:24")[0], 1 / 365 / 1440);
  assert.deepEqual(moment.read("-0043"), [-43, -42]);
});

test("what is no date is no moment", () => {
  for (const text of ["", undefined, "soon", "99", "2004-13", "2009-02-29", "2009-08-28T24:00", "2004/2012"]) assert.equal(moment.read(text), null);
});

test("a window is written in years, months, days or minutes, as short as it is, and read as the same", () => {
  const windows = [["2004", "2012"], ["2006-11", "2011-04"], ["2009-08-26", "2009-08-31"], ["-0043", "-0014"]];
  for (const [start, end] of windows) {
    const whole = { ...WHOLE, start: -100 };
    assert.deepEqual(window.write(window.read({ start, end }, whole), whole), { start, end });
  }
  const hour = { start: "1963-11-22T12:00", end: "1963-11-22T12:59" };
  assert.deepEqual(window.write(window.read(hour, WITH_HOURS), WITH_HOURS), hour);
});

test("nonsense, an end before its start and years that are not lived are the whole life", () => {
  for (const state of [{}, { start: "x", end: "y" }, { start: "2012", end: "2004" }, { start: "2100", end: "2200" }]) {
    assert.ok(window.isWhole(window.read(state, WHOLE), WHOLE));
  }
  assert.deepEqual(window.write(WHOLE, WHOLE), { start: "", end: "" });
});

test("what is zoomed about stays where it is, and nothing goes beyond the life or under the least", () => {
  let at = { ...WHOLE };
  for (let step = 0; step < 40; step++) {
    const before = (2009 - at.start) / (at.end - at.start);
    at = window.scale(at, 0.5, 2009, WHOLE);
    near((2009 - at.start) / (at.end - at.start), before);
  }
  assert.ok(window.isLeast(at, WHOLE));
  for (let step = 0; step < 40; step++) at = window.scale(at, 2, 2009, WHOLE);
  assert.ok(window.isWhole(at, WHOLE));
});

test("an event outside is brought in by the least move, and keeps 15 in 100 beside it", () => {
  const at = window.include({ start: 2004, end: 2014 }, 1997, WHOLE);
  near(at.start, 1995.5);
  near(at.end, 2005.5);
  assert.deepEqual(window.include({ start: 2004, end: 2014 }, 2009, WHOLE), { start: 2004, end: 2014 });
  near(window.include({ start: 2004, end: 2014 }, 1960.1, WHOLE).start, WHOLE.start);
});

test("an era has some room beside it, in whole units of time", () => {
  assert.deepEqual(window.surround(2004.35, 2011.04, "era", WHOLE), { start: 2004, end: 2012 });
  assert.deepEqual(window.surround(1950, 1970.5, "era", WHOLE), { start: 1960, end: 1972 });
});

test("a drag moves the window, one of its ends, or draws a new one", () => {
  const at = { start: 2000, end: 2010 };
  const drag = (holds, from, to) => overview.findDragged({ holds, window: at }, from, to, WHOLE);
  assert.deepEqual(drag("window", 2005, 2008), { start: 2003, end: 2013 });
  assert.deepEqual(drag("start", 2000, 1990), { start: 1990, end: 2010 });
  assert.deepEqual(drag("end", 2010, 2050), { start: 2000, end: WHOLE.end });
  near(drag("start", 2000, 2030).start, 2010 - WHOLE.least);
  assert.deepEqual(drag("new", 1980, 1970), { start: 1970, end: 1980 });
});
