// Windows of time: {start, end} in decimal years, read from the state and written into it: pure.
(function (camino) {
  "use strict";

  // What stays free beside an era, a cluster, and an event that is brought into view, of the width.
  const MARGIN = { none: 0, era: 0.04, cluster: 0.08, event: 0.15 };

  /** Reads the window of a state within that of the whole life; whatever makes no sense is the whole. */
  function read({ start, end }, whole) {
    const window = { start: camino.moment.read(start)?.[0] ?? whole.start, end: camino.moment.read(end)?.[1] ?? whole.end };
    return window.start < window.end && window.start < whole.end && window.end > whole.start ? window : { ...whole };
  }

  /** Writes a window as the change of the state that shows it; an end that is the life's has no date. */
  function write(window, whole) {
    const [start, end] = name(window).split("/");
    return { start: window.start <= whole.start ? "" : start, end: window.end >= whole.end ? "" : end };
  }

  /** Names a window by its first and its last unit of time: START/END. */
  function name({ start, end }) {
    const unit = camino.moment.findUnit(end - start);
    const [from, to] = [camino.moment.round(start, unit), camino.moment.round(end, unit)];
    return `${camino.moment.write(from, unit)}/${camino.moment.writeLast(to, unit)}`;
  }

  /** Makes a window *factor* times as wide about a moment, which stays where it is; not under the least, nor beyond the life. */
  function scale({ start, end }, factor, about, whole) {
    const width = Math.min(Math.max((end - start) * factor, whole.least), whole.end - whole.start);
    const share = (about - start) / (end - start);
    return keepWithin({ start: about - share * width, end: about + (1 - share) * width }, whole);
  }

  /** Moves a window by so many years, within the life. */
  function move({ start, end }, years, whole) {
    return keepWithin({ start: start + years, end: end + years }, whole);
  }

  function keepWithin({ start, end }, whole) {
    const by = Math.max(whole.start - start, 0) || Math.min(whole.end - end, 0);
    return { start: Math.max(start + by, whole.start), end: Math.min(end + by, whole.end) };
  }

  /** Moves a window by the least that brings a moment well into it. */
  function include(window, at, whole) {
    if (at >= window.start && at <= window.end) return window;
    const margin = (window.end - window.start) * MARGIN.event;
    return move(window, at < window.start ? at - margin - window.start : at + margin - window.end, whole);
  }

  /** Makes a window around a stretch of time, with what is left free beside an era or a cluster. */
  function surround(start, end, sort, whole) {
    const margin = Math.max((end - start) * MARGIN[sort], (whole.least - (end - start)) / 2, 0);
    return fit(camino.moment.widen({ start: start - margin, end: end + margin }), whole);
  }

  /** Cuts a window off where the life ends. */
  function fit({ start, end }, whole) {
    return { start: Math.max(start, whole.start), end: Math.min(end, whole.end) };
  }

  function isWhole({ start, end }, whole) {
    return start <= whole.start && end >= whole.end;
  }

  /** True if a window can't be made smaller. */
  function isLeast({ start, end }, whole) {
    return end - start <= whole.least * 1.0001;
  }

  camino.window = { read, write, name, scale, move, include, surround, fit, isWhole, isLeast };
})((globalThis.camino ??= {}));
