// Finds the size of letters by how many there are: pure. Nothing is measured; the style sheet says how many fit.
(function (camino) {
  "use strict";

  const LEADING = [
    [30, 1.33],
    [43, 1.26],
    [Infinity, 1.18],
  ];

  /** The line height of a size: the larger the letters, the tighter the lines. */
  function leading(size) {
    return LEADING.find(([most]) => size <= most)[1];
  }

  /** Finds the first of *sizes* (falling) for which *fits* holds, else the last. */
  function findLargest(sizes, fits) {
    return sizes.find(fits) ?? sizes[sizes.length - 1];
  }

  /** Reads pairs of a size and how many letters fit at it, as the style sheet writes them: "34 70 30 90". */
  function readPairs(words) {
    const numbers = words.trim().split(/\s+/).filter(Boolean).map(Number);
    return numbers.flatMap((size, index) => (index % 2 ? [] : [[size, numbers[index + 1]]]));
  }

  /** Finds the size at which a text stands in *share* of the room: the first whose letters are enough, else the last. */
  function findSize(text, pairs, share = 1) {
    const length = text.length + LINE * (text.split("\n").length - 1);
    return findLargest(pairs, ([, most]) => length <= most * share)[0];
  }

  // About how many letters a line that is broken by hand leaves empty.
  const LINE = 15;

  camino.fit = { findLargest, findSize, leading, readPairs };
})((globalThis.camino ??= {}));
