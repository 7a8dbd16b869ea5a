// Chooses light or dark: the system's until a reader chooses one, then that, remembered on this device.
(function (camino) {
  "use strict";

  /** Finds the theme: the one asked for in the address, else remembered, else the system's. */
  function find(asked) {
    return choose(asked) || choose(camino.memory.read("theme")) || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  }

  const choose = (name) => (name === "dark" || name === "light" ? name : "");

  /** Calls *changed* when the system's theme changes. */
  function follow(changed) {
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", changed);
  }

  // Loaded in the head too, so that a dark page is dark, and the view the one asked for, from the first paint.
  if (typeof document !== "undefined") {
    const root = document.documentElement;
    const query = new URLSearchParams(location.search);
    root.dataset.started = "true";
    root.dataset.theme ??= find(query.get("theme"));
    const view = query.get("view");
    if ((root.dataset.views ?? "").split(" ").includes(view)) root.dataset.view = view;
  }

  camino.theme = { find, follow };
})((globalThis.camino ??= {}));
