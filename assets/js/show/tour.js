// A tour of chosen events, ticked in the reading list in the order in which they are shown.
(function (camino) {
  "use strict";

  const { element } = camino.dom;

  /** Adds an event at the end of a tour, or takes it out. */
  function toggle(tour, id) {
    return tour.includes(id) ? tour.filter((other) => other !== id) : [...tour, id];
  }

  /** The events of a tour that were ticked; the tour of key events has none. */
  function findTicked(tour, life) {
    return tour.filter((id) => life.event.has(id));
  }

  /** True if the reading list has boxes to tick. */
  function isChoosing(state, life) {
    return state.view === "read" && (state.choosing || findTicked(state.tour, life).length > 0);
  }

  /** Shows a box at each event of the reading list while a tour is made; its number says when the event comes. */
  function show(state, life) {
    const on = isChoosing(state, life);
    const ticked = findTicked(state.tour, life);
    document.documentElement.dataset.choosing = String(on);
    const bar = document.querySelector("#read .tour");
    bar.querySelector('[data-action="tour"]').setAttribute("aria-pressed", String(on));
    if (!on) return;
    bar.querySelector('[data-action="tour-copy"]').hidden = !location.protocol.startsWith("http");
    bar.querySelector(".tour-count").textContent = life.say.count("tour.count", ticked.length);
    for (const name of ["tour-present", "tour-copy", "tour-clear"]) {
      bar.querySelector(`[data-action="${name}"]`).disabled = !ticked.length;
    }
    for (const row of document.querySelectorAll("#read .read-event")) showTick(row, ticked, life);
  }

  function showTick(row, tour, life) {
    const id = row.dataset.event;
    const label = row.querySelector(".tour-tick") ?? addTick(row, life.event.get(id), life);
    const index = tour.indexOf(id);
    label.querySelector("input").checked = index >= 0;
    label.querySelector(".tour-place").textContent = index < 0 ? "" : String(index + 1);
  }

  function addTick(row, event, life) {
    const label = element("label", "tour-tick");
    const ariaLabel = life.say("tour.tick", { title: event.title });
    label.append(Object.assign(element("input", ""), { type: "checkbox", ariaLabel }), element("span", "tour-place"));
    row.prepend(label);
    return label;
  }

  /** Writes the address that shows a tour from its start, under its name if it has one. */
  function writeAddress({ tour, name = "" }, address) {
    const query = camino.state.format({ ...camino.state.START, view: "present", tour, name });
    return `${address.split(/[?#]/)[0]}${query}`;
  }

  /** Copies the link of a tour and says so in *done*; *byHand* is the field for a browser that refuses. */
  async function copyLink({ life }, tour, done, byHand) {
    const address = writeAddress(tour, camino.reach.findPage(await camino.reach.ask()));
    await camino.clipboard.copyAndSay(address, done, byHand, { copied: life.say("tour.copied"), byHand: life.say("share.by-hand") });
  }

  function copy(page) {
    const bar = document.querySelector("#read .tour");
    return copyLink(page, { tour: page.state.tour }, bar.querySelector(".tour-count"), bar.querySelector(".share-by-hand"));
  }

  camino.commands.register({
    tour: (page) => page.set(isChoosing(page.state, page.life) ? { choosing: false, tour: [] } : { choosing: true }),
    "tour-clear": (page) => page.set({ choosing: true, tour: [] }),
    "tour-copy": copy,
    "tour-present": (page) => camino.commands.run(page, "present-tour", { tour: findTicked(page.state.tour, page.life) }),
  });

  camino.late.join((page) => {
    page.watch(["view", "choosing", "tour", "event"], ({ state, life }) => show(state, life));
    document.addEventListener("change", ({ target }) => {
      const id = target.closest(".tour-tick")?.closest("[data-event]").dataset.event;
      if (id) page.set({ tour: toggle(findTicked(page.state.tour, page.life), id), choosing: true });
    });
  });
  camino.tour = { findTicked, toggle, isChoosing, writeAddress, copyLink };
})((globalThis.camino ??= {}));
