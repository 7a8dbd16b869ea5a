// The index of a search: what of each event can be found, and how good a hit it is: pure.
(function (camino) {
  "use strict";

  const YEAR = /^\d{3,4}$/;
  const SORTS = ["title", "quote", "echo", "translation", "text", "record", "place", "date", "other"];

  /** Lists the parts of an event that can be found, the best hits first: {sort, text, lang}. */
  function listParts(event, life) {
    const quotes = event.quotes.map(({ passage, relation }) => ({ ...life.passages[passage], sort: relation === "echo" ? "echo" : "quote" }));
    const own = life.language;
    return [
      { sort: "title", text: event.title },
      ...quotes.map(({ sort, exact, language }) => ({ sort, text: exact, language })),
      ...quotes.flatMap(({ translations }) => translations.map(([language, text]) => ({ sort: "translation", text, language }))),
      { sort: "text", text: event.text },
      { sort: "record", text: event.record },
      { sort: "place", text: event.place ?? "" },
      { sort: "date", text: `${event.date} ${event.flag} ${event.iso}` },
      ...quotes.flatMap(({ speakers }) => speakers.map((text) => ({ sort: "other", text }))),
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
      return { id: event.id, groups, years: (event.span ?? []).map((day) => parseInt(day, 10)) };
    });
  }

  /** Finds the ids of the events that have every word of a query, the best hits first, else in time. */
  function find(index, query) {
    const words = camino.spelling.readWords(query);
    const ranked = SORTS.map(() => []).concat([[]]);
    for (const entry of index) {
      const rank = findRank(entry, words);
      if (rank >= 0) ranked[rank].push(entry.id);
    }
    return ranked.flat();
  }

  /** Finds how good a hit an event is: 0 for the best, -1 for none. An event of the very year is as good as a title. */
  function findRank({ groups, years }, words) {
    const has = (word) => groups.some((group) => group.includes(word)) || isWithin(word, years);
    if (!words.length || !words.every(has)) return -1;
    const dated = words.every((word) => YEAR.test(word) && groups[SORTS.indexOf("date")].includes(word));
    if (dated) return 0;
    const first = groups.findIndex((group) => words.every((word) => group.includes(word)));
    return first < 0 ? SORTS.length : first;
  }

  /** True if a word is a year within the years of an event; an end that is open or unknown is its start. */
  function isWithin(word, [from, to]) {
    return YEAR.test(word) && Number(word) >= from && Number(word) <= (Number.isNaN(to) ? from : to);
  }

  /** Chooses the part of an event to show beside its title and the *shown* date: the first with a word of the query, else its first words. */
  function choosePart(event, life, words, shown = event.date) {
    const parts = listParts(event, life).filter(({ sort, text }) => text && text !== event.title && sort !== "title" && sort !== "date");
    const dates = shown === event.date ? [] : [{ sort: "date", text: event.date, language: life.language }];
    const has = ({ text }) => words.some((word) => camino.spelling.fold(text).includes(word));
    return [...parts, ...dates].find(has) ?? parts.find(({ sort }) => ["quote", "echo", "text"].includes(sort));
  }

  /** Begins to search a life: the ids of the hits of a query, best first, and which events have the words and the years. */
  function start(life) {
    let index = null;
    let last = { query: "", ids: [] };
    life.search = (query) => {
      if (query !== last.query) last = { query, ids: find((index ??= build(life)), query) };
      return last.ids;
    };
    life.finds = ({ q, ...window }) => {
      const hits = q.trim().length >= camino.filter.LEAST && new Set(life.search(q));
      return ({ id, span }) => (!hits || hits.has(id)) && camino.years.isWithin(span, window);
    };
  }

  camino.index = { build, choosePart, find, start };

  camino.late.join(({ life }) => start(life));
})((globalThis.camino ??= {}));
