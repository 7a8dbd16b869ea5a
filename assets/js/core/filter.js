// Finds the events that match the kinds, the lanes and the words asked for: pure.
(function (camino) {
  "use strict";

  const LEAST = 2;

  /** True if anything is asked for. */
  function isActive({ kinds, lanes, q, lit }) {
    return lit.length > 0 || kinds.length > 0 || lanes.length > 0 || q.trim().length >= LEAST;
  }

  /** Finds the ids of the events that match: those that a story lights, else kinds OR, lanes OR, every word; all of these AND. *finds* tells of the words. */
  function findMatches(events, finds, wanted) {
    if (wanted.lit.length) return new Set(wanted.lit);
    const fits = finds?.(wanted) ?? (() => true);
    const isIn = (list, id) => !list.length || list.includes(id);
    const matching = events.filter((event) => isIn(wanted.kinds, event.kind) && isIn(wanted.lanes, event.lane) && fits(event));
    return new Set(matching.map((event) => event.id));
  }

  camino.filter = { LEAST, isActive, findMatches };
})((globalThis.camino ??= {}));
