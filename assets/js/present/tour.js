// A tour: chosen events in the order in which they are shown (pure), and ticking them in the list.
(function (camino) {
  "use strict";

  const STAGED = ["present", "presenter"];

  /** Whether a view is one of those for a class. */
  function staged(view) {
    return STAGED.includes(view);
  }

  /** The events that a view goes through: those of the tour in its order, else all in time. */
  function order(state, life) {
    const toured = staged(state.view) && state.tour.length > 0;
    return toured ? state.tour.map((id) => life.event.get(id)) : life.events;
  }

  /** A state whose event can be shown: before a class one always is, the first if need be. */
  function settled(state, life) {
    if (!staged(state.view)) return state;
    const events = order(state, life);
    const there = events.some((event) => event.id === state.event);
    const at = there ? {} : { event: events[0]?.id ?? "", quote: 1, part: 1 };
    return { ...state, ...at, pinned: true, facts: false };
  }

  /** A tour with an event added at its end, or taken out. */
  function flip(tour, id) {
    return tour.includes(id) ? tour.filter((one) => one !== id) : [...tour, id];
  }

  /** Whether the reading list shows boxes to tick. */
  function choosing(state) {
    return state.view === "read" && (state.choosing || state.tour.length > 0);
  }

  /** The reading list with a box at each event while a tour is made; its number says when it comes. */
  function show(state, life) {
    const on = choosing(state);
    document.documentElement.dataset.choosing = String(on);
    const bar = document.querySelector("#read .tour");
    bar.querySelector('[data-action="tour"]').setAttribute("aria-pressed", String(on));
    if (!on) return;
    bar.querySelector(".tour-count").textContent = life.say.count("tour.count", state.tour.length);
    for (const name of ["tour-present", "tour-copy", "tour-clear"]) {
      bar.querySelector(`[data-action="${name}"]`).disabled = !state.tour.length;
    }
    for (const row of document.querySelectorAll("#read .read-event")) tick(row, state.tour, life);
  }

  function tick(row, tour, life) {
    const id = row.dataset.event;
    const label = row.querySelector(".tour-tick") ?? newTick(row, life.event.get(id), life);
    const place = tour.indexOf(id);
    label.querySelector("input").checked = place >= 0;
    label.querySelector(".tour-place").textContent = place < 0 ? "" : String(place + 1);
  }

  function newTick(row, event, life) {
    const label = document.createElement("label");
    const box = document.createElement("input");
    const place = document.createElement("span");
    label.className = "tour-tick";
    place.className = "tour-place";
    box.type = "checkbox";
    box.setAttribute("aria-label", life.say("tour.tick", { title: event.title }));
    label.append(box, place);
    row.prepend(label);
    return label;
  }

  /** The address that shows a tour from its start. */
  function link(tour, address) {
    const query = camino.state.format({ ...camino.state.START, view: "present", tour });
    return `${address.split(/[?#]/)[0]}${query}`;
  }

  async function copy(page) {
    const said = document.querySelector("#read .tour-count");
    const address = link(page.state.tour, location.href);
    try {
      await navigator.clipboard.writeText(address);
      said.textContent = page.life.say("share.copied");
    } catch {
      said.textContent = address;
      getSelection().selectAllChildren(said);
    }
  }

  camino.commands.register({
    tour: (page) => page.set(choosing(page.state) ? { choosing: false, tour: [] } : { choosing: true }),
    "tour-clear": (page) => page.set({ choosing: true, tour: [] }),
    "tour-copy": (page) => void copy(page),
    "tour-present": (page) => camino.commands.run(page, "present"),
    whole: (page) => page.set({ tour: [] }),
  });

  /** Ticks or unticks the event of a box. */
  function change(page, box) {
    page.set({ tour: flip(page.state.tour, box.closest("[data-event]").dataset.event), choosing: true });
  }

  camino.page.join((page) => {
    page.views.push(({ state, life }) => show(state, life));
    document.addEventListener("change", ({ target }) => target.closest(".tour-tick") && change(page, target));
  });
  camino.tour = { staged, order, settled, flip, choosing, link, show };
})((globalThis.camino ??= {}));
