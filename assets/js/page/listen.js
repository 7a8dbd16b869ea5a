// Listens to pointer, touch and keys from the first moment on.
(function (camino) {
  "use strict";

  /** Listens to everything a reader can do with *page*. */
  function start(page) {
    document.addEventListener("click", (event) => click(page, event));
    document.addEventListener("keydown", (event) => press(page, event));
    document.addEventListener("input", (event) => event.target.id === "search" && camino.commands.run(page, "type"));
    document.addEventListener("focusin", (event) => moveFocus(page, event));
    document.addEventListener("focusout", () => camino.picture.showRing(page.picture, "focus", ""));
    window.addEventListener("popstate", () => page.open());
    // Whoever wants what only Plotly gives asks for it at once.
    document.addEventListener("camino-draw", () => camino.commands.run(page, "draw"));
    camino.theme.follow(() => page.refresh());
    page.picture.root.addEventListener("pointermove", (event) => point(page, event), { passive: true });
    page.picture.root.addEventListener("pointerleave", () => leave(page));
    for (const type of ["scroll", "resize"]) window.addEventListener(type, () => (page.picture.origin = null), { passive: true });
  }

  /** Points at the event under the pointer as soon as the pointer rests; at once if it was at rest, or elsewhere, before. */
  function point(page, event) {
    if (event.pointerType === "touch") return;
    const id = camino.picture.findEvent(page.picture, event);
    const pause = camino.intent.findPause(page.moved, event, page.root.dir === "rtl");
    page.moved = { x: event.clientX, timeStamp: event.timeStamp };
    clearTimeout(page.pausing);
    if (!id || !pause) pointAt(page, id);
    else if (id !== page.pointed) page.pausing = setTimeout(pointAt, pause, page, id);
  }

  function leave(page) {
    clearTimeout(page.pausing);
    page.moved = null;
    pointAt(page, "");
  }

  /** Previews the event of the mark that the pointer is on, "" for none. */
  function pointAt(page, id) {
    if (id === page.pointed) return;
    page.pointed = id;
    camino.picture.showRing(page.picture, "hover", id);
    page.preview(id);
    camino.tooltip.show(page, id);
  }

  function click(page, event) {
    const { target } = event;
    const closed = !target.closest(".popover, [data-tool]") && camino.popover?.close();
    const tool = target.closest("[data-tool]");
    if (tool) return camino.commands.run(page, tool.dataset.tool, tool);
    const action = target.closest("[data-action]");
    if (action?.ariaDisabled === "true") return;
    if (action) return runAction(page, action, event);
    if (target.closest("#present")) return void (closed || camino.present?.click(page, event));
    const view = target.closest("[data-view-link]");
    if (view) return changeView(page, event, view.dataset.viewLink);
    const leaf = target.closest("[data-sheet-choice]");
    if (leaf) return camino.commands.run(page, "paper", leaf.dataset.sheetChoice);
    const filter = target.closest("[data-kind], .lane");
    if (filter) return toggle(page, filter.dataset);
    const passage = target.closest("#interview [data-passage]");
    if (passage) return camino.commands.run(page, "passage", passage.dataset.passage);
    clickEvent(page, event);
  }

  /** Runs the command of a button; in present mode it also closes the menu, and leaves the space bar free. */
  function runAction(page, action, event) {
    if (action.closest("#present-menu")) camino.popover?.close();
    if (action.closest("#present") && event.detail > 0) document.activeElement.blur();
    camino.commands.run(page, action.dataset.action, action);
  }

  function clickEvent(page, event) {
    const { target } = event;
    if (isForBrowser(event) || target.closest("#read details a, summary, blockquote, .tour-tick")) return;
    const id = target.closest("#detail")
      ? target.closest("button[data-event]")?.dataset.event
      : (page.picture.root.contains(target) && event.detail > 0 && camino.picture.findEvent(page.picture, event)) ||
        target.closest("[data-event]")?.dataset.event;
    if (!id) return;
    event.preventDefault();
    if (target.closest("#interview") && !document.querySelector(".lived").checkVisibility()) return camino.commands.run(page, "sheet", { target, id });
    const again = page.state.pinned && page.state.event === id && event.detail === 0;
    if (again) page.set({ pinned: false });
    else page.pin(id);
    if (camino.geometry.isPhone() && target.closest("#read")) document.querySelector("#detail .detail-title").focus();
  }

  /** True for a click on a link that the browser is to follow, as into a new tab. */
  function isForBrowser(event) {
    return event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
  }

  function changeView(page, event, view) {
    if (isForBrowser(event)) return;
    event.preventDefault();
    page.set({ view }, { push: view !== page.state.view, enter: true });
  }

  function toggle(page, { kind, lane }) {
    const flip = (list, id) => (list.includes(id) ? list.filter((other) => other !== id) : [...list, id]);
    if (kind) page.set({ kinds: flip(page.state.kinds, kind) });
    else page.set({ lanes: flip(page.state.lanes, lane) });
    if (!page.state.blank) camino.late.want(() => camino.late.load(page));
  }

  function press(page, event) {
    if (event.ctrlKey || event.metaKey || event.altKey || camino.keyboard.isComposing(event)) return;
    const { view, blank } = page.state;
    if (blank && view === "present") return showAgain(page, event);
    const focus = camino.keyboard.findFocus(event.target);
    const letters = camino.memory.read("letter-keys") !== "off";
    const where = { view, ...focus, rtl: page.root.dir === "rtl", letters, code: event.code };
    const late = view === "story" ? camino.story?.findCommand : camino.state.isStaged(page.state) && camino.keys?.findCommand;
    const key = camino.keyboard.readKey(event);
    const name = (late || camino.keyboard.findCommand)(key, where);
    if (name === "release") return release(page);
    if (focus.typing && event.key === "Enter" && event.target.id === "search") return camino.commands.run(page, "hit");
    if (!name) return;
    event.preventDefault();
    if (event.repeat && key.length === 1) return;
    camino.commands.run(page, name);
    const onMark = document.activeElement?.matches(".mark, .shortcut");
    if (name !== "search" && onMark) page.picture.buttons.get(page.state.event)?.focus();
  }

  /** On Esc closes what is open, or releases the pin. */
  function release(page) {
    if (camino.popover?.close() || camino.menu?.close(page)) return;
    if (page.state.age) return camino.commands.run(page, "age-close");
    if (page.state.view === "story") return camino.commands.run(page, "story-leave");
    if (page.state.view === "present") return camino.commands.run(page, "leave");
    if (page.state.blank) return page.set({ blank: false });
    if (page.state.pinned && page.state.view !== "presenter") page.set({ pinned: false });
  }

  function showAgain(page, event) {
    event.preventDefault();
    if (!event.repeat) page.set({ blank: false });
  }

  function moveFocus(page, event) {
    const mark = event.target.closest(".mark");
    const seen = mark?.matches(":focus-visible");
    if (seen) page.preview(mark.dataset.event);
    camino.picture.showRing(page.picture, "focus", seen ? mark.dataset.event : "");
  }

  camino.commands.register({ search: () => document.getElementById("search").focus() });

  camino.listen = { start };
})((globalThis.camino ??= {}));
