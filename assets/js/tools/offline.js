// Keeps the files of a page on a static host on the device, so that it opens offline too.
(function (camino) {
  "use strict";

  /** Registers the service worker where the page is part of an exported folder. */
  function keep() {
    if (!document.querySelector('link[rel="manifest"]') || !location.protocol.startsWith("http")) return;
    try {
      navigator.serviceWorker?.register(camino.late.policy.createScriptURL("../worker.js")).catch(() => {});
    } catch {
      // In a sandboxed frame the mere question throws: there the page is online only.
    }
  }

  camino.late.join(keep);
  camino.offline = { keep };
})((globalThis.camino ??= {}));
