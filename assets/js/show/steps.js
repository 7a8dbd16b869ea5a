// The steps of a tour: its title, its events (a series may be one step), its end; and the way through them.
(function (camino) {
  "use strict";

  // The tour of key events, by its name in the address.
  const KEY = "key";
  const STORY = "story";

  /** Lists the steps of a state's tour, each {series, events} and in the story its slide; without a tour every event is one. */
  function list({ tour }, life) {
    const told = tour[0] === STORY ? (life.story ?? []).filter(({ event }) => life.event.has(event)) : [];
    if (told.length) return told.map((slide) => ({ ...buildStep(slide.event, life), slide }));
    const ids = tour.flatMap((id) => (id === KEY && !life.event.has(id) ? life.keySteps : [id]));
    const steps = ids.map((id) => buildStep(id, life)).filter(({ events }) => events.length);
    return steps.length ? steps : life.events.map((event) => buildStep(event.id, life));
  }

  function buildStep(id, life) {
    const event = life.event.get(id);
    return event ? { series: "", events: [event] } : { series: id, events: (life.members[id] ?? []).map((member) => life.event.get(member)) };
  }

  /** The index of the step that a state shows: -1 on the title, that beyond the last at the end. */
  function find(state, life) {
    const steps = list(state, life);
    if (state.slide === "end") return steps.length;
    return state.slide ? -1 : steps.findIndex(({ events }) => events.some((event) => event.id === state.event));
  }

  /** The change of a state that leads to the step at an index. */
  function lead(index, state, life) {
    const steps = list(state, life);
    const fresh = { quote: 1, part: 1, passage: "", revealed: false, asked: 0, over: "" };
    if (index < 0) return { ...fresh, slide: "title" };
    const isEnd = index >= steps.length;
    const { events, slide } = isEnd ? steps.at(-1) : steps[index];
    const window = slide ? { start: slide.start, end: slide.end } : {};
    return { ...fresh, ...window, slide: isEnd ? "end" : "", event: events[0].id, quote: slide?.quote ?? 1 };
  }

  /** The change that leads on (1) or back (-1); while guessing the words come, and go, by a press of their own. */
  function move(state, life, delta) {
    if (state.over) return turnOver(state, delta);
    const guessing = state.guess && !state.slide && life.event.get(state.event).quotes.length > 0;
    if (guessing && state.revealed === delta < 0) return { revealed: delta > 0, asked: 0 };
    const index = find(state, life) + delta;
    if (index < -1 || index > list(state, life).length) return {};
    return { ...lead(index, state, life), revealed: delta < 0 };
  }

  // How many blocks the life at an age has, the age itself among them.
  const BLOCKS = 4;

  /** Leads from block to block of what lies over the slide, and back to the slide before the first; the map is one block. */
  function turnOver({ over, shown }, delta) {
    const next = shown + delta;
    if (over === "map" || next < 1) return { over: "" };
    return next > BLOCKS ? {} : { shown: next };
  }

  /** Completes a state: before a class there is a step, the title if no event of the tour is asked for. */
  function complete(state, life) {
    if (!camino.state.isStaged(state)) return { ...state, slide: "" };
    if (state.slide === "end") return { ...state, ...lead(Infinity, state, life), pinned: true };
    if (find({ ...state, slide: "" }, life) < 0 || state.slide) return { ...state, slide: "title", facts: false };
    return { ...state, pinned: true, facts: false };
  }

  function go(page, change) {
    if (Object.keys(change).length) page.set({ ...change, pinned: true }, { announce: "event" in change ? !change.slide : "revealed" in change });
  }

  const goTo = (page, index) => go(page, lead(index, page.state, page.life));

  camino.commands.register({
    "slide-next": (page) => go(page, move(page.state, page.life, 1)),
    "slide-previous": (page) => go(page, move(page.state, page.life, -1)),
    "slide-first": (page) => goTo(page, -1),
    "slide-last": (page) => goTo(page, Infinity),
    // To a row of the presenter's list: its first is the title.
    "slide-row": (page, row) => goTo(page, row - 1),
    // To the step that holds an event.
    "slide-event": (page, id) => goTo(page, find({ ...page.state, slide: "", event: id }, page.life)),
  });
  for (let step = 1; step <= 9; step++) camino.commands.register({ [`step-${step}`]: (page) => goTo(page, step - 1) });

  camino.steps = { list, find, move, complete };
})((globalThis.camino ??= {}));
