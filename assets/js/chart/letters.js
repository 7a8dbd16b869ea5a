// Measures how much room words take on a canvas, without asking the page.
(function (camino) {
  "use strict";

  const SIZE = 100;
  const widths = new Map();
  let pen = null;
  let penFont = "";

  /** Reads the style of a node's letters: their size in px, a font of 100 px, and what is set between letters and words, in em. */
  function readFont(node) {
    const style = getComputedStyle(node);
    const size = parseFloat(style.fontSize);
    const em = (value) => (parseFloat(value) || 0) / size;
    return {
      size,
      font: `${style.fontStyle} ${style.fontWeight} ${SIZE}px ${style.fontFamily}`,
      between: em(style.letterSpacing),
      apart: em(style.wordSpacing),
    };
  }

  /** Measures words, in em. */
  function width(words, { font, between = 0, apart = 0 }) {
    const key = `${font}|${words}`;
    if (!widths.has(key)) widths.set(key, measureText(words, font));
    const blanks = apart && words.split(/\s/).length - 1;
    return widths.get(key) + between * words.length + apart * blanks;
  }

  function measureText(words, font) {
    pen ??= document.createElement("canvas").getContext("2d");
    if (penFont !== font) pen.font = penFont = font;
    return pen.measureText(words).width / SIZE;
  }

  camino.letters = { readFont, width };
})((globalThis.camino ??= {}));
