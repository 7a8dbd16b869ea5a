// The hero line on one line: its size steps down by half a pixel until it fits.
(function (camino) {
  "use strict";

  const STEP = 0.5;
  const FLOOR = 15;

  /** The sizes to try, from *size* down to the floor. */
  function steps(size) {
    const count = Math.max(0, Math.floor((size - FLOOR) / STEP)) + 1;
    return Array.from({ length: count }, (_, place) => size - place * STEP);
  }

  /** Fits the hero line to its row; a phone lets it flow instead. */
  function fit() {
    const line = document.querySelector(".hero");
    if (!line) return;
    line.style.fontSize = line.style.flexWrap = "";
    if (camino.place.layoutOf(window.innerWidth, window.innerHeight) === "phone") return;
    line.style.flexWrap = "nowrap";
    const size = parseFloat(getComputedStyle(line).fontSize);
    const fits = (one) => {
      line.style.fontSize = `${one}px`;
      return line.scrollWidth <= line.clientWidth;
    };
    camino.fit.largest(steps(size), fits);
  }

  camino.hero = { steps, fit };
})((globalThis.camino ??= {}));
