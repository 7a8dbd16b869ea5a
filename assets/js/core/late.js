// What comes late: scripts, data and parts of the page, each when it is first wanted.
(function (camino) {
  "use strict";

  const waiting = new Map();
  const trusted = globalThis.trustedTypes?.createPolicy("camino", { createScriptURL: (address) => address, createScript: (code) => code });
  // Which part holds a view, where it stands in the page, and what is drawn in it.
  const PARTS = { interview: ".views", sources: "#main", present: ".views" };
  const HELD = { interview: "interview", sources: "sources", present: "present", presenter: "present" };

  /** What *make* gives for a name, asked once, as soon as the whole document is there. */
  function once(name, make) {
    if (!waiting.has(name)) waiting.set(name, whole().then(make));
    return waiting.get(name);
  }

  function whole() {
    if (document.readyState !== "loading") return Promise.resolve();
    return new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }));
  }

  /** All scripts of the page beyond the first, and what they say. */
  function load(page) {
    return once("all", async () => {
      const [more] = await Promise.all([data("later.json"), script("page")]);
      camino.life.extend(page.life, more);
      camino.page.complete(page);
    });
  }

  /** The address of a script, as the policy of the page wants it. */
  function address(path) {
    return trusted ? trusted.createScriptURL(path) : path;
  }

  /** Runs a script that waits in the document, as an address or as its text; else the one at *path*. */
  function script(name, path) {
    return once(`script ${name}`, async () => {
      const place = document.querySelector(`script[data-late="${name}"]`);
      const src = place ? place.dataset.src : path;
      const made = Object.assign(document.createElement("script"), { async: false });
      const done = new Promise((resolve, reject) => Object.assign(made, { onload: resolve, onerror: reject }));
      const code = src ? "" : await (await inflate(place.textContent)).text();
      if (src) made.src = address(src);
      else made.textContent = trusted ? trusted.createScript(code) : code;
      document.head.append(made);
      return src ? done : null;
    });
  }

  /** A value of the page's language: out of the document, where all is one file, or from beside it. */
  function data(path) {
    return once(`data ${path}`, async () => {
      const packed = document.getElementById("camino-packed");
      if (!packed) return ask(path, "json");
      const all = await once("packed", async () => (await inflate(packed.textContent)).json());
      return all[`${document.documentElement.lang}/${path}`];
    });
  }

  /** What base64 of deflated bytes holds. */
  async function inflate(text) {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
    return new Response(stream);
  }

  /** The file at a path beside the page, as JSON or as a document. */
  function ask(path, type) {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open("GET", path);
      request.responseType = type;
      request.onload = () => (request.status < 400 && request.response ? resolve(request.response) : reject(new Error(path)));
      request.onerror = () => reject(new Error(path));
      request.send();
    });
  }

  /** A part of the page, put in its place; ends when it is there. */
  function part(name) {
    return once(`part ${name}`, async () => {
      const lang = document.documentElement.lang;
      const template = document.querySelector(`template[data-part="${name}"][lang="${lang}"]`);
      const from = template ? template.content : (await ask(`${name}.html`, "document")).getElementById("main");
      document.querySelector(PARTS[name]).append(...document.importNode(from, true).children);
    });
  }

  /** The part that a state's view needs, if any, shown once it is there. */
  async function view(page) {
    const name = HELD[page.state.view];
    if (!name) return;
    await Promise.all([load(page), part(name)]);
    page.arrived?.(name);
    page.refresh();
  }

  camino.late = { address, load, script, data, part, view };
})((globalThis.camino ??= {}));
