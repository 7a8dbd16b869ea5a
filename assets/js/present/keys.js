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
  // A clicker presses keys by their places: its black one is a full stop only on some layouts.
  const PLACES = { Period: "." };

  /** The command of a key, "" for none, as in keyboard.js; on a button the space bar presses it. */
  function findCommand(key, { typing, rtl, control, letters, code }) {
    if (key === "Escape") return "release";
    if (typing || (key === " " && control)) return "";
    if (key.length === 1 && key !== " ") return letters ? findByCharacter(key, code) : "";
    if (rtl && key === "ArrowLeft") return "next";
    if (rtl && key === "ArrowRight") return "previous";
    return COMMANDS[key] ?? "";
  }

  function findByCharacter(key, code) {
    const isLetter = /\p{L}/u.test(key);
    return COMMANDS[key.toLowerCase()] ?? COMMANDS[isLetter ? "" : PLACES[code]] ?? "";
  }

  camino.keys = { findCommand };
})((globalThis.camino ??= {}));
