// Which events match the kinds, the lanes and the words asked for: pure.
(function (camino) {
  "use strict";

  const LEAST = 2;

  /** Words without accents or case, so that "Marquez" finds "Márquez". */
  function fold(words) {
    return words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  }

  /** What of each event can be searched: titles and quotes in every language, speakers. */
  function index(events, passages) {
    const said = (quote) => {
      const passage = passages[quote.passage];
      return [passage.exact, ...passage.speakers, ...passage.translations];
    };
    const words = (event) => [...event.titles, event.text, ...event.quotes.flatMap(said)];
    return new Map(events.map((event) => [event.id, fold(words(event).join("\n"))]));
  }

  /** Whether anything is asked for. */
  function active(wanted) {
    return wanted.kinds.length > 0 || wanted.lanes.length > 0 || wanted.q.trim().length >= LEAST;
  }

  /** The ids of the events that match: kinds OR, lanes OR, every word; all of these AND. */
  function matches(events, indexed, wanted) {
    const q = wanted.q.trim();
    const words = q.length >= LEAST ? fold(q).split(/\s+/) : [];
    const fits = (event) =>
      (!wanted.kinds.length || wanted.kinds.includes(event.kind)) &&
      (!wanted.lanes.length || wanted.lanes.includes(event.lane)) &&
      words.every((word) => indexed.get(event.id).includes(word));
    return new Set(events.filter(fits).map((event) => event.id));
  }

  camino.filter = { fold, index, active, matches };
})((globalThis.camino ??= {}));
