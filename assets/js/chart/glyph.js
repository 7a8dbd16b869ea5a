// Draws the glyph of a kind, and writes a sign before words for the eye alone.
(function (camino) {
  "use strict";

  /** Splits a text into its leading sign, if it has one, and its words: `["≈ ", "echoes it"]`. */
  function split(text) {
    const [sign] = /^[^\p{L}\p{N}]+ /u.exec(text) ?? [""];
    return [sign, text.slice(sign.length)];
  }

  /** Writes a text into a node, its sign hidden from a screen reader. */
  function write(node, text) {
    if (node.textContent === text) return;
    const [sign, words] = split(text);
    node.replaceChildren(...(sign ? [buildHidden(sign)] : []), words);
  }

  /** Builds a text that is seen and not heard. */
  function buildHidden(text) {
    return Object.assign(camino.dom.element("span", "", text), { ariaHidden: "true" });
  }

  /** Makes a glyph (or with *sort* a mark) that of a kind, hollow where a date is in doubt. */
  function draw(glyph, kind, hollow, sort = "glyph") {
    const { symbol = "circle", colour = "work" } = kind ?? {};
    if (glyph.dataset.symbol !== symbol) glyph.firstElementChild.setAttribute("href", `#${sort}-${symbol}`);
    camino.dom.setData(glyph, "symbol", symbol);
    camino.dom.setData(glyph, "colour", colour);
    camino.dom.setData(glyph, "hollow", hollow ? "true" : "");
  }

  /** Builds the glyph of a kind. */
  function build(kind, hollow) {
    const glyph = document.querySelector(".tooltip .glyph").cloneNode(true);
    draw(glyph, kind, hollow);
    return glyph;
  }

  camino.glyph = { split, write, buildHidden, draw, build };
})((globalThis.camino ??= {}));
