// Presents what a filter or a search has found, or what is in the window of time, and gives a tour a name.
(function (camino) {
  "use strict";

  const { element } = camino.dom;
  // As many as an address has room for.
  const MOST = 300;

  /** Puts into the window of what to present: what is shown, and a field for the name of the tour. */
  function start(page) {
    const { say } = page.life;
    const button = Object.assign(element("button", "choice-entry is-these"), { hidden: true });
    button.dataset.action = "present-these";
    button.append(element("span", "choice-name"), element("span", "choice-count"));
    const label = element("label", "these-name", say("tour.name"));
    const field = Object.assign(element("input"), { type: "text", maxLength: 60, value: page.state.name });
    label.append(field);
    field.addEventListener("change", () => page.set({ name: field.value.trim() }));
    document.querySelector("#choice .choice-entry").before(button);
    document.querySelector("#choice").append(label);
    page.watch(["kinds", "lanes", "q", "start", "end", "near"], () => show(page, button));
  }

  function show({ life, state, matching }, button) {
    const { length } = camino.choice.listShown(life, state, matching);
    button.hidden = !length || length > MOST;
    if (button.hidden) return;
    button.querySelector(".choice-name").textContent = life.say("tour.these", { n: length });
    button.querySelector(".choice-count").textContent = life.say.count("present.slides", length);
  }

  camino.commands.register({
    "present-these": (page) => {
      const tour = camino.choice.listShown(page.life, page.state, page.matching);
      camino.choice.start(page, { tour, q: "", kinds: [], lanes: [] });
    },
  });
  camino.late.join(start);
  camino.these = { start };
})((globalThis.camino ??= {}));
