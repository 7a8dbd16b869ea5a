// Reloads the page once a source or the dataset has been edited: only `camino serve --dev` has it.
(function () {
  "use strict";

  const PAUSE = 500;
  const { src, dataset } = document.currentScript;
  const address = new URL("version.txt", src);

  /** Asks for the version of the site again and again; while the server restarts there is none. */
  async function look() {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok && (await answer.text()) !== dataset.version) location.reload();
    else setTimeout(look, PAUSE);
  }

  look();
})();
