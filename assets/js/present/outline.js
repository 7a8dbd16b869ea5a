// Lists the steps of a tour beside the presenter's slides: each leads to its slide.
(function (camino) {
  "use strict";

  const { element } = camino.dom;

  /** Shows all steps in *root*, with the strip of them; *when* says at what time a step was reached. */
  function show(root, state, view, life, when) {
    const steps = camino.steps.list(state, life);
    const list = root.querySelector(".outline-steps");
    const key = steps.map(({ events }) => events[0].id).join();
    if (list.dataset.shows !== key) fill(root, steps, life);
    list.dataset.shows = key;
    const at = view.step;
    [...list.children].forEach((row, index) => {
      const button = row.firstElementChild;
      if (button.ariaCurrent !== (index === at ? "step" : null)) button.ariaCurrent = index === at ? "step" : null;
      button.querySelector(".outline-when").textContent = when(index);
    });
    [...root.querySelector(".outline-strip").children].forEach((mark, index) => {
      mark.className = index + 1 === at ? "is-now" : index + 1 > at ? "is-ahead" : "";
    });
    list.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }

  function fill(root, steps, life) {
    const edge = (index, key) => buildRow(index, "", null, life.say(key));
    const rows = steps.map((step, index) => buildRow(index + 1, String(index + 1), buildGlyph(step, life), findTitle(step)));
    root.querySelector(".outline-steps").replaceChildren(edge(0, "presenter.title"), ...rows, edge(steps.length + 1, "presenter.last"));
    root.querySelector(".outline").open = !matchMedia("(max-width: 56.24em)").matches;
    const marks = steps.map((step) => {
      const mark = element("span", "");
      mark.append(buildGlyph(step, life));
      return mark;
    });
    root.querySelector(".outline-strip").replaceChildren(...marks);
  }

  function findTitle({ series, events: [event] }) {
    return series ? event.slide.title : event.title;
  }

  function buildGlyph({ events: [event] }, life) {
    return camino.glyph.build(life.kinds[event.kind], event.doubtful);
  }

  function buildRow(index, number, glyph, title) {
    const button = element("button", "outline-step", "", { index });
    button.append(element("span", "outline-number", number), glyph ?? element("span", ""), element("span", "outline-title", title), element("span", "outline-when"));
    const row = element("li", "");
    row.append(button);
    return row;
  }

  camino.outline = { show };
})((globalThis.camino ??= {}));
