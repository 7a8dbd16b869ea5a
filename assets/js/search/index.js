// The index of a search: what of each event can be found, and how good a hit it is: pure.
(function (camino) {
  "use strict";

  const YEAR = /^\d{3,4}$/;
  const SORTS = ["title", "quote", "echo", "translation", "text", "record", "place", "date", "other"];
  const DATE = SORTS.indexOf("date");

  /** Lists the parts of an event that can be found, the best hits first: {sort, text, lang}. */
  function listParts(event, life) {
    const quotes = event.quotes.map(({ passage, relation }) => ({ ...life.passages[passage], sort: relation === "echo" ? "echo" : "quote" }));
    const own = life.language;
    return [
      { sort: "title", text: event.title },
      ...quotes.map(({ sort, exact, language }) => ({ sort, text: exact, language })),
      ...quotes.flatMap(({ translations = [] }) => translations.map(([language, text]) => ({ sort: "translation", text, language }))),
      { sort: "text", text: event.text },
      { sort: "record", text: event.record },
      { sort: "place", text: event.place ?? "" },
      { sort: "date", text: `${event.date} ${event.flag} ${event.iso}` },
      ...quotes.flatMap(({ speakers = [] }) => speakers.map((text) => ({ sort: "other", text }))),
      ...event.titles.map((text) => ({ sort: "other", text })),
    ].map((part) => ({ language: own, ...part }));
  }

  /** Builds the index of a life; the words of a passage are folded once. */
  function build(life) {
    const folded = new Map();
    const foldOnce = (words) => folded.get(words) ?? folded.set(words, camino.spelling.fold(words)).get(words);
    return life.events.map((event) => {
      const parts = listParts(event, life);
      const groups = SORTS.map((sort) => parts.filter((part) => part.sort === sort).map(({ text }) => foldOnce(text)).join("\n"));
      return { id: event.id, groups, all: groups.join("\n"), years: (event.span ?? []).map((day) => parseInt(day, 10)) };
    });
  }

  /** Finds the ids of the events that have every word of a query, the best hits first, else in time. */
  function find(index, query) {
    const words = camino.spelling.readWords(query).map((word) => ({ word, year: YEAR.test(word) ? Number(word) : NaN }));
    const dated = words.length > 0 && words.every(({ year }) => year);
    const ranked = [...SORTS, "mixed"].map(() => []);
    if (!words.length) return [];
    for (const entry of index) {
      if (!words.every(({ word, year }) => entry.all.includes(word) || isWithin(year, entry.years))) continue;
      const rank = dated && hasAll(entry.groups[DATE], words) ? 0 : findRank(entry, words);
      ranked[rank].push(entry.id);
    }
    return ranked.flat();
  }

  function hasAll(group, words) {
    return words.every(({ word }) => group.includes(word));
  }

  /** Finds how good a hit an event is: the first group with every word, or the last rank for words here and there. */
  function findRank({ groups }, words) {
    for (let rank = 0; rank < groups.length; rank++) {
      if (hasAll(groups[rank], words)) return rank;
    }
    return groups.length;
  }

  /** True if a year is within those of an event; an end that is open or unknown is its start. */
  function isWithin(year, [from, to]) {
    return year >= from && year <= (Number.isNaN(to) ? from : to);
  }

  /** Chooses the part of an event to show beside its title and the *shown* date: the first with a word of the query, else its first words. */
  function choosePart(event, life, words, shown = event.date) {
    const parts = listParts(event, life).filter(({ sort, text }) => text && text !== event.title && sort !== "title" && sort !== "date");
    const dates = shown === event.date ? [] : [{ sort: "date", text: event.date, language: life.language }];
    const has = ({ text }) => words.some((word) => camino.spelling.fold(text).includes(word));
    return [...parts, ...dates].find(has) ?? parts.find(({ sort }) => ["quote", "echo", "text"].includes(sort));
  }

  /** Begins to search a life: the ids of the hits of a query, best first, and which events have the words. */
  function start(life) {
    let index = null;
    let last = { query: null, ids: [] };
    life.search = (query) => {
      if (query !== last.query) last = { query, ids: find((index ??= build(life)), query) };
      return last.ids;
    };
    life.indexAgain = () => ((index = null), (last = { query: null, ids: [] }));
    life.finds = ({ q }) => {
      const hits = q.trim().length >= camino.filter.LEAST && new Set(life.search(q));
      return ({ id }) => !hits || hits.has(id);
    };
  }

  camino.index = { build, choosePart, find, start };

  camino.late.join(({ life }) => start(life));
})((globalThis.camino ??= {}));
