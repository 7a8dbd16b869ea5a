// A sign before words is for the eye; a listener gets the words alone.
(function (camino) {
  "use strict";

  /** A text as its leading sign, if it has one, and its words: `["≈ ", "echoes it"]`. */
  function split(text) {
    const [sign] = /^[^\p{L}\p{N}]+ /u.exec(text) ?? [""];
    return [sign, text.slice(sign.length)];
  }

  /** Puts *text* into a node, its sign hidden from a screen reader. */
  function write(node, text) {
    if (node.textContent === text) return;
    const [sign, words] = split(text);
    node.replaceChildren(...(sign ? [hidden(sign)] : []), words);
  }

  /** A text that is seen and not heard. */
  function hidden(text) {
    const node = document.createElement("span");
    node.ariaHidden = "true";
    node.textContent = text;
    return node;
  }

  /** Puts a short form for the eye and a whole one for the ear into a node. */
  function speak(node, seen, heard) {
    const whole = document.createElement("span");
    whole.className = "unseen";
    whole.textContent = heard;
    node.replaceChildren(hidden(seen), whole);
  }

  /** Makes a glyph (or with *sort* a mark) that of a kind, hollow where a date is in doubt. */
  function draw(glyph, kind, hollow, sort = "glyph") {
    const { symbol = "circle", colour = "work" } = kind ?? {};
    if (glyph.dataset.symbol !== symbol) {
      glyph.dataset.symbol = symbol;
      glyph.firstElementChild.setAttribute("href", `#${sort}-${symbol}`);
    }
    if (glyph.dataset.colour !== colour) glyph.dataset.colour = colour;
    if ("hollow" in glyph.dataset === Boolean(hollow)) return;
    if (hollow) glyph.dataset.hollow = "true";
    else delete glyph.dataset.hollow;
  }

  camino.glyph = { split, write, speak, draw };
})((globalThis.camino ??= {}));
