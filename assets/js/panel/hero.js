// Fits the hero line to one row: as large as its words allow.
(function (camino) {
  "use strict";

  const FLOOR = 14;

  /** Finds the largest half pixel up to *most* at which words fit *room* that are *wide* at *size*: pure. */
  function findSize(size, wide, room, most) {
    return Math.max(FLOOR, Math.min(most, Math.floor((2 * size * room) / wide) / 2));
  }

  /** Fits the hero line to its row; called after a layout. On a phone it flows. */
  function fit(line) {
    const px = camino.geometry.readMeasures();
    if (camino.geometry.isPhone(px)) return void (line.style.cssText = "");
    const sentences = [...line.children];
    const wide = sentences.reduce((sum, node) => sum + node.getBoundingClientRect().width, 0);
    const room = line.clientWidth - (sentences.length - 1) * px("hero-gap") - 1;
    const size = findSize(parseFloat(getComputedStyle(line).fontSize), wide, room, px("size-hero"));
    line.style.fontSize = `${size}px`;
  }

  /** Fits the hero line, whenever its room is another. */
  function start() {
    const line = document.querySelector(".hero");
    if (line) new ResizeObserver(() => fit(line)).observe(line);
  }

  camino.hero = { findSize, start };
})((globalThis.camino ??= {}));
