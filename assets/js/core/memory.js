// Remembers on this device what a reader has chosen.
(function (camino) {
  "use strict";

  const chosen = {};

  /** The name under which a choice is stored: pages of other folders on the same host have their own. */
  function buildKey(name) {
    const root = document.documentElement.dataset.host === "file" ? "./" : "../";
    return `camino-${name} ${new URL(root, location.href).pathname}`;
  }

  /** Reads what was chosen, "" where nothing was. */
  function read(name) {
    try {
      return chosen[name] ?? localStorage.getItem(buildKey(name)) ?? "";
    } catch {
      return "";
    }
  }

  function store(name, value) {
    chosen[name] = value;
    try {
      localStorage.setItem(buildKey(name), value);
    } catch {
      // A sandboxed frame has no storage: what is chosen then lasts as long as the page.
    }
  }

  camino.memory = { read, store };
})((globalThis.camino ??= {}));
