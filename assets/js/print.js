// The sheets of paper: which one is shown, and the browser's print window.
(function (camino) {
  "use strict";

  const HANDOUT = "handout";

  /** Shows the sheet that a state asks for; in every other view it is the handout that prints. */
  function show(state) {
    const sheet = (state.view === "print" && state.sheet) || HANDOUT;
    document.documentElement.dataset.sheet = sheet;
    for (const button of document.querySelectorAll("[data-sheet-choice]")) {
      button.setAttribute("aria-pressed", String(button.dataset.sheetChoice === sheet));
    }
  }

  /** Joins the choice over the sheets to *page*. */
  function start(page) {
    for (const button of document.querySelectorAll("[data-sheet-choice]")) {
      const name = button.dataset.sheetChoice;
      button.addEventListener("click", () => page.set({ sheet: name === HANDOUT ? "" : name }));
    }
    document.querySelector('[data-action="print"]').addEventListener("click", () => print());
  }

  camino.print = { show, start };
})((globalThis.camino ??= {}));
