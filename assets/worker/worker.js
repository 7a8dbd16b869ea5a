// The service worker of an exported folder: keeps its files, so that a visited page opens offline.
// KEPT, its version and the hashes of its files by their paths, is written before it by the export.
(function (scope) {
  "use strict";

  // All pages of a host share its caches: these are the ones of this folder.
  const root = new URL("./", scope.location).pathname;
  const ours = `camino ${root} `;
  const name = `${ours}${KEPT.version}`;

  scope.addEventListener("install", (event) => event.waitUntil(caches.open(name).then(fill)));

  scope.addEventListener("activate", (event) => {
    event.waitUntil(forget().then(() => scope.clients.claim()));
  });

  /** Fetches every file past the browser's own cache; if one is missing or another, the older version stays. */
  function fill(cache) {
    return Promise.all(Object.keys(KEPT.files).map((path) => keep(cache, path)));
  }

  async function keep(cache, path) {
    const reply = await fetch(new Request(path, { cache: "reload" }));
    const content = await reply.arrayBuffer();
    if (!reply.ok || !(await hash(content)).startsWith(KEPT.files[path])) throw new Error(`${path}: ${reply.status}`);
    // A host may lead from `en/index.html` to `en/`; what a browser was led to it opens nowhere else.
    await cache.put(path, new Response(content, { headers: reply.headers }));
  }

  /** The SHA-256 of some content, in hexadecimal digits. */
  async function hash(content) {
    const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  /** Deletes what older versions of this folder kept. */
  async function forget() {
    const names = await caches.keys();
    const old = names.filter((other) => other.startsWith(ours) && other !== name);
    await Promise.all(old.map((other) => caches.delete(other)));
  }

  scope.addEventListener("fetch", (event) => {
    if (event.request.method === "GET") event.respondWith(answer(event.request));
  });

  /** Files with a hash in their name come from here, pages from the network while there is one. */
  async function answer(request) {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith(`${root}assets/`)) return (await kept(pathname)) ?? remember(request);
    try {
      return await fetch(request);
    } catch (reason) {
      const page = await kept(pathname);
      if (page) return page;
      throw reason;
    }
  }

  /** Fetches a picture, which is only kept once a page has shown it, if there is room. */
  async function remember(request) {
    const reply = await fetch(request);
    if (reply.ok) {
      const copy = reply.clone();
      caches.open(name).then((cache) => cache.put(new URL(request.url).pathname, copy)).catch(() => {});
    }
    return reply;
  }

  /** The file that is kept for a path, if any; none where the browser has lost what it kept. */
  async function kept(path) {
    try {
      return await (await caches.open(name)).match(path.endsWith("/") ? `${path}index.html` : path);
    } catch {
      return undefined;
    }
  }
})(self);
