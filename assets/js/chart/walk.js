// Which event comes next: in time, or in the lane above or below. Pure.
(function (camino) {
  "use strict";

  /** The event *delta* places on in time, none chosen counting as before the first. */
  function step(events, id, delta) {
    const place = events.findIndex((event) => event.id === id);
    const next = place < 0 ? (delta > 0 ? 0 : events.length - 1) : place + delta;
    return events[Math.min(Math.max(next, 0), events.length - 1)]?.id ?? "";
  }

  /** The event nearest in time in the next lane that has any, upwards (-1) or downwards (1). */
  function across(events, lanes, places, id, delta) {
    const here = events.find((event) => event.id === id);
    if (!here) return step(events, id, 1);
    const near = (event) => Math.abs(places[event.id].x - places[id].x);
    for (let row = lanes.indexOf(here.lane) + delta; lanes[row] !== undefined; row += delta) {
      const there = events.filter((event) => event.lane === lanes[row]);
      if (there.length) return there.sort((a, b) => near(a) - near(b))[0].id;
    }
    return id;
  }

  camino.walk = { step, across };
})((globalThis.camino ??= {}));
