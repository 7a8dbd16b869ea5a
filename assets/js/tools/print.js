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
    if (state.view === "print") showLink(state);
  }

  /** Puts the page's address and its code on the leaves for pupils, where others can open it. */
  async function showLink({ lang }) {
    const reach = await camino.reach.ask();
    if (!reach.address) return;
    const query = camino.state.format({ ...camino.state.START, lang });
    for (const link of document.querySelectorAll(".leaf-link")) {
      link.querySelector(".leaf-address").textContent = reach.address.replace(/^https?:\/\/|\/$/g, "");
      const code = link.querySelector(".leaf-code");
      if (!code.firstChild) code.append(Object.assign(new Image(), { alt: "" }));
      camino.reach.showCode(code.firstChild, reach, query);
      link.hidden = false;
    }
  }

  camino.commands.register({
    print: () => print(),
    paper: (page, name) => page.set({ sheet: name === HANDOUT ? "" : name }),
  });

  camino.late.join((page) => page.watch(["view", "sheet"], ({ state }) => show(state)));
  camino.print = { show };
})((globalThis.camino ??= {}));
