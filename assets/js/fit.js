// The largest size at which a quote fits its zone.
(function (camino) {
  "use strict";

  const LEADING = [
    [30, 1.33],
    [43, 1.26],
    [Infinity, 1.18],
  ];
  const known = new Map();

  /** The line height of a size: the larger the letters, the tighter the lines. */
  function leading(size) {
    return LEADING.find(([most]) => size <= most)[1];
  }

  /** The first of *sizes* (falling) for which *fits* holds, else the last. */
  function largest(sizes, fits) {
    return sizes.find(fits) ?? sizes[sizes.length - 1];
  }

  /** Sets the size of *words* to the largest step of `--quote-sizes` that fits *zone*. */
  function fit(zone, words) {
    const style = getComputedStyle(zone);
    const sizes = style.getPropertyValue("--quote-sizes").trim().split(/\s+/).map(Number);
    const room = zone.clientHeight;
    const key = [sizes[0], zone.clientWidth, room, words.textContent].join("|");
    if (!known.has(key)) known.set(key, largest(sizes, (size) => resize(words, size) <= room));
    resize(words, known.get(key));
  }

  function resize(words, size) {
    words.style.fontSize = `${size}px`;
    words.style.lineHeight = String(leading(size));
    return words.offsetHeight;
  }

  camino.fit = { fit, largest, leading };
})((globalThis.camino ??= {}));
