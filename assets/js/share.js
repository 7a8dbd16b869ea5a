// The link to what is on the page, and the clipboard.
(function (camino) {
  "use strict";

  /** Puts the address of the page into the window. */
  function show() {
    document.querySelector(".share-link").textContent = location.href;
    document.querySelector(".share-done").textContent = "";
  }

  /** Copies *words*; where the browser refuses, the link is selected to be copied by hand. */
  async function copy(life, words) {
    const done = document.querySelector(".share-done");
    try {
      await navigator.clipboard.writeText(words);
      done.textContent = life.say("share.copied");
    } catch {
      getSelection().selectAllChildren(document.querySelector(".share-link"));
      done.textContent = life.say("share.by-hand");
    }
  }

  camino.share = { show, copy };
})((globalThis.camino ??= {}));
