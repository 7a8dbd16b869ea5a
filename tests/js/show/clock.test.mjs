import assert from "node:assert/strict";
import test from "node:test";
import "../../../assets/js/show/clock.js";

const { STOPPED, findPace, measure, reset, toggle, write } = globalThis.camino.clock;

test("a clock runs from when it is switched on, stands, and runs on", () => {
  const running = toggle(STOPPED, 1000);
  assert.equal(measure(running, 4000), 3000);
  const paused = toggle(running, 4000);
  assert.equal(measure(paused, 90000), 3000);
  assert.equal(measure(toggle(paused, 90000), 91000), 4000);
});

test("a clock that the system sets back stands meanwhile", () => {
  assert.equal(measure({ since: 1000, spent: 300 }, 400), 300);
});

test("a clock that is reset starts at zero and goes on if it ran", () => {
  const running = reset(toggle(STOPPED, 0), 5000);
  assert.equal(measure(running, 6000), 1000);
  assert.equal(measure(reset({ since: null, spent: 700 }, 5000), 9000), 0);
});

for (const [ms, words] of [
  [0, "0:00"],
  [999, "0:00"],
  [61000, "1:01"],
  [3599000, "59:59"],
  [3600000, "1:00:00"],
  [36061000, "10:01:01"],
]) {
  test(`${ms} ms are ${words}`, () => assert.equal(write(ms), words));
}

for (const [spent, step, pace] of [
  [0, 1, 0],
  [119000, 1, 0],
  [121000, 1, -1000],
  [0, 2, 120000],
  [700000, 6, -0],
  [730000, 6, -10000],
  [60000, 0, 0],
  [1190000, 11, 10000],
  [1210000, 11, -10000],
]) {
  test(`of twenty minutes for ten slides ${spent} ms at slide ${step} are ${pace} ms ahead`, () => {
    assert.equal(findPace(spent, 1200000, step, 10) + 0, pace + 0);
  });
}
