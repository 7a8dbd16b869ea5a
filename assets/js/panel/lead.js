// Opens the sheet of a phone with the lead passage of the life, until a reader has closed it or chosen an event.
(function (camino) {
  "use strict";

  const NAME = "lead";
  const CLOSED = "closed";
  const ASKED = ["event", "view", "kinds", "lanes", "q", "tour", "start", "end"];

  /** True if a page that asks for nothing in particular is to begin with its lead passage: pure. */
  function isFirst(query, remembered) {
    const parameters = new URLSearchParams(query);
    return remembered !== CLOSED && !ASKED.some((name) => parameters.get(name));
  }

  /** Closes the lead passage for good: it has been read, or is needed no more. */
  function close({ dataset }) {
    delete dataset.lead;
    if (camino.memory.read(NAME) !== CLOSED) camino.memory.store(NAME, CLOSED);
  }

  // Before the first paint, so that the sheet is in it.
  if (typeof document !== "undefined") {
    if (isFirst(location.search, camino.memory.read(NAME))) document.documentElement.dataset.lead = "open";
  }

  camino.lead = { isFirst, close };
})((globalThis.camino ??= {}));
