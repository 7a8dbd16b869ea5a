// Present mode: shows the slide and the strip under it, and answers its buttons, taps and swipes.
(function (camino) {
  "use strict";

  const LEFT = 1 / 3;

  /** Joins the stage to a page; it is in the document once its part has come. */
  function start(page) {
    const stage = { page, life: page.life, root: null, parts: 1, channel: camino.channel.join(page) };
    page.stage = stage;
    page.onSet = ({ remote }) => remote || stage.channel.tell();
    page.watch(["view", "event", "quote", "part", "blank", "translated", "tour"], ({ state }) => show(stage, state));
    camino.screen.watch(() => page.state.view === "present" && camino.commands.run(page, "leave"));
  }

  /** Returns whether the stage is there; at the first time it begins to listen. */
  function enter(stage) {
    if (stage.root) return true;
    const { page } = stage;
    stage.root = document.getElementById("present");
    if (!stage.root) return false;
    new ResizeObserver(page.refresh).observe(stage.root);
    stage.root.addEventListener("mousedown", (event) => event.target.closest("button") && event.preventDefault());
    camino.sheet.listen(stage.root, (name) => name !== "close" && camino.commands.run(page, name));
    return true;
  }

  function show(stage, state) {
    const entered = state.view !== stage.view;
    stage.view = state.view;
    if (entered) camino.screen.keepAwake(state.view === "present");
    if (entered && state.view === "presenter") stage.channel.ask();
    if (!camino.state.isStaged(state) || !enter(stage)) return;
    stage.parts = camino.presenter.show(document.getElementById("presenter"), state, stage.life) ?? stage.parts;
    if (state.view !== "present" || !state.event || !stage.root.clientWidth) return;
    const view = camino.slide.describe(state, stage.life);
    stage.root.dataset.colour = view.kind?.colour ?? "work";
    stage.parts = camino.slide.fill(stage.root.querySelector(".slide"), view, stage.life);
    camino.pager.show(stage.root, view, stage.parts, stage.life);
    showTools(stage.root, state, view);
    camino.strip.show(stage, state, view);
  }

  function showTools(root, state, view) {
    root.querySelector(".blank").hidden = !state.blank;
    root.querySelector('[data-action="translate"]').hidden = !view.translation;
    root.querySelector('[data-action="translate"]').ariaPressed = String(state.translated);
    root.querySelector('[data-action="whole"]').hidden = !state.tour.length;
    root.querySelector('[data-action="full-screen"]').hidden = !document.fullscreenEnabled;
  }

  /** On a slot goes to its event, on the left third of the slide to the previous one, else to the next. */
  function click(page, event) {
    const slot = event.target.closest(".slot");
    if (slot) return page.go(slot.dataset.event);
    if (!event.target.closest(".slide") || String(getSelection())) return;
    const share = event.clientX / window.innerWidth;
    const left = (document.documentElement.dir === "rtl" ? 1 - share : share) < LEFT;
    camino.commands.run(page, left ? "previous" : "next");
  }

  /** Finds the next (1) or the previous (-1) part or quote of an event, within its own. */
  function turn({ quote, part }, quotes, parts, delta) {
    if (part + delta >= 1 && part + delta <= parts) return { quote, part: part + delta };
    const exists = quote + delta >= 1 && quote + delta <= quotes;
    return exists ? { quote: quote + delta, part: 1 } : { quote, part };
  }

  function turnPage(page, delta) {
    const quotes = page.life.event.get(page.state.event)?.quotes.length ?? 0;
    page.set(turn(page.state, quotes, page.stage.parts, delta));
  }

  camino.commands.register({
    present: (page) => {
      camino.popover.close();
      document.documentElement.dataset.menu = "";
      const wanted = { ...page.state, view: "present", blank: false, part: 1 };
      page.set(camino.tour.complete(wanted, page.life), { push: true });
      camino.screen.enter();
    },
    leave: (page) => {
      const alone = page.state.view === "presenter";
      page.set({ view: "timeline", blank: false }, { push: true });
      camino.screen.leave();
      if (alone) window.close();
    },
    "slide-up": (page) => turnPage(page, -1),
    "slide-down": (page) => turnPage(page, 1),
    blank: (page) => page.set({ blank: !page.state.blank }),
    "full-screen": () => (document.fullscreenElement ? camino.screen.leave() : camino.screen.enter()),
    presenter: (page) => {
      camino.screen.ignoreExit();
      const query = camino.state.format({ ...page.state, view: "presenter" });
      window.open(`${location.pathname}${query}`, "camino-presenter", "popup,width=1180,height=820");
    },
  });

  camino.late.join(start);
  camino.present = { click, turn };
})((globalThis.camino ??= {}));
