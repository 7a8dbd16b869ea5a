// The view of the interview: finds which passages and events light each other up (pure), and shows it.
(function (camino) {
  "use strict";

  const NOTHING = { passages: [], events: [] };
  const STILL = 500;

  /** Finds the links both ways: `events` of each passage, `passages` of each event. */
  function findLinks(events) {
    const linked = { events: {}, passages: {} };
    for (const event of events) {
      for (const quote of event.quotes) {
        (linked.events[quote.passage] ??= []).push(event.id);
        (linked.passages[event.id] ??= []).push(quote.passage);
      }
    }
    return linked;
  }

  /** Finds what is lit when a passage, or else an event, is pointed at or chosen. */
  function findLit(linked, { passage, event }) {
    if (passage) return { passages: [passage], events: linked.events[passage] || [] };
    if (event) return { passages: linked.passages[event] || [], events: [event] };
    return NOTHING;
  }

  /** True if a thread joins a lit passage to a lit event. */
  function isLit(thread, { passages, events }) {
    return passages.includes(thread.passage) && thread.events.some((id) => events.includes(id));
  }

  /** Joins the view to a page; it is in the document once its part has come. */
  function start(page) {
    const view = { page, root: null, linked: findLinks(page.life.events), lit: {} };
    page.interview = { linked: view.linked, reveal: (passage) => view.root && reveal(view, passage) };
    page.watch(["view", "event", "passage", "pinned"], ({ state }) => show(view, state));
  }

  function show(view, state) {
    if (state.view !== "interview" || !enter(view)) return;
    view.state = state;
    view.hovered = "";
    light(view, state);
  }

  /** Returns whether the view is there; at the first time it begins to listen. */
  function enter(view) {
    if (view.root) return true;
    view.root = document.getElementById("interview");
    view.root?.querySelectorAll("blockquote, .told-translation > span").forEach(camino.dom.keepNames);
    view.root?.addEventListener("pointermove", (event) => point(view, event));
    view.root?.addEventListener("focusin", (event) => point(view, event));
    view.root?.addEventListener("pointerleave", () => hover(view, {}));
    return Boolean(view.root);
  }

  function point(view, event) {
    if (event.pointerType === "touch" || isStill(view.page, event)) return;
    if (event.type === "focusin" && !event.target.matches(":focus-visible")) return;
    const reading = Boolean(event.target.closest(".told-list"));
    hover(view, { ...event.target.closest("[data-passage], [data-event]")?.dataset, reading });
  }

  /** True for a pointermove that the page caused by moving under a pointer at rest. */
  function isStill({ entered }, event) {
    const still = !event.movementX && !event.movementY;
    return event.type === "pointermove" && still && event.timeStamp - entered < STILL;
  }

  function light(view, target) {
    const lit = findLit(view.linked, target);
    view.lit = lit;
    view.root.classList.toggle("has-lit", lit.passages.length + lit.events.length > 0);
    for (const node of view.root.querySelectorAll("[data-passage], [data-event]")) {
      const { passage, event } = node.dataset;
      node.classList.toggle("is-lit", passage ? lit.passages.includes(passage) : lit.events.includes(event));
    }
    for (const row of view.root.querySelectorAll(".telling, .lived-series")) {
      row.classList.toggle("is-lit", Boolean(row.querySelector("blockquote.is-lit, .lived-member.is-lit")));
    }
    lightThreads(view, lit);
  }

  function lightThreads(view, lit) {
    for (const path of view.root.querySelectorAll("[data-thread]")) {
      const { thread, events } = path.dataset;
      path.classList.toggle("is-lit", isLit({ passage: thread, events: events.split(" ") }, lit));
    }
  }

  /** Lights what the pointer or the focus is on; with nothing, what is chosen. The column that is read stays still. */
  function hover(view, target) {
    const wanted = target.passage || target.event ? target : view.state;
    const key = [target.passage, target.event].join();
    if (!wanted || key === view.hovered) return;
    view.hovered = key;
    light(view, wanted);
    if (target.event && !target.reading) reveal(view, view.lit.passages[0]);
  }

  /** Scrolls the text column, and only that, to a passage that isn't in sight. */
  function reveal(view, passage) {
    const row = passage && view.root.querySelector(`#told-${CSS.escape(passage)}`);
    const list = view.root.querySelector(".told-list");
    if (!row) return;
    if (list.scrollHeight <= list.clientHeight + 1) return row.scrollIntoView({ block: "nearest" });
    const top = row.offsetTop;
    const above = top < list.scrollTop;
    const below = top + row.offsetHeight > list.scrollTop + list.clientHeight;
    if (above || below) list.scrollTop = top - (list.clientHeight - row.offsetHeight) / 3;
  }

  camino.commands.register({
    interview: (page) => {
      const event = page.life.event.get(page.state.event);
      page.set({ view: "interview", passage: event ? event.quotes[page.state.quote - 1]?.passage ?? "" : page.life.epigraph }, { push: true, enter: true });
    },
    // A passage is pinned together with the first event it speaks of.
    passage: (page, passage) => {
      const { events, passages } = page.interview.linked;
      const [first = ""] = events[passage] || [];
      const quote = first ? passages[first].indexOf(passage) + 1 : 1;
      page.set({ passage, event: first, quote, pinned: first !== "", facts: false });
    },
    // A chip of an event leads a phone to the event's sheet, with the very passage that it is under.
    sheet: (page, { target, id }) => {
      const passage = target.closest(".telling")?.querySelector("blockquote").dataset.passage;
      const quote = page.interview.linked.passages[id].indexOf(passage) + 1;
      page.set({ view: "timeline", event: id, quote, pinned: true, facts: false }, { push: true });
      page.enterView();
    },
  });

  camino.late.join(start);
  camino.interview = { findLinks, findLit, isLit };
})((globalThis.camino ??= {}));
