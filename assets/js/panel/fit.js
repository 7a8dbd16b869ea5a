// The largest size at which words fit their room: pure.
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

  /** The first of *sizes* (falling) for which *fits* holds, else the last. */
  function largest(sizes, fits) {
    return sizes.find(fits) ?? sizes[sizes.length - 1];
  }

  /** The largest of *sizes* at which words stand in a box; *widthOf* gives the em of some of them. */
  function fit(words, sizes, { width, height }, widthOf) {
    const lines = (size) => camino.letters.lines(words, (SAFE * width) / size, widthOf);
    return largest(sizes, (size) => lines(size) * size * leading(size) <= height);
  }

  camino.fit = { SAFE, fit, largest, leading };
})((globalThis.camino ??= {}));
