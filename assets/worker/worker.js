// The service worker of an exported folder: keeps its files, so that a visited page opens offline.
// KEPT, its version and the paths below this script, is written before it by the export.
(function (scope) {
  "use strict";

  const name = `camino-${KEPT.version}`;

  scope.addEventListener("install", (event) => {
    event.waitUntil(caches.open(name).then((cache) => cache.addAll(KEPT.paths)));
  });

  scope.addEventListener("activate", (event) => {
    event.waitUntil(forget().then(() => scope.clients.claim()));
  });

  /** Lets go of what older versions kept. */
  async function forget() {
    const names = await caches.keys();
    const old = names.filter((one) => one.startsWith("camino-") && one !== name);
    await Promise.all(old.map((one) => caches.delete(one)));
  }

  scope.addEventListener("fetch", (event) => {
    if (event.request.method === "GET") event.respondWith(answer(event.request));
  });

  /** Files with a hash in their name come from here, pages from the network while there is one. */
  async function answer(request) {
    const kept = () => caches.match(request, { ignoreSearch: true });
    if (new URL(request.url).pathname.includes("/assets/")) return (await kept()) ?? fetch(request);
    try {
      return await fetch(request);
    } catch (reason) {
      const page = await kept();
      if (page) return page;
      throw reason;
    }
  }
})(self);
