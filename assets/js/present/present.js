// Present mode: shows the slide and the strip under it, and answers its buttons, taps and swipes.
(function (camino) {
  "use strict";

  const LEFT = 1 / 3;

  /** Joins the stage to a page; it is in the document once its part has come. */
  function start(page) {
    const stage = { page, life: page.life, root: null, parts: 1, channel: camino.channel.join(page) };
    page.stage = stage;
    page.onSet = ({ remote }) => remote || stage.channel.tell();
    page.watch(["view", ...camino.channel.SHARED], ({ state }) => show(stage, state));
    camino.screen.watch(() => page.state.view === "present" && camino.commands.run(page, "leave"));
  }

  /** Returns whether the stage is there; at the first time it begins to listen. */
  function enter(stage) {
    if (stage.root) return true;
    const { page } = stage;
    stage.root = document.getElementById("present");
    if (!stage.root) return false;
    new ResizeObserver(page.refresh).observe(stage.root);
    document.getElementById("presenter").addEventListener("click", ({ target }) => {
      const row = target.closest(".outline-step");
      if (row) camino.commands.run(page, "slide-row", Number(row.dataset.index));
    });
    stage.root.addEventListener("mousedown", (event) => event.target.closest("button") && event.preventDefault());
    camino.sheet.listen(stage.root, (name) => name !== "close" && camino.commands.run(page, `slide-${name}`));
    return true;
  }

  function show(stage, state) {
    const entered = state.view !== stage.view;
    stage.view = state.view;
    if (entered) camino.screen.keepAwake(state.view === "present");
    if (entered && state.view !== "present") camino.screen.leave();
    if (entered && state.view === "presenter") stage.channel.ask();
    if (!camino.state.isStaged(state) || !enter(stage)) return;
    stage.parts = camino.presenter.show(document.getElementById("presenter"), state, stage.life) ?? stage.parts;
    if (state.view !== "present" || !stage.root.clientWidth) return;
    const view = camino.slide.describe(state, stage.life);
    camino.dom.setData(stage.root, "slide", state.slide);
    stage.root.dataset.colour = view.kind?.colour ?? "";
    camino.edges.hide(stage);
    if (state.slide) showEdge(stage, state, view);
    else stage.parts = camino.slide.fill(stage.root.querySelector(".slide"), view, stage.life);
    camino.pager.show(stage.root, view, stage.parts, stage.life);
    showTools(stage, state, view);
    camino.strip.show(stage, state, view);
    showOver(stage, state);
  }

  /** Shows what lies over the slide; on the map the places of its event. */
  function showOver({ root, life }, { over, slide, event }) {
    for (const layer of root.querySelectorAll(".over")) layer.hidden = layer.dataset.over !== over;
    if (over === "map") camino.late.want(() => fetchMap(root).then(() => lightMap(root, life, slide ? "" : event)));
  }

  /** Takes the map for a class out of the view of places, once. */
  async function fetchMap(root) {
    await camino.late.loadPart("places");
    const drawing = document.querySelector(".map-stage");
    if (!root.contains(drawing)) root.querySelector(".over-drawing").append(drawing);
  }

  function lightMap(root, life, event) {
    const about = life.event.get(event) ?? { id: "", places: [] };
    for (const node of root.querySelectorAll(".over-map [data-place]")) node.classList.toggle("is-lit", about.places.includes(node.dataset.place));
    for (const way of root.querySelectorAll(".over-map [data-way]")) way.classList.toggle("is-lit", way.dataset.way === about.id);
  }

  function showEdge(stage, state, view) {
    const zone = stage.root.querySelector(".slide-zone");
    zone.replaceChildren();
    zone.dataset.shows = "";
    camino.edges.show(stage, state, view);
  }

  function showTools({ root, life }, state, view) {
    const find = (name) => root.querySelector(`#present-menu [data-action="${name}"]`);
    root.querySelector(".blank").hidden = !state.blank;
    root.querySelector(".stage-note").hidden = true;
    find("translate").hidden = !view.translation;
    find("ask").hidden = !view.asks;
    for (const name of ["map", "age"]) find(`over-${name}`).hidden = !root.querySelector(`.over-${name}`);
    find("present-whole").hidden = !state.tour.length;
    find("present-key").hidden = state.tour.join() === "key" || !life.keySteps.length;
    find("full-screen").hidden = !document.fullscreenEnabled;
    const on = { translate: state.translated, ask: state.asked > 0, guess: state.guess };
    for (const [name, pressed] of Object.entries(on)) find(name).ariaPressed = String(pressed);
  }

  /** Says on the stage what the browser has refused, until the next slide. */
  function say({ life, state }, key, address = "") {
    const note = document.querySelector(`#${state.view} .stage-note`);
    note.replaceChildren(life.say(key));
    if (address) note.append(" ", Object.assign(camino.dom.element("a", "", life.say("present.as-tab")), { href: address, target: "_blank" }));
    note.hidden = false;
  }

  /** On a slot goes to its event, on the left third of the slide to the previous one, else to the next. */
  function click(page, event) {
    const slot = event.target.closest(".slot");
    if (slot) return camino.commands.run(page, "slide-event", slot.dataset.event);
    if (!event.target.closest(".slide, .edge, .over") || event.target.closest("a") || String(getSelection())) return;
    const share = event.clientX / window.innerWidth;
    const left = (document.documentElement.dir === "rtl" ? 1 - share : share) < LEFT;
    camino.commands.run(page, left ? "slide-previous" : "slide-next");
  }

  /** Finds the next (1) or the previous (-1) part or quote of an event, within its own. */
  function turn({ quote, part }, quotes, parts, delta) {
    if (part + delta >= 1 && part + delta <= parts) return { quote, part: part + delta };
    const exists = quote + delta >= 1 && quote + delta <= quotes;
    return exists ? { quote: quote + delta, part: 1 } : { quote, part };
  }

  function countQuestions({ state, life }) {
    return state.slide ? 0 : life.event.get(state.event).prompts.filter(({ audience }) => audience !== "teacher").length;
  }

  function turnPage(page, delta) {
    const { over, years } = page.state;
    if (over === "age") return page.set({ years: Math.min(Math.max(years - delta, 0), page.life.born.most) });
    const quotes = page.life.event.get(page.state.event)?.quotes.length ?? 0;
    page.set(turn(page.state, quotes, page.stage.parts, delta));
  }

  camino.commands.register({
    leave: (page) => {
      const alone = page.state.view === "presenter";
      if (page.state.over && !alone) return page.set({ over: "" });
      page.set({ view: "timeline", slide: "", blank: false }, { push: true });
      page.enterView();
      if (alone) window.close();
    },
    "slide-up": (page) => turnPage(page, -1),
    "slide-down": (page) => turnPage(page, 1),
    "over-map": (page) => page.set({ over: page.state.over === "map" || !document.querySelector("#present .over-map") ? "" : "map" }),
    "over-close": (page) => page.set({ over: "" }),
    blank: (page) => page.set({ blank: !page.state.blank }),
    guess: (page) => page.set({ guess: !page.state.guess, revealed: page.state.guess }),
    ask: (page) => page.set({ asked: (page.state.asked + 1) % (countQuestions(page) + 1) }),
    "present-whole": (page) => page.set(camino.steps.complete({ ...page.state, tour: [] }, page.life)),
    "present-key": (page) => page.set(camino.steps.complete({ ...page.state, tour: ["key"] }, page.life)),
    "full-screen": async (page) => {
      if (document.fullscreenElement) return camino.screen.leave();
      if (!(await camino.screen.enter())) say(page, "present.no-full-screen");
    },
    presenter: (page) => {
      camino.screen.ignoreExit();
      const address = `${location.pathname}${camino.state.format({ ...page.state, view: "presenter" })}`;
      const opened = window.open(address, "camino-presenter", "popup,width=1280,height=820");
      if (!opened) say(page, "present.no-window", address);
    },
  });

  camino.late.join(start);
  camino.present = { click, turn };
})((globalThis.camino ??= {}));
