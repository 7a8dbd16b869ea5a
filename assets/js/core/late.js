// Loads what comes late: scripts, data and parts of the page, each when it is first wanted.
(function (camino) {
  "use strict";

  const promises = new Map();
  const joining = [];
  let whole = null;
  const rules = { createScriptURL: (address) => address, createScript: (code) => code, createHTML: (html) => html };
  // What makes documents, and addresses and code of scripts, out of words, where the browser takes no others.
  const policy = globalThis.trustedTypes?.createPolicy("camino", rules) ?? rules;
  // The selector of what holds each part; a view is a part of its own, but for the two of a presentation.
  const HOLDERS = { interview: ".views", sources: "#main", places: "#main", present: ".views", print: "#print", story: ".views", class: "#main" };

  /** What was not to be had: a file, or a script. */
  class Missing extends Error {}

  /** Calls *make* once for a name, as soon as the whole document is there, and returns its promise; again if it failed. */
  function once(name, make) {
    if (!promises.has(name)) {
      promises.set(name, waitForDocument().then(make));
      promises.get(name).catch(() => promises.delete(name));
    }
    return promises.get(name);
  }

  /** Begins what a reader wants; where something is missing for it, says so, and begins it again when told to. Ends with the first try. */
  async function want(begin) {
    offer(null);
    try {
      await begin();
    } catch (reason) {
      if (!(reason instanceof Missing)) throw reason;
      await waitForDocument();
      offer(() => want(begin));
    }
  }

  /** Says until the next click that something is missing, with a button to try *again*; without one it is not said. */
  function offer(again) {
    const root = document.getElementById("late");
    if (root) camino.dom.setHidden(root, !again);
    if (!again) return;
    root.querySelector("button").onclick = again;
    document.addEventListener("click", () => offer(null), { once: true });
  }

  /** Waits for the whole document. A copy that a reader has saved loses what had come late to its page. */
  function waitForDocument() {
    const parsed = (resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true });
    const clear = () => document.querySelectorAll("[data-came]").forEach((node) => node.remove());
    whole ??= (document.readyState === "loading" ? new Promise(parsed) : Promise.resolve()).then(clear);
    return whole;
  }

  /** Has *begin* called with the page and what more there is to say of its life, once all is there. */
  function join(begin) {
    joining.push(begin);
  }

  /** Loads all scripts of the page beyond the first, and what they say. */
  function load(page) {
    return once("all", async () => {
      const [more] = await Promise.all([loadData("later.json"), loadScript("page"), loadStyle()]);
      const there = new Set([document.body, ...document.body.querySelectorAll("*")]);
      for (const begin of joining) begin(page, more);
      markNew(there);
      page.refresh();
    });
  }

  /** Marks the elements that have come since *there* were those, each as a whole. */
  function markNew(there) {
    const isNew = (node) => !there.has(node) && there.has(node.parentNode);
    mark([...document.body.querySelectorAll("*")].filter(isNew));
  }

  /** Marks elements as having come late, for a copy that a reader saves. */
  function mark(nodes) {
    for (const node of nodes) node.dataset.came = "late";
    return nodes;
  }

  /** Runs a script that waits in the document, as an address or as its packed text; else that at *path*. */
  function loadScript(name, path) {
    return once(`script ${name}`, async () => {
      const waiting = document.querySelector(`script[data-late="${name}"]`);
      const src = waiting ? waiting.dataset.src : path;
      const script = Object.assign(document.createElement("script"), { async: false });
      const loaded = new Promise((resolve, reject) => Object.assign(script, { onload: resolve, onerror: () => reject(new Missing(src)) }));
      const code = src ? "" : await (await inflate(waiting.textContent)).text();
      if (src) script.src = policy.createScriptURL(src);
      else script.textContent = policy.createScript(code);
      document.head.append(script);
      if (src) await loaded;
      // A copy of the page that a reader saves would run it again.
      script.remove();
    });
  }

  /** Loads the style sheet of what comes late, where the first one does not hold it. */
  function loadStyle() {
    const href = document.querySelector('[data-late="later"]')?.dataset.src;
    const load = (resolve, reject) => {
      const link = { rel: "stylesheet", href, onload: resolve, onerror: () => reject(new Missing(href)) };
      document.head.append(Object.assign(document.createElement("link"), link));
    };
    return once("style", () => href && new Promise(load));
  }

  /** Loads a value of the page's language: out of the document, where all is one file, or from beside it. */
  function loadData(path) {
    return once(`data ${path}`, async () => {
      const packed = document.getElementById("camino-packed");
      if (!packed) return requestFile(path, "json");
      const all = await once("packed", async () => (await inflate(packed.textContent)).json());
      return all[`${document.documentElement.lang}/${path}`];
    });
  }

  /** Loads a document: out of this one, where all is one file, or from beside it. */
  async function loadDocument(path) {
    return document.getElementById("camino-packed") ? parseDocument(await loadData(path)) : requestFile(path, "document");
  }

  function parseDocument(html) {
    return new DOMParser().parseFromString(policy.createHTML(html), "text/html");
  }

  /** Unpacks base64 of deflated bytes. */
  async function inflate(text) {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
    return new Response(stream);
  }

  /** Requests the file at a path beside the page, as JSON, a document or a text. */
  function requestFile(path, type) {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open("GET", path);
      request.responseType = type;
      request.onload = () => (request.status < 400 && request.response ? resolve(request.response) : reject(new Missing(path)));
      request.onerror = () => reject(new Missing(path));
      request.send();
    });
  }

  /** Loads a part of the page and puts it where it belongs. */
  function loadPart(name) {
    return once(`part ${name}`, async () => document.querySelector(HOLDERS[name]).append(...mark([...(await fetchPart(name)).children])));
  }

  /** Fetches the elements of a part: out of the document, where all is one file, or from beside it. */
  async function fetchPart(name) {
    return document.importNode((await loadDocument(`${name}.html`)).getElementById("main"), true);
  }

  /** Loads the part that the view of the page needs, if any, and shows it. */
  async function loadView(page) {
    const name = camino.state.isStaged(page.state) ? "present" : page.state.view;
    if (!(name in HOLDERS)) return;
    await Promise.all([load(page), loadPart(name)]);
    page.refresh();
  }

  camino.late = { policy, once, want, join, load, loadScript, loadData, mark, loadDocument, parseDocument, loadPart, fetchPart, loadView, requestFile };
})((globalThis.camino ??= {}));
