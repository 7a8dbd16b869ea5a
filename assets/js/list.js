// The reading list: which event is chosen in it, and which ones a filter puts aside.
(function (camino) {
  "use strict";

  /** Marks the chosen event and the ones that don't match. */
  function show(state, matching) {
    for (const row of document.querySelectorAll("#read .read-event")) {
      const id = row.dataset.event;
      row.classList.toggle("is-out", Boolean(matching && !matching.has(id)));
      if (id === state.event) row.setAttribute("aria-current", "true");
      else row.removeAttribute("aria-current");
    }
  }

  /** Brings the row of an event into view where it isn't, as soon as the list is laid out. */
  const reveal = (id) => bring(`read-${id}`);

  function bring(id) {
    if (document.documentElement.dataset.takingOver) return void requestAnimationFrame(() => bring(id));
    document.getElementById(id)?.scrollIntoView({ block: "nearest" });
  }

  /** On a phone the list follows the chosen event; where the sheet stands above it, that shows. */
  function follow(state) {
    if (state.view === "timeline" && camino.sheet.phone()) bring(camino.sheet.floats() ? `read-${state.event}` : "detail");
  }

  /** What had the focus may have gone with the sheet: it goes back to the event's row. */
  function focus(id) {
    const now = document.activeElement;
    if (now && now !== document.body && now.checkVisibility()) return;
    document.getElementById(`read-${id}`)?.querySelector("a")?.focus({ preventScroll: true });
  }

  camino.list = { show, reveal, follow, focus };
})((globalThis.camino ??= {}));
