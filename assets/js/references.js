// Text of the data that stands in the document already (dashboard/export/references.py), put back.
(function (camino) {
  "use strict";

  const MARK = "\u0001";

  /** The different texts inside *main*, in the order of the document, but for what is in `<noscript>`. */
  function texts(main) {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const found = new Set();
    while (walker.nextNode()) {
      const { parentElement, data } = walker.currentNode;
      if (!parentElement.closest("noscript")) pieces(data).forEach((one) => found.add(one));
    }
    return [...found];
  }

  /** A text, and what stands in it behind its first colon. */
  function pieces(data) {
    const text = data.replace(/^ +/, "");
    const colon = text.indexOf(": ");
    return [text, colon < 0 ? "" : text.slice(colon + 2)].filter(Boolean);
  }

  /** A copy of *value* with a text of *known* for every reference: pure. */
  function restore(value, known) {
    if (typeof value === "string") return text(value, known);
    if (Array.isArray(value)) return value.map((one) => restore(one, known));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, restore(one, known)]));
  }

  /** A text itself, without the mark that a doubled one escapes, or the one that is referred to. */
  function text(value, known) {
    if (!value.startsWith(MARK)) return value;
    const rest = value.slice(MARK.length);
    return rest.startsWith(MARK) ? rest : known[Number(rest)];
  }

  camino.references = { texts, pieces, restore };
})((globalThis.camino ??= {}));
