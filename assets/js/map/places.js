// The view of places: lights a place on the map, in the list, and the way that leads to it.
(function (camino) {
  "use strict";

  /** Finds the places that an event has in the list, in its order, and the events of each place. */
  function findLinks(rows) {
    const links = { places: {}, events: {} };
    for (const { place, events } of rows) {
      links.events[place] = events;
      for (const id of events) (links.places[id] ??= []).push(place);
    }
    return links;
  }

  /** Joins the view to a page; it is in the document once its part has come. */
  function start(page) {
    const view = { page, root: null, links: null, hovered: "" };
    page.watch(["view", "event", "quote", "pinned"], ({ state }, changed) => state.view === "places" && enter(view) && show(view, state, Boolean(changed)));
  }

  /** Returns whether the view is there; at the first time it begins to listen. */
  function enter(view) {
    if (view.root) return true;
    view.root = document.getElementById("places");
    if (!view.root) return false;
    const list = [...view.root.querySelectorAll(".places-list > li")];
    const events = (row) => [...row.querySelectorAll("[data-event]")].map(({ dataset }) => dataset.event);
    view.links = findLinks(list.map((row) => ({ place: row.dataset.place, events: events(row) })));
    for (const type of ["pointerover", "focusin"]) view.root.addEventListener(type, ({ target, pointerType }) => pointerType !== "touch" && hover(view, target));
    view.root.addEventListener("pointerleave", () => light(view, view.chosen));
    return true;
  }

  function hover(view, target) {
    const place = target.closest("[data-place]")?.dataset.place;
    if (!place) return light(view, view.chosen);
    const event = target.closest("[data-event]")?.dataset.event ?? "";
    light(view, { places: [place], event });
    if (target.closest(".places-map")) reveal(view, place);
  }

  /** Shows the event that is chosen: its places, the way to them, and what was said of it. */
  function show(view, { event, quote, pinned }, isNew) {
    const id = pinned ? event : "";
    view.chosen = { places: view.links.places[id] ?? [], event: id };
    light(view, view.chosen);
    for (const link of view.root.querySelectorAll(".places-list [data-event]")) {
      if (link.dataset.event === id) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    view.root.querySelector(".places-words")?.remove();
    const link = view.root.querySelector(".places-list [aria-current]");
    if (link) link.parentNode.append(buildWords(view.page.life, id, quote));
    if (view.chosen.places[0]) reveal(view, view.chosen.places[0], isNew);
  }

  /** Builds the words of an event, and the link to it on the timeline. */
  function buildWords({ event, passages, say }, id, quote) {
    const { element } = camino.dom;
    const words = element("div", "places-words");
    const passage = passages[event.get(id).quotes[quote - 1]?.passage];
    if (passage) {
      const exact = Object.assign(element("blockquote", "", passage.exact), { lang: passage.language });
      exact.dataset.passage = event.get(id).quotes[quote - 1].passage;
      words.append(element("p", "places-speaker", passage.speaker), exact);
      if (passage.translation) words.append(element("p", "places-ours", passage.translation), element("small", "", say("translation.own")));
    }
    const link = Object.assign(element("a", "places-show", say("places.show")), { href: `?event=${id}` });
    link.dataset.viewLink = "timeline";
    words.append(link);
    return words;
  }

  function light(view, { places, event } = { places: [], event: "" }) {
    view.root.classList.toggle("has-lit", places.length > 0);
    for (const node of view.root.querySelectorAll("[data-place]")) node.classList.toggle("is-lit", places.includes(node.dataset.place));
    for (const way of view.root.querySelectorAll("[data-way]")) {
      const leads = places.includes(way.dataset.end);
      way.classList.toggle("is-lit", leads && (way.dataset.way === event || !isOnTheWay(view, event)));
    }
  }

  /** True if there is a way to an event; one where the last one was has none. */
  function isOnTheWay(view, event) {
    return Boolean(event && view.root.querySelector(`[data-way="${CSS.escape(event)}"]`));
  }

  /** Scrolls the list to a place that isn't in sight; the page only to what was chosen just now. */
  function reveal(view, place, isNew) {
    const list = view.root.querySelector(".places-list");
    const row = list.querySelector(`[data-place="${CSS.escape(place)}"]`);
    if (list.scrollHeight <= list.clientHeight + 1) return void (isNew && row.querySelector(".places-words")?.scrollIntoView({ block: "nearest" }));
    const above = row.offsetTop < list.scrollTop;
    if (above || row.offsetTop + row.offsetHeight > list.scrollTop + list.clientHeight) list.scrollTop = row.offsetTop - list.clientHeight / 4;
  }

  camino.late.join(start);
  camino.places = { findLinks };
})((globalThis.camino ??= {}));
