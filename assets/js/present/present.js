// Present mode: the slide, the strip under it, and what its buttons, taps and swipes do.
(function (camino) {
  "use strict";

  const LEFT = 1 / 3;

  /** The stage of *page*: it stands in the document once its part has come. */
  function start(page) {
    const stage = { page, life: page.life, root: null, parts: 1, channel: camino.channel.join(page) };
    page.stage = stage;
    page.changed = ({ remote }) => remote || stage.channel.tell();
    page.views.push(({ state }) => show(stage, state));
    camino.screen.watch(() => page.state.view === "present" && camino.commands.run(page, "leave"));
  }

  /** Whether the stage is there; at the first time it begins to listen. */
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
    if (entered) camino.screen.awake(state.view === "present");
    if (entered && state.view === "presenter") stage.channel.ask();
    if (!camino.tour.staged(state.view) || !enter(stage)) return;
    const presenter = document.getElementById("presenter");
    camino.presenter.show(presenter, state, stage.life, (parts) => (stage.parts = parts));
    if (state.view !== "present" || !state.event || !stage.root.clientWidth) return;
    const view = camino.slide.describe(state, stage.life);
    stage.root.dataset.colour = view.kind?.colour ?? "work";
    stage.parts = camino.slide.fill(stage.root.querySelector(".slide"), view, stage.life);
    walk(stage.root, view, stage.parts, stage.life);
    tools(stage.root, state, view);
    camino.strip.show(stage, state, view);
  }

  /** Position and quotes, and which of the buttons have somewhere to go. */
  function walk(root, view, parts, life) {
    const one = (name) => root.querySelector(name);
    const [before, number, after] = camino.slide.around(life.say, view.place, view.places);
    const strong = document.createElement("strong");
    strong.textContent = number;
    one(".slide-position").replaceChildren(before, strong, after);
    camino.panel.able(one('[data-action="previous"]'), !view.first);
    camino.panel.able(one('[data-action="next"]'), !view.last);
    const [quote, part] = [Math.max(1, view.quote), Math.min(view.part, parts)];
    const [key, at, total] = view.quotes > 1 ? ["quote.position", quote, view.quotes] : ["nav.position", part, parts];
    camino.glyph.speak(one(".slide-quote"), `${at} / ${total}`, life.say(key, { number: at, total }));
    camino.panel.able(one('[data-action="slide-up"]'), quote > 1 || part > 1);
    camino.panel.able(one('[data-action="slide-down"]'), quote < view.quotes || part < parts);
    one(".slide-quote").parentElement.classList.toggle("is-empty", view.quotes < 2 && parts < 2);
  }

  function tools(root, state, view) {
    root.querySelector(".blank").hidden = !state.blank;
    root.querySelector('[data-action="translate"]').hidden = !view.translation;
    root.querySelector('[data-action="translate"]').ariaPressed = String(state.translated);
    root.querySelector('[data-action="whole"]').hidden = !state.tour.length;
    root.querySelector('[data-action="full-screen"]').hidden = !document.fullscreenEnabled;
  }

  /** A press: on a slot its event, on the left third of the slide the previous one, else the next. */
  function click(page, event) {
    const slot = event.target.closest(".slot");
    if (slot) return page.go(slot.dataset.event);
    if (!event.target.closest(".slide") || String(getSelection())) return;
    const at = event.clientX / window.innerWidth;
    const left = (document.documentElement.dir === "rtl" ? 1 - at : at) < LEFT;
    camino.commands.run(page, left ? "previous" : "next");
  }

  /** The next (1) or the previous (-1) part or quote of an event, within its own. */
  function turn({ quote, part }, quotes, parts, delta) {
    if (part + delta >= 1 && part + delta <= parts) return { quote, part: part + delta };
    const there = quote + delta >= 1 && quote + delta <= quotes;
    return there ? { quote: quote + delta, part: 1 } : { quote, part };
  }

  function turned(page, delta) {
    const quotes = page.life.event.get(page.state.event)?.quotes.length ?? 0;
    page.set(turn(page.state, quotes, page.stage.parts, delta));
  }

  camino.commands.register({
    present: (page) => {
      camino.popover.close();
      document.documentElement.dataset.menu = "";
      const wanted = { ...page.state, view: "present", blank: false, part: 1 };
      page.set(camino.tour.settled(wanted, page.life), { push: true });
      camino.screen.enter();
    },
    leave: (page) => {
      const alone = page.state.view === "presenter";
      page.set({ view: "timeline", blank: false }, { push: true });
      camino.screen.leave();
      if (alone) window.close();
    },
    "slide-up": (page) => turned(page, -1),
    "slide-down": (page) => turned(page, 1),
    blank: (page) => page.set({ blank: !page.state.blank }),
    "full-screen": () => (document.fullscreenElement ? camino.screen.leave() : camino.screen.enter()),
    presenter: (page) => {
      camino.screen.spare();
      const query = camino.state.format({ ...page.state, view: "presenter" });
      window.open(`${location.pathname}${query}`, "camino-presenter", "popup,width=1180,height=820");
    },
  });

  camino.page.join(start);
  camino.present = { click, turn, walk };
})((globalThis.camino ??= {}));
