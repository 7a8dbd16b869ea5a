// Light or dark: the system's until one is chosen, then remembered on this device.
(function (camino) {
  "use strict";

  /** Pages of other folders on the same host remember their own. */
  function key() {
    const root = document.documentElement.dataset.host === "file" ? "./" : "../";
    return `camino-theme ${new URL(root, location.href).pathname}`;
  }

  /** The theme in force: asked for in the address, else remembered, else the system's. */
  function current(asked) {
    return asked || remembered() || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  }

  function remembered() {
    try {
      const theme = localStorage.getItem(key());
      return theme === "dark" || theme === "light" ? theme : "";
    } catch {
      return "";
    }
  }

  function remember(theme) {
    try {
      localStorage.setItem(key(), theme);
    } catch {
      // A sandboxed frame has no storage: the theme then lasts as long as the page.
    }
  }

  /** Calls *changed* when the system's theme changes. */
  function follow(changed) {
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", changed);
  }

  // Loaded in the head too, so that a dark page is dark, and the view the one asked for, from the first paint.
  if (typeof document !== "undefined") {
    const root = document.documentElement;
    const query = new URLSearchParams(location.search);
    const asked = query.get("theme");
    root.dataset.started = "true";
    root.dataset.theme ??= current(asked === "dark" || asked === "light" ? asked : "");
    const view = query.get("view");
    if ((root.dataset.views ?? "").split(" ").includes(view)) root.dataset.view = view;
  }

  camino.theme = { current, remember, follow };
})((globalThis.camino ??= {}));
