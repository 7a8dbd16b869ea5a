// The index of a search: what of each event can be found, and how good a hit it is: pure.
(function (camino) {
  "use strict";

  const YEAR = /^\d{3,4}$/;
  // After every year that can be searched.
  const NEVER = 10000;
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
      ...event.titles.filter((text) => text !== event.title).map((text) => ({ sort: "other", text })),
    ].map((part) => ({ language: own, ...part }));
  }

  /** Makes an empty index: ids and years by the places of the events, and columns of folded words, which hold no object for each event. */
  function make() {
    return { ids: [], years: [], columns: [] };
  }

  /** Builds the index of a life whose events are known. */
  function build(life) {
    const index = make();
    for (const { id, span = [] } of life.events) addEvent(index, id, span);
    for (const [sort, lines] of listColumns(life)) addColumn(index, sort, 0, lines);
    return index;
  }

  /** Lists the words of each sort: [sort, a line for each event]. */
  function listColumns(life) {
    const parts = life.events.map((event) => listParts(event, life));
    const join = (own, sort) => own.filter((part) => part.sort === sort).map(({ text }) => text).join("\n");
    return SORTS.map((sort) => [sort, parts.map((own) => join(own, sort))]);
  }

  /** Adds an event, with the years of its first and last day; an end that is open or unknown is its start. */
  function addEvent({ ids, years }, id, [first, last]) {
    const from = parseInt(first, 10) || NEVER;
    ids.push(id);
    years.push(from, parseInt(last, 10) || from);
  }

  /** Adds the words of a sort: *lines* of the events from place *from* on, one for each. */
  function addColumn({ columns }, sort, from, lines) {
    const folded = lines.map(camino.spelling.fold);
    const starts = new Uint32Array(lines.length);
    folded.reduce((start, line, number) => (starts[number] = start) + line.length + 1, 0);
    if (folded.some(Boolean)) columns.push({ rank: SORTS.indexOf(sort), from, starts, text: folded.join("\n") });
  }

  /** Finds the ids of the events that have every word of a query, the best hits first, else in time. */
  function find(index, query) {
    const words = camino.spelling.readWords(query).map((word) => ({ word, year: YEAR.test(word) ? Number(word) : NaN }));
    if (!words.length) return [];
    const dated = words.every(({ year }) => year);
    const { anywhere, within } = count(index, words);
    const hasAll = (counts, place) => counts[place] === words.length;
    const ranked = [...SORTS, "mixed"].map(() => []);
    index.ids.forEach((id, place) => {
      if (!hasAll(anywhere, place)) return;
      const rank = dated && hasAll(within[DATE], place) ? 0 : within.findIndex((counts) => hasAll(counts, place));
      ranked.at(rank).push(id);
    });
    return ranked.flat();
  }

  /** Counts how many of the words, from the first one on, each event has anywhere and within each sort. */
  function count(index, words) {
    const make = () => new Uint16Array(index.ids.length);
    const [anywhere, within] = [make(), SORTS.map(make)];
    words.forEach(({ word, year }, before) => {
      const note = (counts, place) => counts[place] === before && counts[place]++;
      for (const column of index.columns) {
        eachLine(column, word, (place) => (note(within[column.rank], place), note(anywhere, place)));
      }
      if (year) eachWithin(index.years, year, (place) => note(anywhere, place));
    });
    return { anywhere, within };
  }

  /** Calls *note* with the place of each event whose line has a word. */
  function eachLine({ from, starts, text }, word, note) {
    let line = 0;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, starts[line])) {
      while (starts[line + 1] <= at) line++;
      note(from + line++);
      if (line === starts.length) return;
    }
  }

  /** Calls *note* with the place of each event that a year is within. */
  function eachWithin(years, year, note) {
    for (let at = 0; at < years.length; at += 2) {
      if (year >= years[at] && year <= years[at + 1]) note(at / 2);
    }
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
    life.indexAgain = (other = null) => ((index = other), (last = { query: null, ids: [] }));
    life.finds = ({ q }) => {
      const hits = q.trim().length >= camino.filter.LEAST && new Set(life.search(q));
      return ({ id }) => !hits || hits.has(id);
    };
  }

  camino.index = { make, build, listColumns, addEvent, addColumn, choosePart, find, start };

  camino.late.join(({ life }) => start(life));
})((globalThis.camino ??= {}));
