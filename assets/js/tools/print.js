// The sheets of paper: which one is shown, and the browser's print window.
(function (camino) {
  "use strict";

  const HANDOUT = "handout";

  /** Shows the sheet that a state asks for; in every other view it is the handout that prints. */
  function show(state) {
    const sheet = (state.view === "print" && state.sheet) || HANDOUT;
    document.documentElement.dataset.sheet = sheet;
    for (const button of document.querySelectorAll("[data-sheet-choice]")) {
      button.ariaPressed = String(button.dataset.sheetChoice === sheet);
    }
  }

  camino.commands.register({
    print: () => print(),
    paper: (page, name) => page.set({ sheet: name === HANDOUT ? "" : name }),
  });

  camino.page.join((page) => page.views.push(({ state }) => show(state)));
  camino.print = { show };
})((globalThis.camino ??= {}));
