// Finds the events that match the kinds, the lanes and the words asked for: pure.
(function (camino) {
  "use strict";

  const LEAST = 2;

  /** Words without accents or case, so that "Marquez" finds "Márquez". */
  function fold(words) {
    return words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  }

  /** True if anything is asked for. */
  function isActive(wanted) {
    return wanted.kinds.length > 0 || wanted.lanes.length > 0 || wanted.q.trim().length >= LEAST;
  }

  /** Finds the ids of the events that match: kinds OR, lanes OR, every word; all of these AND. */
  function findMatches(events, index, wanted) {
    const q = wanted.q.trim();
    const words = q.length >= LEAST ? fold(q).split(/\s+/) : [];
    const fits = (event) =>
      (!wanted.kinds.length || wanted.kinds.includes(event.kind)) &&
      (!wanted.lanes.length || wanted.lanes.includes(event.lane)) &&
      words.every((word) => index.get(event.id).includes(word));
    return new Set(events.filter(fits).map((event) => event.id));
  }

  camino.filter = { fold, isActive, findMatches };
})((globalThis.camino ??= {}));
