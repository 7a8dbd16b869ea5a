// A clock that can be stopped and set to zero, and whether the time that is planned is kept: pure.
(function (camino) {
  "use strict";

  const SECOND = 1000;
  const STOPPED = { since: null, spent: 0 };

  /** Measures the ms that a clock has run by *now*. */
  function measure({ since, spent }, now) {
    return spent + (since === null ? 0 : Math.max(0, now - since));
  }

  /** Starts a clock that stood, and stops one that ran. */
  function toggle(clock, now) {
    return { since: clock.since === null ? now : null, spent: measure(clock, now) };
  }

  /** Sets a clock to zero; it runs on if it ran. */
  function reset(clock, now) {
    return { since: clock.since === null ? null : now, spent: 0 };
  }

  /** Writes a time in figures: `4:05`, `1:00:00`. */
  function write(ms) {
    const seconds = Math.floor(ms / SECOND);
    const pad = (number) => String(number).padStart(2, "0");
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
    const rest = pad(seconds % 60);
    return hours ? `${hours}:${pad(minutes)}:${rest}` : `${minutes}:${rest}`;
  }

  /** The ms that a step is ahead (above 0) or behind (below) where each of *steps* has an equal share of *planned* ms. */
  function findPace(spent, planned, step, steps) {
    const share = planned / Math.max(1, steps);
    const [start, end] = [Math.max(0, step - 1) * share, Math.min(Math.max(1, step), steps) * share];
    if (spent < start) return start - spent;
    return spent > end ? end - spent : 0;
  }

  camino.clock = { STOPPED, measure, toggle, reset, write, findPace };
})((globalThis.camino ??= {}));
