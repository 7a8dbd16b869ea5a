// Starts the page: the picture takes its size, and every mark answers; says so in `data-ready`.
(function (camino) {
  "use strict";

  // The least height of the chart, in px.
  const LEAST = 420;

  /** Where the timeline will stand, out of the measures of the style sheet: no layout is needed. */
  function roomOf(px) {
    const width = (px("window-width") || window.innerWidth) - 2 * px("page");
    if (camino.place.layout(px) === "phone") return { width, height: px("strip") };
    const rows = px("row-bar") + px("row-hero") + px("row-filter") + px("space-3");
    const height = (px("window-height") || window.innerHeight) - rows;
    return { width: width - px("gutter") - px("panel"), height: Math.max(LEAST, height) };
  }

  /** Begins as soon as the style sheet and what the page shows at first are there, before they are painted. */
  function watch(root) {
    const sheet = document.querySelector('link[rel="stylesheet"]');
    const look = () => {
      const block = document.getElementById("life");
      const there = block?.nextElementSibling && (!sheet || sheet.sheet) && camino.language.settle(root);
      if (!there) return;
      seen.disconnect();
      sheet?.removeEventListener("load", look);
      begin(root, document.getElementById("life"));
    };
    const seen = new MutationObserver(look);
    seen.observe(document, { childList: true, subtree: true });
    sheet?.addEventListener("load", look);
    look();
  }

  /** A part that is open as a document of its own leads to the events in the page. */
  function lead() {
    document.addEventListener("click", ({ target }) => {
      const id = target.closest("[data-event]")?.dataset.event;
      if (id) location.assign(`./?event=${id}`);
    });
  }

  function begin(root, block) {
    try {
      const page = camino.page.start(camino.life.read(JSON.parse(block.textContent)));
      camino.hero.start();
      camino.picture.resize(page.picture, roomOf(camino.place.measures()));
      camino.listen.start(page);
      camino.sheet.start(page);
      page.open().then(() => (root.dataset.ready = "true"), fail);
      // The reading list comes after this script.
      if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => [page.refresh(), page.arrive()]);
      globalThis.requestIdleCallback ??= (task) => setTimeout(task, 50);
      camino.hand.watch();
      camino.hand.rest().then(() => camino.late.load(page));
    } catch (reason) {
      fail(reason);
    }
  }

  /** The reading list stays, and the note above it says that the page does not answer. */
  function fail(reason) {
    const note = document.querySelector(".note-drawing");
    note.textContent = note.dataset.failed;
    document.documentElement.dataset.failed = "true";
    delete document.documentElement.dataset.started;
    throw reason;
  }

  camino.reader = { roomOf };
  if (typeof document !== "undefined") {
    const root = document.documentElement;
    if ("part" in root.dataset) lead();
    else watch(root);
  }
})((globalThis.camino ??= {}));
