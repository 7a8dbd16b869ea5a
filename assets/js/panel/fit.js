// Finds the largest size at which words fit their room: pure.
(function (camino) {
  "use strict";

  const LEADING = [
    [30, 1.33],
    [43, 1.26],
    [Infinity, 1.18],
  ];
  // A browser breaks a line a little sooner than the sum of its words says.
  const SAFE = 0.995;

  /** The line height of a size: the larger the letters, the tighter the lines. */
  function leading(size) {
    return LEADING.find(([most]) => size <= most)[1];
  }

  /** Finds the first of *sizes* (falling) for which *fits* holds, else the last. */
  function findLargest(sizes, fits) {
    return sizes.find(fits) ?? sizes[sizes.length - 1];
  }

  /** Finds the largest of *sizes* at which words fit a box; *widthOf* gives the em of some of them. */
  function fit(words, sizes, { width, height }, widthOf) {
    const lines = (size) => camino.letters.countLines(words, (SAFE * width) / size, widthOf);
    return findLargest(sizes, (size) => lines(size) * size * leading(size) <= height);
  }

  camino.fit = { SAFE, fit, findLargest, leading };
})((globalThis.camino ??= {}));
