// The page as one state: every change of it goes through `set`, which shows it and writes the address.
(function (camino) {
  "use strict";

  const FRESH = { quote: 1, part: 1, passage: "", facts: false, questions: false };
  const REST = 120;
  const joining = [];
  let live = null;

  /** Has *begin* called with the page once all that comes late is there. */
  function join(begin) {
    joining.push(begin);
  }

  /** Tells what has come late of its page. */
  function complete(page) {
    for (const begin of joining.splice(0)) begin(page);
    page.refresh();
  }

  /** The page of *life*; `views` show a state, knowing the one before. */
  function start(life) {
    const root = document.documentElement;
    const page = {
      life,
      root,
      state: camino.state.START,
      matching: null,
      picture: camino.picture.start(document.getElementById("timeline"), life),
      panel: camino.panel.start(document.getElementById("detail"), life),
    };
    page.views = [frame, showPicture, showPanel, showList];
    page.set = (change, how = {}) => set(page, change, how);
    page.refresh = () => show(page, {});
    page.open = () => open(page);
    page.preview = (id) => !page.state.pinned && id && id !== page.state.event && page.set({ ...FRESH, event: id });
    page.pin = (id) => page.set({ ...FRESH, event: id, pinned: true });
    page.go = (id) => page.set({ ...FRESH, event: id }, { announce: true });
    page.settle = () => settle(page);
    page.arrive = () => arrive(page);
    return page;
  }

  /** Shows what the address asks for; ends when all that it asks for is there. */
  async function open(page) {
    const state = camino.state.parse(location.search, page.life.known);
    page.state = settled(page, state);
    show(page, {});
    link(page);
    const search = document.getElementById("search");
    if (search.value !== page.state.q) search.value = page.state.q;
    if (needed(page)) {
      await camino.late.load(page);
      page.state = settled(page, page.state);
    }
    await camino.late.view(page);
    if (page.opened) settle(page);
    else arrive(page);
    page.opened = true;
  }

  /** Whether a state is more than the first script can show. */
  function needed({ state, life }) {
    const asked = [state.q, ...state.kinds, ...state.lanes, ...state.tour].some(Boolean);
    return (asked && !life.index) || !["timeline", "read"].includes(state.view);
  }

  /** A state that can be shown: before a class an event always is. */
  function settled(page, state) {
    return camino.tour?.settled(state, page.life) ?? state;
  }

  function set(page, change, how) {
    const before = page.state;
    page.state = { ...before, ...change };
    show(page, before);
    if (page.state.view !== before.view) camino.late.view(page);
    if (page.state.pinned || before.pinned || asked(page.state) !== asked(before)) write(page, how.push);
    if (how.announce) announce(page);
    page.changed?.(how);
  }

  /** The parts of a state that are in its address besides the event. */
  function asked({ view, kinds, lanes, q, theme, sheet, lang, tour, passage }) {
    return [view, kinds, lanes, q, theme, sheet, lang, tour, passage].join("|");
  }

  function show(page, before) {
    for (const view of page.views) view(page, before);
  }

  function frame(page, before) {
    const { state, root } = page;
    const staged = ["present", "presenter"].includes(state.view);
    const theme = staged ? "light" : camino.theme.current(state.theme);
    if (root.dataset.theme !== theme) root.dataset.theme = theme;
    if (root.dataset.view !== state.view) root.dataset.view = state.view;
    if (state.kinds === before.kinds && state.lanes === before.lanes && state.q === before.q) return;
    const wanted = camino.filter.active(state) && (page.life.index || !state.q);
    page.matching = wanted ? camino.filter.matches(page.life.events, page.life.index, state) : null;
  }

  function showPicture(page) {
    if (page.picture.matching !== page.matching) camino.picture.filter(page.picture, page.matching);
    camino.picture.choose(page.picture, page.state);
  }

  /** Before an event is chosen the panel says already what it has to. */
  function showPanel(page, before) {
    if (page.state.event || before.event || page.panel.root.dataset.event) camino.panel.show(page.panel, page.state);
    clearTimeout(page.rests);
    page.rests = setTimeout(() => camino.panel.settle(page.panel), REST);
  }

  /** The reading list follows the chosen event. */
  function showList(page, before) {
    const { state } = page;
    if (state.event === before.event) return;
    document.querySelector("#read [aria-current]")?.removeAttribute("aria-current");
    document.getElementById(`read-${state.event}`)?.setAttribute("aria-current", "true");
    if (before.event !== undefined && state.event) follow(state);
  }

  /** On a phone the list follows the chosen event; where the sheet stands above it, that shows. */
  function follow(state) {
    if (state.view === "timeline" && phone()) bring(floats() ? `read-${state.event}` : "detail");
  }

  function phone() {
    return camino.place.layout() === "phone";
  }

  /** Whether the sheet lies over the list; in a low window it stands above it. */
  function floats() {
    return getComputedStyle(document.getElementById("detail")).position === "fixed";
  }

  function bring(id) {
    document.getElementById(id)?.scrollIntoView({ block: "nearest" });
  }

  /** After a change of view: what is chosen comes into sight, and has the focus. */
  function settle(page) {
    page.turned = performance.now();
    if (page.state.view === "sources") scrollTo(0, 0);
    keepFocus(page);
    arrive(page);
  }

  /** What is chosen comes into sight. */
  function arrive(page) {
    const { view, event, passage } = page.state;
    if (view === "read" && event) bring(`read-${event}`);
    if (event) follow(page.state);
    if (view === "interview") page.interview?.reveal(passage || page.interview.linked.passages[event]?.[0]);
  }

  /** What had the focus may have gone with its view: it goes on to what the new view is about. */
  function keepFocus(page) {
    const now = document.activeElement;
    if (now && now !== document.body && now.checkVisibility()) return;
    const { view, event, passage } = page.state;
    const told = passage && document.querySelector(`#told-${CSS.escape(passage)} blockquote`);
    const target = { interview: told, timeline: page.picture.buttons.get(event), read: document.getElementById(`read-${event}`)?.querySelector("a") };
    const found = target[view] || document.querySelector(`[data-view-link="${view}"]`);
    found?.focus({ preventScroll: true });
  }

  /** Pins and filters replace the entry of the history, a view adds one. */
  function write(page, push) {
    const query = camino.state.format(page.state);
    if (query === location.search) return;
    try {
      history[push ? "pushState" : "replaceState"](null, "", query || location.pathname);
    } catch {
      // A page that was opened in a sandbox may not write its address; it works without.
    }
    link(page);
  }

  /** The links to the other views and languages lead to the same state there. */
  function link({ state, root }) {
    for (const link of document.querySelectorAll("[data-view-link]")) {
      const { viewLink } = link.dataset;
      const current = viewLink === state.view ? "page" : null;
      link.ariaCurrent = current;
      link.href = camino.state.format({ ...state, view: viewLink }) || location.pathname;
    }
    for (const link of document.querySelectorAll("[data-language]")) {
      link.href = camino.language.address(root.dataset.host, link.dataset.language, camino.state.format(state));
    }
  }

  function announce(page) {
    const event = page.life.event.get(page.state.event);
    if (!event) return;
    const { say } = page.life;
    const parts = [event.date, event.title, say("evidence.date", { grade: say(`evidence.${event.evidence}`) })];
    parts.push(say.count("count.quotes", event.quotes.length));
    (live ??= document.getElementById("live")).textContent = camino.text.sentences(parts);
  }

  const steps = {
    previous: (page) => camino.walk.step(order(page), page.state.event, -1),
    next: (page) => camino.walk.step(order(page), page.state.event, 1),
    first: (page) => order(page)[0]?.id,
    last: (page) => order(page).at(-1)?.id,
    above: (page) => across(page, -1),
    below: (page) => across(page, 1),
  };

  function order({ state, life }) {
    return camino.tour?.order(state, life) ?? life.events;
  }

  function across({ life, picture, state }, delta) {
    return camino.walk.across(life.events, Object.keys(life.lanes), picture.places, state.event, delta);
  }

  function walk(page, name) {
    const id = steps[name](page);
    const staged = ["present", "presenter"].includes(page.state.view);
    if (id && !(staged && id === page.state.event)) page.go(id);
  }

  camino.commands.register({
    ...Object.fromEntries(Object.keys(steps).map((name) => [name, (page) => walk(page, name)])),
    pin: (page) => page.set({ pinned: !page.state.pinned }),
    close: (page) => {
      const { event } = page.state;
      page.set({ event: "", pinned: false });
      const now = document.activeElement;
      if (now && now !== document.body && now.checkVisibility()) return;
      document.getElementById(`read-${event}`)?.querySelector("a")?.focus({ preventScroll: true });
    },
    translate: (page) => page.set({ translated: !page.state.translated }),
    "quote-previous": (page) => page.set({ quote: page.state.quote - 1, facts: false }),
    "quote-next": (page) => page.set({ quote: page.state.quote + 1, facts: false }),
    "quote-cycle": (page) => {
      const total = page.life.event.get(page.state.event).quotes.length;
      page.set({ quote: (page.state.quote % total) + 1, facts: false });
    },
    search: () => document.getElementById("search").focus(),
    reload: () => location.reload(),
  });

  camino.page = { start, join, complete, phone, floats };
})((globalThis.camino ??= {}));
