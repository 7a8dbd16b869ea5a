// Presents what a filter or a search has found, and gives a tour a name.
(function (camino) {
  "use strict";

  const { element } = camino.dom;

  /** Puts into the window of what to present: what has been found, and a field for the name of the tour. */
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
    page.watch(["kinds", "lanes", "q"], () => show(page, button));
  }

  function show({ matching, life }, button) {
    button.hidden = !matching?.size;
    if (button.hidden) return;
    button.querySelector(".choice-name").textContent = life.say("tour.these", { n: matching.size });
    button.querySelector(".choice-count").textContent = life.say.count("present.slides", matching.size);
  }

  /** Lists the events that match, in order of time. */
  function list({ life, matching }) {
    return life.events.map(({ id }) => id).filter((id) => matching?.has(id));
  }

  camino.commands.register({
    "present-these": (page) => camino.choice.start(page, { tour: list(page), q: "", kinds: [], lanes: [] }),
  });
  camino.late.join(start);
  camino.these = { list };
})((globalThis.camino ??= {}));
