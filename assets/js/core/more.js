// Adds to the life what comes late: facts, prompts, and the index of a search.
(function (camino) {
  "use strict";

  /** Adds to the messages, events and passages of a life what they have beyond the panel. */
  function extend(life, more) {
    Object.assign(life.text, more.text);
    life.keySteps = more.keySteps;
    for (const event of life.events) Object.assign(event, camino.life.addSources(more.events[event.id] ?? {}, more.sources));
    for (const [id, passage] of Object.entries(life.passages)) Object.assign(passage, more.passages[id]);
    life.index = new Map(life.events.map((event) => [event.id, camino.filter.fold(findWords(event, life.passages))]));
  }

  /** Joins what of an event can be searched: titles and quotes in every language, speakers. */
  function findWords(event, passages) {
    const quotes = event.quotes.map((quote) => passages[quote.passage]);
    const quoted = quotes.flatMap(({ exact, speakers, translations }) => [exact, ...speakers, ...translations]);
    return [...event.titles, event.text, ...quoted].join("\n");
  }

  camino.late.join((page, more) => extend(page.life, more));
  camino.more = { extend };
})((globalThis.camino ??= {}));
