// Walks from event to event: in time, or to the lane above or below (pure), by commands.
(function (camino) {
  "use strict";

  /** Finds the next event (1) or the previous one (-1) that *fits*; none chosen is before the first and after the last. */
  function step(events, id, delta, fits = () => true) {
    const index = events.findIndex((event) => event.id === id);
    const rest = delta > 0 ? events.slice(index + 1) : events.slice(0, index < 0 ? undefined : index).reverse();
    return rest.find(fits)?.id ?? id;
  }

  /** Finds the event to begin with: the first that fits of which somebody speaks, else the first. */
  function findFirst(events, fits = () => true) {
    const fitting = events.filter(fits);
    return (fitting.find((event) => event.quotes.length) ?? fitting[0])?.id ?? "";
  }

  /** Finds the event nearest in time in the next lane that has any, upwards (-1) or downwards (1). */
  function cross(events, lanes, positions, id, delta) {
    const here = events.find((event) => event.id === id);
    if (!here || !positions[id]) return step(events, id, here ? delta : 1);
    const distance = (event) => Math.abs(positions[event.id].x - positions[id].x);
    for (let index = lanes.indexOf(here.lane) + delta; lanes[index] !== undefined; index += delta) {
      const there = events.filter((event) => event.lane === lanes[index] && positions[event.id]);
      if (there.length) return there.sort((a, b) => distance(a) - distance(b))[0].id;
    }
    return id;
  }

  /** Tells of an event whether one walks by it: the steps that are climbed, or what matches and, on the map, has a place. */
  function findFits({ state, matching }) {
    const { climb, view } = state;
    if (climb) return ({ series, closes }) => series === climb || closes === climb;
    return ({ id, places }) => (!matching || matching.has(id)) && (view !== "places" || places?.length);
  }

  /** Goes to the next or the previous event *from* one; who has climbed all the steps goes on in the life. */
  function walk(page, delta, from = page.state.event) {
    const { state, life } = page;
    const id = step(life.events, from, delta, findFits(page));
    if (id !== state.event) return id && page.go(id);
    if (!state.climb) return;
    page.set({ climb: "" });
    walk(page, delta);
  }

  function begin(page) {
    const id = findFirst(page.life.events, findFits(page));
    if (id) page.go(id);
  }

  function crossTo(page, delta) {
    const { life, picture, state } = page;
    const fits = findFits(page);
    const events = life.events.filter((event) => fits(event) || event.id === state.event);
    page.go(cross(events, Object.keys(life.lanes), picture.positions, state.event, delta));
  }

  camino.commands.register({
    previous: (page) => walk(page, -1),
    next: (page) => (page.state.event ? walk(page, 1) : begin(page)),
    first: (page) => walk(page, 1, ""),
    last: (page) => walk(page, -1, ""),
    above: (page) => crossTo(page, -1),
    below: (page) => crossTo(page, 1),
  });

  camino.walk = { step, findFirst, cross };
})((globalThis.camino ??= {}));
