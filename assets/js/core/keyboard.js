// Finds the command of a key: pure, but for `findFocus`.
(function (camino) {
  "use strict";

  const WALK = {
    ArrowLeft: "previous",
    ArrowRight: "next",
    ArrowUp: "above",
    ArrowDown: "below",
    Home: "first",
    End: "last",
  };

  const LETTERS = { p: "present-now", t: "translate", "/": "search" };

  const ZOOM = { "+": "zoom-in", "=": "zoom-in", "-": "zoom-out", 0: "zoom-all" };

  const ALONG = ["ArrowLeft", "ArrowRight"];

  // What input methods call each key while they put a word together.
  const COMPOSING = 229;

  /** True while an input method puts a word together: every key is its own then. */
  function isComposing(event) {
    return event.isComposing || event.keyCode === COMPOSING;
  }

  /** Reads the key that was pressed; where the layout has other letters than Latin ones, by its place. */
  function readKey({ key, code = "" }) {
    const isOther = /^\p{L}$/u.test(key) && !/\p{Script=Latin}/u.test(key);
    return isOther && code.startsWith("Key") ? code.slice(3).toLowerCase() : key;
  }

  /**
   * The command of a key, "" for none. *where* = {view, typing (focus in a field), inside (focus
   * in the chart, the filters or the panel, or nowhere), control (focus on a button or link), rtl, letters (true
   * unless the reader has turned off the keys of one character)}.
   */
  function findCommand(key, where) {
    if (key === "Escape") return "release";
    if (where.typing || !where.inside) return "";
    if (where.letters && LETTERS[key.toLowerCase()]) return LETTERS[key.toLowerCase()];
    if (where.letters && where.view === "timeline" && ZOOM[key]) return ZOOM[key];
    if (!["timeline", "interview"].includes(where.view)) return "";
    if (where.view === "interview" && !ALONG.includes(key)) return "";
    if (where.rtl && key === "ArrowLeft") return "next";
    if (where.rtl && key === "ArrowRight") return "previous";
    return WALK[key] ?? "";
  }

  /** Where the focus is, for `findCommand`. */
  function findFocus(target) {
    const field = target.closest?.("input, textarea, select, [contenteditable]");
    const inside = target === document.body || target.closest?.("#timeline, #detail, #interview, #places, .lanes, .controls, .shelf, .zoom");
    const control = target.closest?.("button, a, label, summary");
    return { typing: Boolean(field), inside: Boolean(inside), control: Boolean(control) };
  }

  camino.keyboard = { isComposing, readKey, findCommand, findFocus };
})((globalThis.camino ??= {}));
