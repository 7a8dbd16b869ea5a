// Walks from event to event: in time, or to the lane above or below (pure), by commands.
(function (camino) {
  "use strict";

  /** Finds the event *delta* events on in time, none chosen counting as before the first. */
  function step(events, id, delta) {
    const index = events.findIndex((event) => event.id === id);
    const next = index < 0 ? (delta > 0 ? 0 : events.length - 1) : index + delta;
    return events[Math.min(Math.max(next, 0), events.length - 1)]?.id ?? "";
  }

  /** Finds the event nearest in time in the next lane that has any, upwards (-1) or downwards (1). */
  function cross(events, lanes, positions, id, delta) {
    const here = events.find((event) => event.id === id);
    if (!here) return step(events, id, 1);
    const distance = (event) => Math.abs(positions[event.id].x - positions[id].x);
    for (let index = lanes.indexOf(here.lane) + delta; lanes[index] !== undefined; index += delta) {
      const there = events.filter((event) => event.lane === lanes[index]);
      if (there.length) return there.sort((a, b) => distance(a) - distance(b))[0].id;
    }
    return id;
  }

  function crossFrom({ life, picture, state }, delta) {
    return cross(life.events, Object.keys(life.lanes), picture.positions, state.event, delta);
  }

  function go(page, id) {
    if (id) page.go(id);
  }

  camino.commands.register({
    previous: (page) => go(page, step(page.life.events, page.state.event, -1)),
    next: (page) => go(page, step(page.life.events, page.state.event, 1)),
    first: (page) => go(page, page.life.events[0]?.id),
    last: (page) => go(page, page.life.events.at(-1)?.id),
    above: (page) => go(page, crossFrom(page, -1)),
    below: (page) => go(page, crossFrom(page, 1)),
  });

  camino.walk = { step, cross };
})((globalThis.camino ??= {}));
