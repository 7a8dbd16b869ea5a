// Pointer, touch and keys: what a hand does to the page, from its first moment on.
(function (camino) {
  "use strict";

  /** Listens to everything a reader can do with *page*. */
  function start(page) {
    const timeline = document.getElementById("timeline");
    document.addEventListener("click", (event) => click(page, timeline, event));
    document.addEventListener("keydown", (event) => key(page, event));
    document.addEventListener("input", (event) => event.target.id === "search" && camino.commands.run(page, "type"));
    document.addEventListener("focusin", (event) => focus(page, event));
    document.addEventListener("focusout", () => camino.picture.ring(page.picture, "focus", ""));
    window.addEventListener("popstate", () => page.open());
    // Whoever wants what only Plotly gives asks for it at once.
    document.addEventListener("camino-draw", () => camino.commands.run(page, "draw"));
    camino.theme.follow(() => page.refresh());
    timeline.addEventListener("pointermove", (event) => point(page, event), { passive: true });
    timeline.addEventListener("pointerleave", () => leave(page));
    for (const sort of ["scroll", "resize"]) window.addEventListener(sort, () => (page.picture.origin = null), { passive: true });
    watch(page, timeline);
  }

  /** Learns of new room for the picture and the panel after each layout, before it is painted. */
  function watch(page, timeline) {
    new ResizeObserver(() => {
      page.picture.origin = null;
      const box = { width: timeline.clientWidth, height: timeline.clientHeight };
      if (camino.picture.resize(page.picture, box)) camino.picture.choose(page.picture, page.state);
      page.resized?.();
    }).observe(timeline);
    const rooms = new ResizeObserver(() => camino.panel.measure(page.panel));
    for (const part of [page.panel.zone, page.panel.heading, page.panel.walk]) rooms.observe(part);
  }

  function point(page, event) {
    if (event.pointerType === "touch") return;
    const id = camino.picture.at(page.picture, event);
    if (id === page.pointed) return;
    page.pointed = id;
    camino.picture.ring(page.picture, "hover", id);
    page.preview(id);
    camino.tooltip.show(page, id);
  }

  function leave(page) {
    page.pointed = "";
    camino.picture.ring(page.picture, "hover", "");
    camino.tooltip.show(page, "");
  }

  function click(page, timeline, event) {
    const { target } = event;
    const closed = !target.closest(".popover, [data-tool]") && camino.popover?.close();
    const tool = target.closest("[data-tool]");
    if (tool) return camino.commands.run(page, tool.dataset.tool, tool);
    const action = target.closest("[data-action]");
    if (action?.ariaDisabled === "true") return;
    if (action) return act(page, action, event);
    if (target.closest("#present")) return void (closed || camino.present?.click(page, event));
    const view = target.closest("[data-view-link]");
    if (view) return changeView(page, event, view.dataset.viewLink);
    const paper = target.closest("[data-sheet-choice]");
    if (paper) return camino.commands.run(page, "paper", paper.dataset.sheetChoice);
    const filter = target.closest("[data-kind], .lane");
    if (filter) return toggle(page, filter.dataset);
    const passage = target.closest("#interview [data-passage]");
    if (passage) return camino.commands.run(page, "passage", passage.dataset.passage);
    clickEvent(page, timeline, event);
  }

  /** A press in the menu of present mode also closes it, and leaves the space bar free. */
  function act(page, action, event) {
    if (action.closest("#present-menu")) camino.popover?.close();
    if (action.closest("#present") && event.detail > 0) document.activeElement.blur();
    camino.commands.run(page, action.dataset.action);
  }

  function clickEvent(page, timeline, event) {
    const { target } = event;
    if (plainLinkWanted(event) || target.closest("#read a[href^='http'], summary, blockquote, .tour-tick")) return;
    const id = target.closest("#detail")
      ? target.closest("button[data-event]")?.dataset.event
      : (timeline.contains(target) && event.detail > 0 && camino.picture.at(page.picture, event)) ||
        target.closest("[data-event]")?.dataset.event;
    if (!id) return;
    event.preventDefault();
    if (target.closest("#interview") && camino.page.phone()) return camino.commands.run(page, "sheet", { target, id });
    const again = page.state.pinned && page.state.event === id && event.detail === 0;
    if (again) page.set({ pinned: false });
    else page.pin(id);
    if (camino.page.phone() && target.closest("#read")) document.querySelector("#detail .detail-title").focus();
  }

  function plainLinkWanted(event) {
    return event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
  }

  function changeView(page, event, view) {
    if (plainLinkWanted(event)) return;
    event.preventDefault();
    page.set({ view }, { push: view !== page.state.view });
    camino.late.view(page).then(page.settle);
  }

  function toggle(page, { kind, lane }) {
    const flip = (list, id) => (list.includes(id) ? list.filter((other) => other !== id) : [...list, id]);
    if (kind) page.set({ kinds: flip(page.state.kinds, kind) });
    else page.set({ lanes: flip(page.state.lanes, lane) });
    if (!page.state.blank) camino.late.load(page);
  }

  function key(page, event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (page.state.blank) return unblank(page, event);
    const focused = camino.keyboard.focused(event.target);
    const rtl = page.root.dir === "rtl";
    const name = camino.keyboard.command(event.key, { view: page.state.view, ...focused, rtl });
    if (name === "release") return release(page);
    if (focused.typing && event.key === "Enter" && event.target.id === "search") return camino.commands.run(page, "hit");
    if (!name) return;
    event.preventDefault();
    camino.commands.run(page, name);
    const onMark = document.activeElement?.classList.contains("mark");
    if (name !== "search" && onMark) page.picture.buttons.get(page.state.event)?.focus();
  }

  /** Esc: closes what is open, leaves the search, or releases the pin. */
  function release(page) {
    if (camino.popover?.close()) return;
    if (document.activeElement?.id === "search") return document.activeElement.blur();
    if (page.state.view === "present") return camino.commands.run(page, "leave");
    if (page.state.pinned && page.state.view !== "presenter") page.set({ pinned: false });
  }

  function unblank(page, event) {
    event.preventDefault();
    page.set({ blank: false });
  }

  function focus(page, event) {
    const mark = event.target.closest(".mark");
    const seen = mark?.matches(":focus-visible");
    if (seen) page.preview(mark.dataset.event);
    camino.picture.ring(page.picture, "focus", seen ? mark.dataset.event : "");
  }

  camino.listen = { start };
})((globalThis.camino ??= {}));
