// The interview view: which passages and events light each other up (pure), and showing it.
(function (camino) {
  "use strict";

  const NOTHING = { passages: [], events: [] };

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

  /** Joins the view to *life*; *draw* hands the figure of the threads to Dash. */
  function start(root, life, draw) {
    const view = { root, life, draw, linked: links(life.events), drawn: "", shown: {} };
    return {
      show: (state) => show(view, state),
      hover: (target) => hover(view, target),
      reveal: (passage) => reveal(view, passage),
      drawn: () => view.drawn !== "",
      settled: () => view.state && light(view, view.state),
      linked: view.linked,
    };
  }

  function show(view, state) {
    if (state.view !== "interview") return;
    view.state = state;
    view.hovered = "";
    drawThreads(view);
    light(view, state);
  }

  function drawThreads(view) {
    const box = view.root.querySelector(".threads");
    const theme = document.documentElement.dataset.theme;
    const wanted = [theme, box.clientWidth, box.clientHeight].join("|");
    if (!box.clientWidth || wanted === view.drawn) return;
    view.drawn = wanted;
    const { palettes, drawings } = view.life;
    const { figure } = drawings.find((one) => one.layout === "threads");
    const drawn = camino.paint.recolour(figure, camino.paint.swaps(palettes.light, palettes[theme]));
    Object.assign(drawn.layout, { width: box.clientWidth, height: box.clientHeight });
    view.draw(drawn);
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
    const { threads } = view.life;
    for (const path of view.root.querySelectorAll(".shapelayer path[data-index]")) {
      const thread = threads[Number(path.dataset.index)];
      if (!thread) continue;
      path.classList.toggle("is-lit", joins(thread, now));
      path.style.setProperty("--thread", `var(--${thread.colour})`);
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

  camino.interview = { links, lit, joins, start };
})((globalThis.camino ??= {}));
