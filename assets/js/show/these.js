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
    const order = Object.assign(element("details", "these-order"), { hidden: true });
    order.append(element("summary", "", say("tour.order")), element("ol", ""));
    order.addEventListener("toggle", () => fill(page, order));
    document.querySelector("#choice").append(order, label);
    page.watch(["kinds", "lanes", "q", "start", "end", "near"], () => [show(page, button), close(order, button)]);
  }

  /** Forgets an order that was made of other events. */
  function close(order, button) {
    order.hidden = button.hidden;
    order.open = false;
    order.lastChild.replaceChildren();
  }

  /** Fills the list of what is shown, each with buttons that move it; once it is open it stays as it was put. */
  function fill({ life, state, matching }, order) {
    const list = order.lastChild;
    if (order.open && !list.firstChild) list.append(...camino.choice.listShown(life, state, matching).map((id) => buildRow(life, id)));
    enable(list);
  }

  function buildRow({ event, say }, id) {
    const { title, label } = { label: event.get(id).slide.label, ...event.get(id) };
    const row = element("li", "");
    row.dataset.event = id;
    const moves = ["up", "down"].map((way) => {
      const button = Object.assign(element("button", "round", way === "up" ? "↑" : "↓"), { ariaLabel: say(`task.move-${way}`, { title }) });
      button.dataset.action = `these-${way}`;
      return button;
    });
    row.append(element("span", "", label), ...moves);
    return row;
  }

  function enable(list) {
    for (const row of list.children) {
      camino.dom.enable(row.querySelector('[data-action="these-up"]'), Boolean(row.previousElementSibling));
      camino.dom.enable(row.querySelector('[data-action="these-down"]'), Boolean(row.nextElementSibling));
    }
  }

  /** Moves a row by one, keeps the focus, and says where it is now. */
  function move({ life }, button, way) {
    const row = button.closest("li");
    const list = row.parentNode;
    if (way < 0) row.previousElementSibling?.before(row);
    else row.nextElementSibling?.after(row);
    button.focus();
    enable(list);
    const n = [...list.children].indexOf(row) + 1;
    document.getElementById("live").textContent = life.say("task.now", { title: row.firstChild.textContent, n, total: list.children.length });
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
      const rows = [...document.querySelectorAll(".these-order li")];
      const tour = rows.length ? rows.map(({ dataset }) => dataset.event) : camino.choice.listShown(page.life, page.state, page.matching);
      camino.choice.start(page, { tour, q: "", kinds: [], lanes: [] });
    },
  });
  camino.commands.register({
    "these-up": (page, button) => move(page, button, -1),
    "these-down": (page, button) => move(page, button, 1),
  });
  camino.late.join(start);
  camino.these = { start };
})((globalThis.camino ??= {}));
