// Adds to the life what comes late: facts, prompts, and what a search finds.
(function (camino) {
  "use strict";

  /** Adds to the messages, events and passages of a life what they have beyond the panel. */
  function extend(life, more) {
    Object.assign(life.text, more.text);
    life.keySteps = more.keySteps;
    for (const event of life.events) Object.assign(event, camino.life.addSources(more.events[event.id] ?? {}, more.sources));
    for (const [id, passage] of Object.entries(life.passages)) Object.assign(passage, more.passages[id]);
  }

  camino.late.join((page, more) => extend(page.life, more));
  camino.more = { extend };
})((globalThis.camino ??= {}));
