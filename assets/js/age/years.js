// Finds what happened in a year of a life (pure), and builds it as blocks of events with their words.
(function (camino) {
  "use strict";

  const { element, buildQuote } = camino.dom;

  /** Finds the year of life at an age, in decimal years; a birth that is known to the year alone allows two. */
  function findYear([year, month, day], age) {
    if (!day) return { start: year + age, end: year + age + 2 };
    const [start, end] = [age, age + 1].map((years) => camino.moment.count(year + years, month - 1, day));
    return { start, end };
  }

  /** Parts the events into those that can be within a stretch of time, the last before it that somebody speaks of, and the first after it. */
  function partEvents(events, { start, end }) {
    const dated = events.filter(({ when }) => when);
    const isSpoken = ({ quotes }) => quotes.some(({ relation }) => relation === "direct");
    return {
      then: dated.filter(({ when: [first, last] }) => first < end && last > start),
      before: dated.filter((event) => event.when[1] <= start && isSpoken(event)).at(-1),
      next: dated.find(({ when: [first] }) => first >= end),
    };
  }

  /** Says when that was: from month to month, or only in which year the age was reached. */
  function describeYear(age, { start }, { born, language, say }) {
    const [year, month, day] = born.day;
    if (!day) return say("age.turned", { name: born.name, age, year: start });
    const write = (years) => new Date(Date.UTC(year + years, month - 1, day)).toLocaleDateString(language, { month: "long", year: "numeric", timeZone: "UTC" });
    return say("age.was", { name: born.name, start: write(age), end: write(age + 1) });
  }

  /** Builds events under a heading: each a button, with its date and its words. */
  function buildBlock(heading, events, life, isQuoted) {
    const list = element("ul", "age-events");
    list.append(...events.map((event) => buildEvent(event, life, isQuoted)));
    return [element("h3", "", heading), list];
  }

  function buildEvent(event, life, isQuoted) {
    const item = element("li", "");
    item.append(element("button", "age-event", event.title, { event: event.id }), element("p", "age-date", event.date));
    const id = isQuoted && event.quotes.find(({ relation }) => relation === "direct")?.passage;
    if (id) item.append(buildQuote("", { id, text: life.passages[id].exact, language: life.passages[id].language }));
    return item;
  }

  camino.years = { buildBlock, describeYear, findYear, partEvents };
})((globalThis.camino ??= {}));
