// On a static host: the files of the page are kept on the device, so that it opens offline too.
(function (camino) {
  "use strict";

  /** Registers the service worker where the page is part of an exported folder. */
  function keep() {
    const kept = document.querySelector('link[rel="manifest"]') && navigator.serviceWorker;
    if (kept && location.protocol.startsWith("http")) kept.register(camino.late.address("../worker.js")).catch(() => {});
  }

  camino.page.join(keep);
  camino.offline = { keep };
})((globalThis.camino ??= {}));
