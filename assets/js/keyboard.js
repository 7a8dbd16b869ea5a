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

  /**
   * The command of a key, "" for none. *where* = {view, typing (focus in a field), inside (focus
   * in the chart or the panel, or nowhere), rtl}.
   */
  function command(key, where) {
    if (key === "Escape") return "release";
    if (where.typing) return "";
    if (key === "/") return "search";
    if (where.view !== "timeline" || !where.inside) return "";
    if (where.rtl && key === "ArrowLeft") return "next";
    if (where.rtl && key === "ArrowRight") return "previous";
    return WALK[key] ?? "";
  }

  /** Where the focus is, for `command`. */
  function focused(target) {
    const field = target.closest?.("input, textarea, select, [contenteditable]");
    const inside = target === document.body || target.closest?.("#timeline, #detail, .lanes");
    return { typing: Boolean(field), inside: Boolean(inside) };
  }

  camino.keyboard = { command, focused };
})((globalThis.camino ??= {}));
