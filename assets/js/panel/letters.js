// How much room words take, known without asking the page: their widths are measured on a canvas.
(function (camino) {
  "use strict";

  const SIZE = 100;
  const PIECES = /[^\s\u2010-\u2015/-]*[\s\u2010-\u2015/-]*/g;
  const known = new Map();
  let pen = null;

  /** The style of a node's letters, read once: a font of 100 px, and what is set between letters and words, in em. */
  function fontOf(node) {
    const style = getComputedStyle(node);
    const em = (value) => (parseFloat(value) || 0) / parseFloat(style.fontSize);
    return {
      font: `${style.fontStyle} ${style.fontWeight} ${SIZE}px ${style.fontFamily}`,
      between: em(style.letterSpacing),
      apart: em(style.wordSpacing),
    };
  }

  /** The width of words in em. */
  function width(words, { font, between = 0, apart = 0 }) {
    const key = `${font}|${words}`;
    if (!known.has(key)) known.set(key, measure(words, font));
    const blanks = apart && words.split(/\s/).length - 1;
    return known.get(key) + between * words.length + apart * blanks;
  }

  function measure(words, font) {
    pen ??= document.createElement("canvas").getContext("2d");
    if (pen.ours !== font) pen.font = pen.ours = font;
    return pen.measureText(words).width / SIZE;
  }

  /** In how many lines words stand in a room of so many em, their own included; *widthOf* gives the width of some. */
  function lines(words, room, widthOf) {
    return words.split("\n").reduce((sum, line) => sum + broken(line, room, widthOf), 0);
  }

  function broken(words, room, widthOf) {
    let [count, used] = [1, 0];
    for (const piece of words.match(PIECES)) {
      const wide = widthOf(piece.trimEnd());
      if (used && used + wide > room) [count, used] = [count + 1, 0];
      const whole = used + widthOf(piece);
      const over = used ? 0 : Math.max(0, Math.ceil(wide / room) - 1);
      [count, used] = [count + over, over ? wide - over * room : whole];
    }
    return count;
  }

  camino.letters = { fontOf, width, lines };
})((globalThis.camino ??= {}));
