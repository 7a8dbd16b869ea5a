// The interview view: which passages and events light each other up (pure), and showing it.
(function (camino) {
  "use strict";

  const NOTHING = { passages: [], events: [] };
  const STILL = 500;

  /** The links both ways: `events` of each passage, `passages` of each event. */
  function links(events) {
    const found = { events: {}, passages: {} };
    for (const event of events) {
      for (const quote of event.quotes) {
        (found.events[quote.passage] ??= []).push(event.id);
        (found.passages[event.id] ??= []).push(quote.passage);
      }
    }
    return found;
  }

  /** What is lit when a passage, or else an event, is pointed at or chosen. */
  function lit(linked, { passage, event }) {
    if (passage) return { passages: [passage], events: linked.events[passage] || [] };
    if (event) return { passages: linked.passages[event] || [], events: [event] };
    return NOTHING;
  }

  /** Whether a thread joins a lit passage to a lit event. */
  function joins(thread, { passages, events }) {
    return passages.includes(thread.passage) && thread.events.some((id) => events.includes(id));
  }

  /** The view as a page asks it: it stands in the document once its part has come. */
  function start(page) {
    const view = { page, root: null, linked: links(page.life.events), shown: {} };
    page.interview = { linked: view.linked, reveal: (passage) => view.root && reveal(view, passage) };
    page.views.push(({ state }) => show(view, state));
  }

  function show(view, state) {
    if (state.view !== "interview" || !enter(view)) return;
    view.state = state;
    view.hovered = "";
    light(view, state);
  }

  /** Whether the view is there; at the first time it begins to listen. */
  function enter(view) {
    if (view.root) return true;
    view.root = document.getElementById("interview");
    view.root?.addEventListener("pointermove", (event) => point(view, event));
    view.root?.addEventListener("focusin", (event) => point(view, event));
    view.root?.addEventListener("pointerleave", () => hover(view, {}));
    return Boolean(view.root);
  }

  function point(view, event) {
    if (event.pointerType === "touch" || stirred(view.page, event)) return;
    if (event.type === "focusin" && !event.target.matches(":focus-visible")) return;
    const still = Boolean(event.target.closest(".told-list"));
    hover(view, { ...event.target.closest("[data-passage], [data-event]")?.dataset, still });
  }

  /** True for a pointermove that the page caused by moving under a pointer at rest. */
  function stirred({ turned }, event) {
    const still = !event.movementX && !event.movementY;
    return event.type === "pointermove" && still && event.timeStamp - turned < STILL;
  }

  function light(view, target) {
    const now = lit(view.linked, target);
    view.shown = now;
    const any = now.passages.length + now.events.length > 0;
    view.root.classList.toggle("has-lit", any);
    for (const node of view.root.querySelectorAll("[data-passage], [data-event]")) {
      const { passage, event } = node.dataset;
      node.classList.toggle("is-lit", passage ? now.passages.includes(passage) : now.events.includes(event));
    }
    for (const row of view.root.querySelectorAll(".telling, .lived-series")) {
      row.classList.toggle("is-lit", Boolean(row.querySelector("blockquote.is-lit, .lived-member.is-lit")));
    }
    lightThreads(view, now);
  }

  function lightThreads(view, now) {
    for (const path of view.root.querySelectorAll("[data-thread]")) {
      const { thread, events } = path.dataset;
      path.classList.toggle("is-lit", joins({ passage: thread, events: events.split(" ") }, now));
    }
  }

  /** Lights what the pointer or the focus is on; with nothing, what is chosen. The column that is read stays still. */
  function hover(view, target) {
    const wanted = target.passage || target.event ? target : view.state;
    const key = [target.passage, target.event].join();
    if (!wanted || key === view.hovered) return;
    view.hovered = key;
    light(view, wanted);
    if (target.event && !target.still) reveal(view, view.shown.passages[0]);
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
      page.set({ view: "interview", passage: event?.quotes[page.state.quote - 1]?.passage ?? "" }, { push: true });
      camino.late.view(page).then(page.settle);
    },
    // A passage is pinned together with the first event it speaks of.
    passage: (page, passage) => {
      const { events, passages } = page.interview.linked;
      const [first = ""] = events[passage] || [];
      const quote = first ? passages[first].indexOf(passage) + 1 : 1;
      page.set({ passage, event: first, quote, pinned: first !== "", facts: false });
    },
  });

  camino.page.join(start);
  camino.interview = { links, lit, joins };
})((globalThis.camino ??= {}));
