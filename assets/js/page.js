// The page as one state: every change of it goes through `set`, which shows it and writes the URL.
(function (camino) {
  "use strict";

  /** The page of *life*, whose views are *chart*, *interview* and *stage*; `open` shows what the address asks for. */
  function start(life, chart, interview, stage) {
    const page = { life, chart, interview, stage, state: camino.state.START };
    page.set = (change, how = {}) => set(page, change, how);
    page.show = () => show(page);
    page.open = () => open(page);
    page.preview = (id) => !page.state.pinned && id && id !== page.state.event && page.set(fresh(id));
    page.pin = (id) => page.set({ ...fresh(id), pinned: true });
    page.settle = () => settle(page);
    page.go = (id) => page.set(fresh(id), { announce: true });
    return page;
  }

  function fresh(event) {
    return { event, quote: 1, part: 1, passage: "", facts: false, questions: false };
  }

  function open(page) {
    page.state = camino.tour.settled(camino.state.parse(location.search, page.life.known), page.life);
    show(page);
    settle(page);
    camino.controls.setSearch(page.state.q);
    page.opened = true;
  }

  function set(page, change, how) {
    const before = page.state.event;
    page.state = { ...page.state, ...change };
    show(page);
    if (page.state.event && page.state.event !== before) camino.list.follow(page.state);
    write(page.state, how.push);
    if (how.announce) announce(page);
    if (!how.remote) page.stage.tell();
  }

  function show(page) {
    const { state, life } = page;
    const root = document.documentElement;
    root.dataset.theme = camino.tour.staged(state.view) ? "light" : camino.theme.current(state.theme);
    root.dataset.view = state.view;
    const wanted = camino.filter.active(state);
    const matching = wanted ? camino.filter.matches(life.events, life.index, state) : null;
    camino.detail.show(document.getElementById("detail"), camino.detail.describe(state, life), life);
    page.chart.show(state, matching);
    camino.controls.show(state, matching, life);
    camino.list.show(state, matching);
    page.interview.show(state);
    camino.print.show(state);
    page.stage.show(state);
  }

  /** After a change of view: what is chosen comes into sight. */
  function settle(page) {
    if (page.opened) page.turned = performance.now();
    const { view, event, passage } = page.state;
    if (view === "sources") scrollTo(0, 0);
    keepFocus(page);
    if (view === "read" && event) camino.list.reveal(event);
    if (event) camino.list.follow(page.state);
    if (view !== "interview") return;
    page.interview.reveal(passage || page.interview.linked.passages[event]?.[0]);
  }

  /** What had the focus may have gone with its view: it goes on to what the new view is about. */
  function keepFocus(page) {
    const now = document.activeElement;
    if (now && now !== document.body && now.checkVisibility()) return;
    const { view, event, passage } = page.state;
    const told = passage && document.querySelector(`#told-${CSS.escape(passage)} blockquote`);
    const target = { interview: told, timeline: page.chart.button(event), read: document.getElementById(`read-${event}`)?.querySelector("a") };
    const found = target[view] || document.querySelector(`[data-view-link="${view}"]`);
    if (page.opened) found?.focus({ preventScroll: true });
  }

  /** Pins and filters replace the entry of the history, a view adds one. */
  function write(state, push) {
    const query = camino.state.format(state);
    if (query === location.search) return;
    try {
      history[push ? "pushState" : "replaceState"](null, "", query || location.pathname);
    } catch {
      // A page that was opened in a sandbox may not write its address; it works without.
    }
  }

  function announce(page) {
    const event = page.life.event.get(page.state.event);
    if (!event) return;
    const { say } = page.life;
    const parts = [event.date, event.title, say("evidence.date", { grade: say(`evidence.${event.evidence}`) })];
    parts.push(say.count("count.quotes", event.quotes.length));
    document.getElementById("live").textContent = camino.text.sentences(parts);
  }

  camino.page = { start };
})((globalThis.camino ??= {}));
