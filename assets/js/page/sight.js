// Brings what is chosen into sight, and moves the focus when the view changes.
(function (camino) {
  "use strict";

  /** Marks the chosen event in the reading list, which follows each change of it. */
  function showInList({ state, picture }, changed) {
    document.querySelector("#read [aria-current]")?.removeAttribute("aria-current");
    document.getElementById(`read-${state.event}`)?.setAttribute("aria-current", "true");
    if (changed && state.event) follow(state, picture);
  }

  /** On a phone scrolls the list to the chosen event, or to the title in the sheet if that is above the list. */
  function follow(state, { layout }) {
    if (state.view === "timeline" && layout === "phone") scrollIntoSight(isFloating() ? `#read-${state.event}` : ".detail-title");
  }

  /** True if the sheet lies over the list; in a low window it is above it. */
  function isFloating() {
    return getComputedStyle(document.getElementById("detail")).position === "fixed";
  }

  function scrollIntoSight(look) {
    document.querySelector(look)?.scrollIntoView({ block: "nearest" });
  }

  /** After a change of view: brings what is chosen into sight, and gives it the focus. */
  function enterView(page) {
    page.entered = performance.now();
    if (page.state.view === "sources") scrollTo(0, 0);
    if (!camino.dom.hasFocus()) moveFocus(page);
    showChosen(page);
  }

  /** Brings what is chosen into sight. */
  function showChosen(page) {
    const { view, event, passage } = page.state;
    if (view === "read" && event) scrollIntoSight(`#read-${event}`);
    if (event) follow(page.state, page.picture);
    if (view === "interview") page.interview?.reveal(passage || page.interview.linked.passages[event]?.[0]);
  }

  /** Moves the focus, which went with the view before, to what the new view is about. */
  function moveFocus({ state, picture }) {
    const { view, event, passage } = state;
    const quote = passage && document.querySelector(`#told-${CSS.escape(passage)} blockquote`);
    const targets = { interview: quote, timeline: picture.buttons.get(event), read: document.getElementById(`read-${event}`)?.querySelector("a") };
    const target = targets[view] || document.querySelector(`[data-view-link="${view}"]`);
    target?.focus({ preventScroll: true });
  }

  camino.sight = { showInList, enterView, showChosen };
})((globalThis.camino ??= {}));
