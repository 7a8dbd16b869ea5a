// Copies words to the clipboard.
(function (camino) {
  "use strict";

  /** Copies words; returns whether the browser allowed it. */
  async function copy(words) {
    try {
      await navigator.clipboard.writeText(words);
      return true;
    } catch {
      return false;
    }
  }

  camino.clipboard = { copy };
})((globalThis.camino ??= {}));
