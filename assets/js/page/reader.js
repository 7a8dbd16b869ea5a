// Starts the page: gives the picture its size and has every mark answer; says so in `data-ready`.
(function (camino) {
  "use strict";

  // Of a phone, in units: what is left above the sheet, and under which height it joins the page.
  const ABOVE = 144;
  const LOW = 520;

  /** Finds the room of the timeline out of the measures of the style sheet: no layout is needed. */
  function findRoom(px, least = "least") {
    const width = (px("window-width") || window.innerWidth) - 2 * px("page");
    if (camino.geometry.isPhone(px)) return { width, height: px("strip") };
    const rows = px("row-bar") + px("row-hero") + px("row-filter") + px("below") + px("overview-row") + px("space-3");
    const height = (px("window-height") || window.innerHeight) - rows;
    return { width: width - px("gutter") - px("panel"), height: Math.max(px(least), height) };
  }

  /** Finds the height of the panel: beside the chart and its overview, below them, or in the sheet of a phone; in a low one it has what it needs. */
  function findPanelHeight(px) {
    const high = px("window-height") || window.innerHeight;
    if (!camino.geometry.isPhone(px)) return px("below") || findRoom(px, "panel-least").height + px("overview-row");
    return high < LOW * px("unit") ? px("sheet") : Math.min(px("sheet"), high - ABOVE * px("unit"));
  }

  /** Begins as soon as the style sheet and what the page shows at first are there, before they are painted. */
  function beginWhenThere(root) {
    const style = document.querySelector('link[rel="stylesheet"]');
    const look = () => {
      const block = document.getElementById("life");
      const isThere = block?.nextElementSibling && (!style || style.sheet) && camino.language.putInPlace(root);
      if (!isThere) return;
      observer.disconnect();
      style?.removeEventListener("load", look);
      begin(root, document.getElementById("life"));
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true });
    style?.addEventListener("load", look);
    look();
  }

  /** Makes the events of a part that is open as a document of its own lead to the page. */
  function leadToPage() {
    document.addEventListener("click", ({ target }) => {
      const id = !target.closest("a, summary") && target.closest("[data-event]")?.dataset.event;
      if (id) location.assign(`./?event=${id}`);
    });
  }

  function begin(root, block) {
    try {
      const page = camino.page.start(camino.life.read(JSON.parse(block.textContent)));
      // What an address asks for has letters measured, so that they are styled at once.
      if (location.search) root.dataset.fitted = "true";
      camino.hero.start();
      // First what is read most of: each change of the page has the style sheet read anew.
      watchPanel(page);
      camino.picture.resize(page.picture, findRoom(camino.geometry.readMeasures()));
      camino.listen.start(page);
      watchPicture(page);
      camino.sheet.start(page);
      root.dataset.fitted = "true";
      globalThis.requestIdleCallback ??= (task) => setTimeout(task, 50);
      openInTime(page).then(() => {
        root.dataset.ready = "true";
        requestIdleCallback(() => camino.chosen.prepare(page.picture));
      }).catch(fail);
      // The reading list comes after this script.
      if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => [page.refresh(), camino.sight.showChosen(page)]);
      camino.hand.watch();
      camino.hand.rest().then(() => camino.late.load(page));
    } catch (reason) {
      fail(reason);
    }
  }

  /** Opens what the address asks for before anything is painted; one that asks for nothing is there already, and the rest of it waits. */
  async function openInTime(page) {
    if (!location.search) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return page.open();
  }

  /** Fits the letters of the panel to its height. */
  function watchPanel({ panel }) {
    const fit = () => {
      const px = camino.geometry.readMeasures();
      camino.panel.readFits(panel, findPanelHeight(px), px);
    };
    fit();
    window.addEventListener("resize", fit);
  }

  /** Fits the picture to new room after each layout, before it is painted. */
  function watchPicture(page) {
    const { picture } = page;
    new ResizeObserver(() => {
      picture.origin = null;
      const { clientWidth: width, clientHeight: height } = picture.root;
      if (camino.picture.resize(picture, { width, height })) camino.chosen.show(picture, page.state);
      page.renew(["box"]);
    }).observe(picture.root);
  }

  /** Leaves the reading list as it is; the note above it says that the page does not answer. */
  function fail(reason) {
    const note = document.querySelector(".note-drawing");
    note.textContent = note.dataset.failed;
    document.documentElement.dataset.failed = "true";
    delete document.documentElement.dataset.started;
    document.documentElement.dataset.fitted = "true";
    throw reason;
  }

  camino.commands.register({ reload: () => location.reload() });

  camino.reader = { findRoom };
  if (typeof document !== "undefined") {
    const root = document.documentElement;
    if ("part" in root.dataset) leadToPage();
    else beginWhenThere(root);
  }
})((globalThis.camino ??= {}));
