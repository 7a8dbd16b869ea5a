// Adds to the life what comes late: facts, prompts, and what a search finds.
(function (camino) {
  "use strict";

  /** Adds to the messages, events and passages of a life what they have beyond the panel. */
  function extend(life, more) {
    Object.assign(life.text, more.text);
    life.keySteps = more.keySteps;
    life.story = more.story;
    life.born = more.born;
    life.edges = more.edges;
    for (const event of life.events) Object.assign(event, addSources(more.events[event.id] ?? {}, more.sources));
    for (const [id, passage] of Object.entries(life.passages)) Object.assign(passage, more.passages[id]);
  }

  /** Adds to the citations of an event their source, and where in it they are. */
  function addSources(event, sources) {
    if (!event.sources) return event;
    const complete = (citation) => {
      const source = sources[citation.id];
      return { ...source, ...citation, where: [source?.where, citation.locator].filter(Boolean).join(", ") };
    };
    return { ...event, sources: event.sources.map(complete) };
  }

  camino.late.join((page, more) => extend(page.life, more));
  camino.more = { extend, addSources };
})((globalThis.camino ??= {}));
