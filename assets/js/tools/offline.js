// On a static host: the files of the page are kept on the device, so that it opens offline too.
(function (camino) {
  "use strict";

  /** Registers the service worker where the page is part of an exported folder. */
  function keep() {
    if (!document.querySelector('link[rel="manifest"]') || !location.protocol.startsWith("http")) return;
    try {
      navigator.serviceWorker?.register(camino.late.address("../worker.js")).catch(() => {});
    } catch {
      // In a sandboxed frame the mere question throws: there the page is online only.
    }
  }

  camino.page.join(keep);
  camino.offline = { keep };
})((globalThis.camino ??= {}));
