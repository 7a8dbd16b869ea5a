// The view of places: a map beside the panel, a strip of the events below it, and each place in a row.
(function (camino) {
  "use strict";

  // How near in px a finger has to be to a mark, and how much a way aside counts with the keys up and down.
  const REACH = 24;
  const ASIDE = 2;
  const KEYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  /** Finds the places that an event has in the list, in its order, and the events of each place. */
  function findLinks(rows) {
    const links = { places: {}, events: {} };
    for (const { place, events } of rows) {
      links.events[place] = events;
      for (const id of events) (links.places[id] ??= []).push(place);
    }
    return links;
  }

  /** Finds the point {id, x, y} nearest above (-1) or below (1) one; itself where there is none. */
  function findBeyond(points, id, down) {
    const here = points.find((point) => point.id === id);
    const way = ({ x, y }) => (y - here.y) * down + ASIDE * Math.abs(x - here.x);
    const beyond = points.filter(({ y }) => (y - here.y) * down > 1);
    return beyond.reduce((best, point) => (best && way(best) <= way(point) ? best : point), null)?.id ?? id;
  }

  /** Joins the view to a page; it is in the document once its part has come. */
  function start(page) {
    const view = { page, root: null, links: null, place: "" };
    page.watch(["view", "event", "pinned", "kinds", "lanes", "q"], ({ state }) => state.view === "places" && enter(view) && show(view, state));
  }

  /** Returns whether the view is there; at the first time it begins to listen. */
  function enter(view) {
    if (view.root) return true;
    const root = (view.root = document.getElementById("places"));
    if (!root) return false;
    const list = [...root.querySelectorAll(".places-list > li")];
    const events = (row) => [...row.querySelectorAll("[data-event]")].map(({ dataset }) => dataset.event);
    view.links = findLinks(list.map((row) => ({ place: row.dataset.place, events: events(row) })));
    view.order = Object.keys(view.links.events);
    for (const type of ["pointerover", "focusin"]) root.addEventListener(type, ({ target, pointerType }) => pointerType !== "touch" && hover(view, target));
    root.addEventListener("pointerleave", () => rest(view));
    root.addEventListener("keydown", (event) => press(view, event));
    root.addEventListener("click", (event) => choose(view, event), { capture: true });
    return true;
  }

  /** Lights what is pointed at; before an event is pinned the panel shows it too. */
  function hover(view, target) {
    const node = target.closest("[data-event], [data-place]");
    if (!node) return rest(view);
    const { event, place, end } = node.dataset;
    const about = node.closest("[data-place]")?.dataset.place ?? end;
    view.place = about ?? "";
    if (event) view.page.preview(event);
    light(view, { places: about ? [about] : view.links.places[event], event });
  }

  function rest(view) {
    const { pinned } = view.page.state;
    if (pinned) light(view, view.chosen);
    else view.page.set({ event: "" });
  }

  /** Has a click choose the nearest mark, and remembers of which of its places an event is chosen. */
  function choose(view, event) {
    const near = event.target.closest(".map") && !event.target.closest("[data-event]") && findNear(view, event);
    const target = near || event.target;
    view.place = target.closest("[data-place]")?.dataset.place ?? "";
    if (near) view.page.pin(near.dataset.event);
  }

  function findNear(view, { clientX, clientY }) {
    const distance = ({ x, y }) => Math.hypot(x - clientX, y - clientY);
    const [nearest] = locate(view).sort((a, b) => distance(a) - distance(b));
    return nearest && distance(nearest) <= REACH ? nearest.mark : null;
  }

  /** Lists the middles of the marks that are seen, in order of time. */
  function locate(view) {
    const marks = [...view.root.querySelectorAll(".map-mark")].filter((mark) => mark.checkVisibility());
    const points = marks.map((mark) => {
      const { left, top, width, height } = mark.getBoundingClientRect();
      return { id: mark.dataset.place, mark, x: left + width / 2, y: top + height / 2 };
    });
    return points.sort((a, b) => view.order.indexOf(a.id) - view.order.indexOf(b.id));
  }

  /** Walks by arrows from mark to mark, in order of time or up and down, and along the strip. */
  function press(view, event) {
    const stop = event.target.closest(".map-mark, .places-strip a");
    if (!stop || event.ctrlKey || event.metaKey || event.altKey) return;
    const isMark = stop.matches(".map-mark");
    if (isMark && ["Enter", " "].includes(event.key)) stop.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    else if (KEYS[event.key]) walk(view, stop, isMark, KEYS[event.key]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function walk(view, stop, isMark, [aside, down]) {
    const points = isMark ? locate(view) : [];
    const stops = isMark ? points.map(({ mark }) => mark) : [...view.root.querySelectorAll(".places-strip a")];
    const along = view.page.root.dir === "rtl" ? -aside : aside;
    const beyond = isMark && down ? points.find(({ id }) => id === findBeyond(points, stop.dataset.place, down)).mark : null;
    (beyond ?? stops[stops.indexOf(stop) + along] ?? stop).focus();
  }

  /** Shows the event of a state: its places, the way to them, and what the filters leave. */
  function show(view, { event }) {
    const { matching } = view.page;
    const places = view.links.places[event] ?? [];
    view.chosen = { places: places.includes(view.place) ? [view.place] : places, event };
    light(view, view.chosen);
    for (const node of view.root.querySelectorAll(":is(.places-list, .places-strip) [data-event]")) {
      node.ariaCurrent = node.dataset.event === event ? "true" : null;
      node.classList.toggle("is-out", Boolean(matching) && !matching.has(node.dataset.event));
    }
    for (const node of view.root.querySelectorAll(".map [data-place], .places-list > li")) {
      node.classList.toggle("is-out", Boolean(matching) && !view.links.events[node.dataset.place].some((id) => matching.has(id)));
    }
  }

  function light(view, { places = [], event = "" } = {}) {
    const { root, links, order } = view;
    root.classList.toggle("has-lit", places.length > 0);
    for (const node of root.querySelectorAll("[data-place]")) node.classList.toggle("is-lit", places.includes(node.dataset.place));
    for (const row of root.querySelectorAll(".places-list > li")) row.classList.toggle("is-open", row.dataset.place === places[0]);
    for (const mark of root.querySelectorAll(".map-mark")) mark.setAttribute("tabindex", mark.dataset.place === (places[0] ?? order[0]) ? "0" : "-1");
    for (const way of root.querySelectorAll("[data-way]")) {
      const leads = places.includes(way.dataset.end);
      way.classList.toggle("is-lit", leads && (way.dataset.way === event || !isOnTheWay(view, event)));
    }
    const slots = [...root.querySelectorAll(".places-strip a")];
    const now = slots.findIndex(({ dataset }) => dataset.event === event);
    slots.forEach((slot, index) => {
      slot.classList.toggle("is-lit", places.some((place) => links.events[place].includes(slot.dataset.event)));
      slot.classList.toggle("is-now", index === now);
      slot.classList.toggle("is-past", index <= now);
      slot.tabIndex = index === Math.max(now, 0) ? 0 : -1;
    });
  }

  /** True if there is a way to an event; one where the last one was has none. */
  function isOnTheWay(view, event) {
    return Boolean(event && view.root.querySelector(`[data-way="${CSS.escape(event)}"]`));
  }

  camino.late.join(start);
  camino.places = { findBeyond, findLinks };
})((globalThis.camino ??= {}));
