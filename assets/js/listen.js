// Pointer, touch and keys: one listener a sort on the document, since React draws late.
(function (camino) {
  "use strict";

  const STILL = 500;

  /** Listens to everything a reader can do with *page*. */
  function start(page) {
    document.addEventListener("click", (event) => click(page, event));
    document.addEventListener("keydown", (event) => key(page, event));
    document.addEventListener("input", (event) => type(page, event));
    document.addEventListener("focusin", (event) => focus(page, event));
    document.addEventListener("change", (event) => {
      if (event.target.closest(".tour-tick")) camino.tour.change(page, event.target);
    });
    document.addEventListener("focusout", () => page.chart.focus(""));
    window.addEventListener("popstate", () => page.open());
    camino.theme.follow(() => page.show());
    const timeline = document.getElementById("timeline");
    timeline.addEventListener("pointermove", (event) => point(page, timeline, event));
    timeline.addEventListener("pointerleave", () => page.chart.hover(""));
    const resized = new ResizeObserver(() => page.show());
    resized.observe(timeline);
    resized.observe(document.querySelector(".threads"));
    const interview = document.getElementById("interview");
    for (const sort of ["pointermove", "focusin"]) {
      interview.addEventListener(sort, (event) => light(page, event));
    }
    interview.addEventListener("pointerleave", () => page.interview.hover({}));
    window.addEventListener("resize", camino.hero.fit);
  }

  function light(page, event) {
    if (event.pointerType === "touch" || stirred(page, event)) return;
    if (event.type === "focusin" && !event.target.matches(":focus-visible")) return;
    const still = Boolean(event.target.closest(".told-list"));
    page.interview.hover({ ...event.target.closest("[data-passage], [data-event]")?.dataset, still });
  }

  /** Whether the page has moved under a pointer at rest, which points at nothing by that. */
  function stirred(page, event) {
    const still = !event.movementX && !event.movementY;
    return event.type === "pointermove" && still && event.timeStamp - page.turned < STILL;
  }

  function where(timeline, event) {
    const origin = timeline.getBoundingClientRect();
    return { x: event.clientX - origin.left, y: event.clientY - origin.top };
  }

  function point(page, timeline, event) {
    if (event.pointerType === "touch") return;
    const id = page.chart.at(where(timeline, event));
    page.chart.hover(id);
    timeline.classList.toggle("is-pointing", Boolean(id));
    page.preview(id);
    camino.tooltip.show(page, id);
  }

  function click(page, event) {
    const target = event.target;
    const closed = !target.closest(".popover, [data-tool]") && camino.popover.close();
    const tool = target.closest("[data-tool]");
    if (tool) return useTool(page, tool.dataset.tool);
    const action = target.closest("[data-action]");
    if (action?.ariaDisabled === "true") return;
    if (action) return act(page, action, event);
    if (target.closest("#present")) return void (closed || camino.present.click(page, event));
    const view = target.closest("[data-view-link]");
    if (view) return changeView(page, event, view.dataset.viewLink);
    const filter = target.closest("[data-kind], [data-lane]");
    if (filter) return toggle(page, filter.dataset);
    const passage = target.closest("#interview [data-passage]");
    if (passage) return clickPassage(page, passage.dataset.passage);
    clickEvent(page, event, target);
  }

  /** A press in the menu of present mode also closes it, and leaves the space bar free. */
  function act(page, action, event) {
    if (action.closest("#present-menu")) camino.popover.close();
    if (action.closest("#present") && event.detail > 0) document.activeElement.blur();
    camino.commands.run(page, action.dataset.action);
  }

  function clickEvent(page, event, target) {
    if (plainLinkWanted(event) || target.closest("#read a[href^='http'], summary, blockquote, .tour-tick")) return;
    const timeline = target.closest("#timeline");
    const id = target.closest("#detail")
      ? target.closest("button[data-event]")?.dataset.event
      : (timeline && event.detail > 0 && page.chart.at(where(timeline, event))) ||
        target.closest("[data-event]")?.dataset.event;
    if (!id) return;
    event.preventDefault();
    if (camino.sheet.phone() && target.closest("#interview")) return openSheet(page, target, id);
    const again = page.state.pinned && page.state.event === id && event.detail === 0;
    if (again) page.set({ pinned: false });
    else page.pin(id);
    if (camino.sheet.phone() && target.closest("#read")) document.querySelector("#detail .detail-title").focus();
  }

  /** A passage is pinned together with the first event it speaks of. */
  function clickPassage(page, passage) {
    const [first = ""] = page.interview.linked.events[passage] || [];
    const quote = first ? page.interview.linked.passages[first].indexOf(passage) + 1 : 1;
    page.set({ passage, event: first, quote, pinned: first !== "", facts: false });
  }

  /** On a phone a chip leads to the event's sheet, on the very passage it stood under. */
  function openSheet(page, target, event) {
    const passage = target.closest(".telling")?.querySelector("blockquote").dataset.passage;
    const quote = page.interview.linked.passages[event].indexOf(passage) + 1;
    page.set({ view: "timeline", event, quote, pinned: true, facts: false }, { push: true });
    page.settle();
  }

  function plainLinkWanted(event) {
    return event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
  }

  function changeView(page, event, view) {
    if (plainLinkWanted(event)) return;
    event.preventDefault();
    page.set({ view }, { push: view !== page.state.view });
    page.settle();
  }

  function toggle(page, { kind, lane }) {
    const flip = (list, id) => (list.includes(id) ? list.filter((one) => one !== id) : [...list, id]);
    if (kind) page.set({ kinds: flip(page.state.kinds, kind) });
    else page.set({ lanes: flip(page.state.lanes, lane) });
  }

  function useTool(page, name) {
    if (name === "theme") {
      const theme = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
      camino.theme.remember(theme);
      page.set({ theme });
    } else if (name === "menu") {
      const open = document.documentElement.dataset.menu !== "open";
      document.documentElement.dataset.menu = open ? "open" : "";
      document.querySelector('[data-tool="menu"]').setAttribute("aria-expanded", String(open));
    } else if (name === "present") camino.commands.run(page, name);
    else if (camino.popover.toggle(name) && name === "share") camino.share.show(page);
  }

  function key(page, event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (page.state.blank) return unblank(page, event);
    const focused = camino.keyboard.focused(event.target);
    const { typing } = focused;
    const rtl = document.documentElement.dir === "rtl";
    const name = camino.keyboard.command(event.key, { view: page.state.view, ...focused, rtl });
    if (name === "release") return camino.commands.release(page);
    if (typing && event.key === "Enter") return firstHit(page, event);
    if (!name) return;
    event.preventDefault();
    camino.commands.run(page, name);
    const onMark = document.activeElement?.classList.contains("mark");
    if (name !== "search" && onMark) page.chart.button(page.state.event)?.focus();
  }

  function unblank(page, event) {
    event.preventDefault();
    page.set({ blank: false });
  }

  function firstHit(page, event) {
    if (event.target.id !== "search" || !camino.filter.active(page.state)) return;
    const hits = camino.filter.matches(page.life.events, page.life.index, page.state);
    const [first] = hits;
    if (first) page.set({ event: first, quote: 1, pinned: true, facts: false }, { announce: true });
  }

  let wait = 0;
  function type(page, event) {
    if (event.target.id !== "search") return;
    clearTimeout(wait);
    wait = setTimeout(() => page.set({ q: event.target.value }), 150);
  }

  function focus(page, event) {
    const mark = event.target.closest(".mark");
    const seen = mark?.matches(":focus-visible");
    if (seen) page.preview(mark.dataset.event);
    page.chart.focus(seen ? mark.dataset.event : "");
  }

  camino.listen = { start };
})((globalThis.camino ??= {}));
