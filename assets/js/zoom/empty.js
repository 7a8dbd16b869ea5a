// Says that nothing happened in a window of time, and leads to what did before and after.
(function (camino) {
  "use strict";

  /** Finds the last event before a window and the first one after it (pure). */
  function findBeside(events, { start, end }) {
    return [events.findLast(({ at }) => at !== null && at < start), events.find(({ at }) => at > end)].filter(Boolean);
  }

  /** Shows the box where the picture has nothing in view, else takes it away. */
  function show(page) {
    const { picture, life, state, whole } = page;
    picture.root.querySelector(".zoom-none")?.remove();
    const isEmpty = picture.window && !Object.keys(picture.positions).length && !picture.root.querySelector(".cluster-button");
    if (!isEmpty) return;
    const box = camino.dom.element("div", "zoom-none");
    const window = camino.window.read(state, whole);
    box.append(camino.dom.element("p", "", life.say("zoom.empty")), ...findBeside(life.events, window).map(buildWay));
    picture.root.querySelector(".chart-over").append(box);
  }

  function buildWay({ id, date, title }) {
    return camino.dom.element("button", "button", `${date} ${title}`, { event: id });
  }

  camino.empty = { findBeside, show };
})((globalThis.camino ??= {}));
