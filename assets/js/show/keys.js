// Finds the command of a key before a class: pure.
(function (camino) {
  "use strict";

  const COMMANDS = {
    ArrowLeft: "slide-previous",
    ArrowRight: "slide-next",
    PageUp: "slide-previous",
    PageDown: "slide-next",
    " ": "slide-next",
    ArrowUp: "slide-up",
    ArrowDown: "slide-down",
    Home: "slide-first",
    End: "slide-last",
    a: "over-age",
    m: "over-map",
    b: "blank",
    ".": "blank",
    f: "full-screen",
    g: "guess",
    q: "ask",
    t: "translate",
    w: "presenter",
  };
  // A clicker presses keys by their places: its black one is a full stop only on some layouts.
  const PLACES = { Period: "." };
  const DIGIT = /^(?:Digit)?([1-9])$/;

  /** The command of a key, "" for none, as in keyboard.js; on a button the space bar presses it. */
  function findCommand(key, { view, typing, rtl, control, letters, code }) {
    if (key === "Escape") return "release";
    if (typing || (key === " " && control)) return "";
    if (key.length === 1 && key !== " ") return letters ? findByCharacter(key, code, view) : "";
    if (rtl && key === "ArrowLeft") return "slide-next";
    if (rtl && key === "ArrowRight") return "slide-previous";
    return COMMANDS[key] ?? "";
  }

  function findByCharacter(key, code, view) {
    const digit = view === "presenter" && (DIGIT.exec(key) ?? DIGIT.exec(code));
    if (digit) return `step-${digit[1]}`;
    const isLetter = /\p{L}/u.test(key);
    return COMMANDS[key.toLowerCase()] ?? COMMANDS[isLetter ? "" : PLACES[code]] ?? "";
  }

  camino.keys = { findCommand };
})((globalThis.camino ??= {}));
