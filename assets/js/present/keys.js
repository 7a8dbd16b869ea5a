// Finds the command of a key before a class: pure.
(function (camino) {
  "use strict";

  const COMMANDS = {
    ArrowLeft: "previous",
    ArrowRight: "next",
    PageUp: "previous",
    PageDown: "next",
    " ": "next",
    ArrowUp: "slide-up",
    ArrowDown: "slide-down",
    Home: "first",
    End: "last",
    b: "blank",
    ".": "blank",
    f: "full-screen",
    t: "translate",
    w: "presenter",
  };

  /** The command of a key, "" for none, as in keyboard.js; on a button the space bar presses it. */
  function findCommand(key, { typing, rtl, control }) {
    if (key === "Escape") return "release";
    if (typing || (key === " " && control)) return "";
    if (rtl && key === "ArrowLeft") return "next";
    if (rtl && key === "ArrowRight") return "previous";
    return COMMANDS[key.length === 1 ? key.toLowerCase() : key] ?? "";
  }

  camino.keys = { findCommand };
})((globalThis.camino ??= {}));
