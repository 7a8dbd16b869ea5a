// Presents what a filter or a search has found, or what is in the window of time; gives a tour an order, a name, a link.
(function (camino) {
  "use strict";

  const { element } = camino.dom;
  // As many as an address has room for.
  const MOST = 300;

  /** Puts into the window of what to present: what is shown, and a field for the name of the tour. */
  function start(page) {
    const { say } = page.life;
    const button = Object.assign(element("button", "choice-entry is-these", "", { action: "present-these" }), { hidden: true });
    button.append(element("span", "choice-name"), element("span", "choice-count"));
    const label = element("label", "these-name", say("tour.name"));
    const field = Object.assign(element("input"), { type: "text", maxLength: 60, value: page.state.name });
    label.append(field);
    field.addEventListener("change", () => page.set({ name: field.value.trim() }));
    document.querySelector("#choice .choice-entry").before(button);
    const order = Object.assign(element("details", "these-order"), { hidden: true });
    order.append(element("summary", "", say("tour.order")), element("ol", ""));
    order.addEventListener("toggle", () => fill(page, order));
    const link = buildLink(say);
    document.querySelector("#choice").append(order, label, link);
    camino.reorder.allow(page, RULES);
    page.watch(["kinds", "lanes", "q", "start", "end", "near"], () => [show(page, button), close(order, button), closeLink(link, button)]);
  }

  /** Builds the button that copies the link of a tour, what it says, and the field to copy by hand. */
  function buildLink(say) {
    const link = element("div", "these-link");
    const button = element("button", "button", say("tour.link"), { action: "these-copy" });
    const done = element("p", "these-done");
    done.setAttribute("role", "status");
    const byHand = Object.assign(element("textarea", "share-by-hand"), { readOnly: true, hidden: true, ariaLabel: say("share.by-hand") });
    link.append(button, done, byHand);
    return link;
  }

  /** Forgets what was copied; a file on somebody's disk has no link for others. */
  function closeLink(link, { hidden }) {
    link.hidden = hidden || !location.protocol.startsWith("http");
    link.querySelector("p").textContent = "";
    link.querySelector("textarea").hidden = true;
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
    const row = element("li", "", "", { event: id });
    const buildMove = (way, sign) => Object.assign(element("button", "round", sign, { action: `these-${way}` }), { ariaLabel: say(`task.move-${way}`, { title }) });
    const moves = [buildMove("up", "↑"), buildMove("down", "↓")];
    const grip = Object.assign(element("button", "these-grip", "⋮⋮", { action: "these-grip" }), { tabIndex: -1, ariaHidden: "true" });
    row.append(grip, element("span", "these-title", label), ...moves);
    return row;
  }

  function enable(list) {
    for (const row of list.children) {
      camino.dom.enable(row.querySelector('[data-action="these-up"]'), Boolean(row.previousElementSibling));
      camino.dom.enable(row.querySelector('[data-action="these-down"]'), Boolean(row.nextElementSibling));
    }
  }

  const RULES = { grip: ".these-grip", title: ".these-title", settle: () => enable(document.querySelector(".these-order ol")) };

  function show({ life, state, matching }, button) {
    const { length } = camino.choice.listShown(life, state, matching);
    button.hidden = !length || length > MOST;
    if (button.hidden) return;
    button.querySelector(".choice-name").textContent = life.say("tour.these", { n: length });
    button.querySelector(".choice-count").textContent = life.say.count("present.slides", length);
  }

  /** Lists what is shown in the order in which it was put. */
  function listTour({ life, state, matching }) {
    const rows = [...document.querySelectorAll(".these-order li")];
    return rows.length ? rows.map(({ dataset }) => dataset.event) : camino.choice.listShown(life, state, matching);
  }

  function copy(page) {
    const [done, byHand] = document.querySelectorAll(".these-link :is(p, textarea)");
    return camino.tour.copyLink(page, { tour: listTour(page), name: page.state.name }, done, byHand);
  }

  camino.commands.register({
    "present-these": (page) => camino.choice.start(page, { tour: listTour(page), q: "", kinds: [], lanes: [] }),
    "these-up": (page, button) => camino.reorder.move(page, RULES, button, -1),
    "these-down": (page, button) => camino.reorder.move(page, RULES, button, 1),
    "these-copy": copy,
    "these-grip": () => {},
  });
  camino.late.join(start);
  camino.these = { start };
})((globalThis.camino ??= {}));
