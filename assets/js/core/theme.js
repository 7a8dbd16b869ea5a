// Chooses light or dark: the system's until a reader chooses one, then that, remembered on this device.
(function (camino) {
  "use strict";

  /** Finds the theme: the one asked for in the address, else remembered, else the system's. */
  function find(asked) {
    return asked || read() || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  }

  function read() {
    const theme = camino.memory.read("theme");
    return theme === "dark" || theme === "light" ? theme : "";
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
    root.dataset.theme ??= find(asked === "dark" || asked === "light" ? asked : "");
    const view = query.get("view");
    if ((root.dataset.views ?? "").split(" ").includes(view)) root.dataset.view = view;
  }

  camino.theme = { find, follow };
})((globalThis.camino ??= {}));
