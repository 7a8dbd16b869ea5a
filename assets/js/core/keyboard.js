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

  const ALONG = ["ArrowLeft", "ArrowRight"];

  /**
   * The command of a key, "" for none. *where* = {view, typing (focus in a field), inside (focus
   * in the chart or the panel, or nowhere), control (focus on a button or link), rtl}.
   */
  function findCommand(key, where) {
    if (key === "Escape") return "release";
    if (where.typing) return "";
    if (key.toLowerCase() === "p") return "present";
    if (key === "/") return "search";
    if (!["timeline", "interview"].includes(where.view) || !where.inside) return "";
    if (where.view === "interview" && !ALONG.includes(key)) return "";
    if (where.rtl && key === "ArrowLeft") return "next";
    if (where.rtl && key === "ArrowRight") return "previous";
    return WALK[key] ?? "";
  }

  /** Where the focus is, for `findCommand`. */
  function findFocus(target) {
    const field = target.closest?.("input, textarea, select, [contenteditable]");
    const inside = target === document.body || target.closest?.("#timeline, #detail, #interview, .lanes");
    const control = target.closest?.("button, a, label, summary");
    return { typing: Boolean(field), inside: Boolean(inside), control: Boolean(control) };
  }

  camino.keyboard = { findCommand, findFocus };
})((globalThis.camino ??= {}));
