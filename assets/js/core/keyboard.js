// Keys and the commands they give: pure, but for `focused`.
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

  const SLIDES = {
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

  const ALONG = ["ArrowLeft", "ArrowRight"];

  /**
   * The command of a key, "" for none. *where* = {view, typing (focus in a field), inside (focus
   * in the chart or the panel, or nowhere), control (focus on a button or link), rtl}.
   */
  function command(key, where) {
    if (key === "Escape") return "release";
    if (where.typing) return "";
    if (where.view === "present" || where.view === "presenter") return slide(key, where);
    if (key.toLowerCase() === "p") return "present";
    if (key === "/") return "search";
    if (!["timeline", "interview"].includes(where.view) || !where.inside) return "";
    if (where.view === "interview" && !ALONG.includes(key)) return "";
    if (where.rtl && key === "ArrowLeft") return "next";
    if (where.rtl && key === "ArrowRight") return "previous";
    return WALK[key] ?? "";
  }

  /** Before a class; on a button the space bar presses it. */
  function slide(key, { rtl, control }) {
    if (key === " " && control) return "";
    if (rtl && key === "ArrowLeft") return "next";
    if (rtl && key === "ArrowRight") return "previous";
    return SLIDES[key.length === 1 ? key.toLowerCase() : key] ?? "";
  }

  /** Where the focus is, for `command`. */
  function focused(target) {
    const field = target.closest?.("input, textarea, select, [contenteditable]");
    const inside = target === document.body || target.closest?.("#timeline, #detail, #interview, .lanes");
    const control = target.closest?.("button, a, label, summary");
    return { typing: Boolean(field), inside: Boolean(inside), control: Boolean(control) };
  }

  camino.keyboard = { command, focused };
})((globalThis.camino ??= {}));
