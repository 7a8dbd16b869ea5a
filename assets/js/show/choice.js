// Offers what can be presented, and starts it.
(function (camino) {
  "use strict";

  /** Shows which tours there are of a state: what isn't chosen isn't offered. */
  function show({ state, life }) {
    const find = (start) => document.querySelector(`#choice [data-start="${start}"]`);
    const ticked = camino.tour.findTicked(state.tour, life);
    const event = state.pinned && life.event.get(state.event);
    find("chosen").hidden = !ticked.length;
    find("chosen").querySelector(".choice-count").textContent = life.say.count("present.slides", ticked.length);
    find("here").hidden = !event;
    find("here").querySelector(".choice-count").textContent = event ? `${event.flag} ${event.title}` : "";
    showLetters();
  }

  function showLetters() {
    const on = camino.memory.read("letter-keys") !== "off";
    for (const button of document.querySelectorAll('[data-action="letter-keys"]')) button.ariaPressed = String(on);
  }

  /** Presents a tour from its title on, or from an event. */
  function start(page, change) {
    camino.popover.close();
    const wanted = { ...page.state, view: "present", blank: false, part: 1, asked: 0, revealed: false, slide: "title", ...change };
    page.set(camino.steps.complete(wanted, page.life), { push: true });
    camino.screen.enter();
  }

  const STARTS = {
    key: () => ({ tour: ["key"] }),
    story: () => ({ tour: ["story"] }),
    chosen: ({ state, life }) => ({ tour: camino.tour.findTicked(state.tour, life) }),
    here: () => ({ tour: [], slide: "" }),
    all: () => ({ tour: [] }),
  };

  /** Lists the events that match and are in the window of time; none where nothing is left out (pure). */
  function listShown(life, { start, end }, matching) {
    if (!matching && !start && !end) return [];
    const [from, to] = [camino.moment.read(start)?.[0] ?? -Infinity, camino.moment.read(end)?.[1] ?? Infinity];
    // Of a long life some have no slide until they are shown.
    const isShown = ({ id, at, slide }) => slide && (!matching || matching.has(id)) && ((!start && !end) || (at !== null && at >= from && at <= to));
    return life.events.filter(isShown).map(({ id }) => id);
  }

  /** The tour that is presented without a question: the chosen events, else from the pinned event on, else the window of time, else the key events. */
  function findTour({ state, life }) {
    const ticked = camino.tour.findTicked(state.tour, life);
    if (ticked.length || state.pinned) return ticked;
    const shown = listShown(life, state, null);
    if (shown.length) return shown;
    return life.keySteps.length ? ["key"] : [];
  }

  camino.commands.register({
    present: (page) => {
      show(page);
      camino.popover.toggle("choice");
    },
    "present-now": (page) => start(page, { tour: findTour(page), slide: page.state.pinned ? "" : "title" }),
    "present-choice": (page, button) => start(page, STARTS[button.dataset.start](page)),
    "present-tour": start,
    "letter-keys": () => {
      camino.memory.store("letter-keys", camino.memory.read("letter-keys") === "off" ? "on" : "off");
      showLetters();
    },
  });

  camino.late.join(showLetters);
  camino.choice = { listShown, start };
})((globalThis.camino ??= {}));
