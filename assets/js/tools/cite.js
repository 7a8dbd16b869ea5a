// Copies a citation of the bibliography, and says so on its button.
(function (camino) {
  "use strict";

  const SHOWN = 2000;

  /** Says on a button for a moment that what it does is done; a screen reader hears it once. */
  function confirm(button) {
    button.dataset.label ??= button.textContent;
    button.textContent = document.getElementById("live").textContent = button.dataset.done;
    clearTimeout(button.ending);
    button.ending = setTimeout(() => (button.textContent = button.dataset.label), SHOWN);
  }

  camino.commands.register({
    "copy-source": async (page, button) => {
      const citation = button.closest("li").querySelector(".source-full").textContent;
      if (await camino.clipboard.copy(citation)) confirm(button);
      else getSelection().selectAllChildren(button.closest("li").querySelector(".source-full"));
    },
  });

  camino.cite = { confirm };
})((globalThis.camino ??= {}));
