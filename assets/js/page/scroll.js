// Brings the reader back to where the page stood when they come back to a view.
(function (camino) {
  "use strict";

  const REST = 100;

  /** Takes over from the browser, which scrolls before the view is there; on a reload it does so again. */
  function start(page) {
    let resting = 0;
    history.scrollRestoration = "manual";
    if (!history.state) camino.address.keepScroll();
    addEventListener("pagehide", () => (history.scrollRestoration = "auto"));
    addEventListener("pageshow", () => (history.scrollRestoration = "manual"));
    addEventListener("scroll", () => {
      clearTimeout(resting);
      resting = setTimeout(camino.address.keepScroll, REST);
    }, { passive: true });
    addEventListener("popstate", ({ state }) => {
      clearTimeout(resting);
      page.opening.then(() => state && scrollTo(0, state.top));
    });
  }

  camino.late.join(start);
  camino.scroll = { start };
})((globalThis.camino ??= {}));
