// Chooses the leaf that is shown and printed, and opens the browser's print window.
(function (camino) {
  "use strict";

  const HANDOUT = "handout";

  /** Shows the leaf that a state asks for; in every other view it is the handout that prints. */
  function show(state) {
    const leaf = (state.view === "print" && state.sheet) || HANDOUT;
    document.documentElement.dataset.sheet = leaf;
    for (const button of document.querySelectorAll("[data-sheet-choice]")) {
      button.ariaPressed = String(button.dataset.sheetChoice === leaf);
    }
  }

  camino.commands.register({
    print: () => print(),
    paper: (page, name) => page.set({ sheet: name === HANDOUT ? "" : name }),
  });

  camino.late.join((page) => page.watch(["view", "sheet"], ({ state }) => show(state)));
  camino.print = { show };
})((globalThis.camino ??= {}));
