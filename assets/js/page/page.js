// The page as one state: every change goes through `set`, which shows it and writes the address.
(function (camino) {
  "use strict";

  const FRESH = { quote: 1, part: 1, passage: "", facts: false, question: 0, climb: "" };
  const ADDRESS = ["view", "step", "age", "kinds", "lanes", "q", "start", "end", "theme", "sheet", "lang", "tour", "name", "order", "said", "passage", "translated"];
  const FILTERS = ["kinds", "lanes", "q", "lit"];
  const REST = 120;

  /** Builds the page of *life*. */
  function start(life) {
    const page = {
      life,
      root: document.documentElement,
      state: camino.state.START,
      matching: null,
      picture: camino.picture.start(document.getElementById("timeline"), life),
      panel: camino.panel.start(document.getElementById("detail"), life),
      views: [],
    };
    page.watch = (keys, show) => page.views.push({ keys, show });
    page.set = (change, how = {}) => set(page, change, how);
    page.refresh = () => show(page);
    page.renew = (changed) => show(page, changed);
    page.open = () => (page.opening = camino.address.open(page));
    page.enterView = () => camino.sight.enterView(page);
    page.preview = (id) => !page.state.pinned && id && id !== page.state.event && page.set({ ...FRESH, event: id });
    page.pin = (id, how) => page.set({ ...FRESH, event: id, pinned: true }, how);
    page.go = (id) => page.set({ ...FRESH, event: id, climb: page.state.climb }, { announce: true });
    page.watch(["view", "theme", "translated"], showFrame);
    page.watch(FILTERS, showMatching);
    page.watch(["event", "quote", "pinned"], ({ picture, state }) => camino.chosen.show(picture, state));
    page.watch(["view", "step", "event", "quote", "pinned", "translated", "facts", "question", ...FILTERS], showPanel);
    page.watch(["event"], camino.sight.showInList);
    page.watch(["event", "pinned", "view"], () => camino.tooltip.show(page, page.pointed));
    return page;
  }

  /** Changes the state; *how* = {push: a new entry in the history, enter: a view, announce, remote: told by another window}. */
  function set(page, change, how) {
    const { pinned } = page.state;
    if (how.push) camino.address.keepScroll();
    const changed = Object.keys(change).filter((key) => change[key] !== page.state[key]);
    page.state = { ...page.state, ...change };
    show(page, changed);
    if (changed.includes("view") || how.enter) camino.late.want(() => camino.late.loadView(page).then(how.enter && page.enterView));
    if (page.state.pinned || pinned || ADDRESS.some((key) => changed.includes(key))) camino.address.write(page, how.push);
    if (how.announce) announce(page);
    page.onSet?.(how);
  }

  /** Calls each view that watches what has *changed*; without it, all of them. */
  function show(page, changed) {
    for (const { keys, show } of page.views) {
      if (!changed || keys.some((key) => changed.includes(key))) show(page, changed);
    }
  }

  function showFrame({ state, root }) {
    const theme = camino.state.isStaged(state) ? "light" : camino.theme.find(state.theme);
    if (root.dataset.theme !== theme) root.dataset.theme = theme;
    if (root.dataset.view !== state.view) root.dataset.view = state.view;
    camino.dom.setData(root, "ours", state.translated ? "" : "off");
  }

  /** Finds what matches the filters; words wait for what comes late. */
  function showMatching(page) {
    const { life, state } = page;
    const active = camino.filter.isActive(state);
    const ready = active && (life.finds || !state.q);
    page.matching = ready ? camino.filter.findMatches(life.events, life.finds, state) : null;
    camino.dom.setData(page.root, "filtered", active ? "true" : "");
    camino.picture.filter(page.picture, page.matching);
  }

  /** Before an event is chosen the panel shows already what it has to. */
  function showPanel(page) {
    const { panel, state, matching } = page;
    const isOther = state.translated !== panel.view?.translated || matching !== panel.matching;
    if (state.event || panel.root.dataset.event || isOther) camino.panel.show(panel, state, matching);
    clearTimeout(page.resting);
    page.resting = setTimeout(() => camino.zone.letScroll(panel), REST);
  }

  /** Has a screen reader say which event is chosen, and its words; a mark says it itself, since the focus goes along. */
  function announce({ life, state }) {
    const event = life.event.get(state.event);
    if (!event || document.activeElement.classList.contains("mark")) return;
    const { say } = life;
    const passage = life.passages[event.quotes[0]?.passage];
    const parts = [event.long ?? event.date, event.title];
    if (event.evidence) parts.push(say("evidence.date", { grade: say(`evidence.${event.evidence}`) }));
    parts.push(say.count("count.quotes", event.quotes.length));
    if (passage) parts.push(`${passage.speaker}: ${passage.translation || passage.exact}`);
    else if (event.text) parts.push(event.text);
    document.getElementById("live").textContent = camino.text.joinSentences(parts);
  }

  camino.page = { start, show };
})((globalThis.camino ??= {}));
