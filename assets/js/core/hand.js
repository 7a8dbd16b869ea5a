// Waits until the reader's hand has rested, so that what takes long is in nobody's way.
(function (camino) {
  "use strict";

  const QUIET = 1000;
  const TYPES = ["pointermove", "pointerdown", "keydown", "touchstart", "wheel", "input"];
  let moved = 0;

  /** Begins to watch the hand. */
  function watch() {
    const remember = () => (moved = performance.now());
    for (const type of TYPES) window.addEventListener(type, remember, { passive: true, capture: true });
    remember();
  }

  /** Ends when the hand has been at rest for a second, the page is seen, and it has nothing else to do. */
  async function rest() {
    for (let left = QUIET; left > 0; left = moved + QUIET - performance.now()) {
      await new Promise((resolve) => setTimeout(resolve, left));
    }
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: QUIET }));
  }

  camino.hand = { watch, rest };
})((globalThis.camino ??= {}));
