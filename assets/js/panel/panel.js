// The panel that shows the chosen event: its parts in the page, and the commands of its buttons.
(function (camino) {
  "use strict";

  const { element, enable, setData, setHidden, setText } = camino.dom;

  /** Joins the panel in *root* to *life*; what it shows at first is in it already. */
  function start(root, life) {
    const part = (name) => root.querySelector(`.detail-${name}`);
    const action = (name) => root.querySelector(`[data-action="${name}"]`);
    const zone = part("zone");
    const panel = {
      root, life, zone,
      glyph: part("glyph"), kind: part("kind"), lane: part("lane"),
      pin: action("pin"), heading: part("heading"), title: part("title"),
      date: part("date"), facts: action("facts"), speaker: part("speaker"),
      relation: part("relation"), group: part("quotes"), switch: part("switch"),
      long: part("count .is-long"), short: part("count .is-short"),
      cycle: action("quote-cycle"), source: action("interview"), counter: root.querySelector("[data-series]"),
      quotePrevious: action("quote-previous"), quoteNext: action("quote-next"), walk: part("walk"),
      previous: action("previous"), next: action("next"), questions: action("questions"),
      position: part("position"),
      atRest: [...zone.childNodes],
      built: new Map(),
      view: camino.content.describe(camino.state.START, life),
    };
    zone.addEventListener("scroll", () => (panel.scrolled = true), { passive: true });
    return panel;
  }

  /** Shows a state in the panel; only what differs is written, and nothing is measured. */
  function show(panel, state, matching) {
    const { root, life } = panel;
    const view = camino.content.describe(state, life, matching);
    panel.view = view;
    setData(root, "event", view.event);
    setData(root, "pinned", view.pinned ? "true" : "");
    setData(root, "colour", view.kind?.colour ?? "");
    showMeta(panel, view, life);
    setText(panel.title, view.title);
    if (panel.date.textContent !== view.date) panel.date.replaceChildren(view.iso ? buildTime(view) : view.date);
    showGrade(panel.facts, view, life);
    const replaced = view.words && (view.facts || view.questions);
    setText(panel.speaker, replaced ? "" : view.speaker);
    panel.speaker.classList.toggle("is-none", !view.words);
    camino.glyph.write(panel.relation, view.facts || replaced ? "" : view.relation);
    camino.zone.show(panel, view, life);
    showQuotes(panel, view, life);
    if (panel.counter) showCounter(panel, view, life);
    showWalk(panel, view, life.say);
  }

  /** Builds the words for a date, with the date itself for machines. */
  function buildTime({ iso, date }) {
    return Object.assign(element("time", "", date), { dateTime: iso });
  }

  function showMeta({ glyph, kind, lane, pin }, view, life) {
    camino.glyph.draw(glyph, view.kind, view.hollow);
    setText(kind, view.kind?.title ?? "");
    setText(lane, view.lane ?? "");
    setHidden(pin, !view.event);
    pin.ariaPressed = String(Boolean(view.pinned));
    setText(pin.querySelector(".label"), life.say(view.pinned ? "pin.on" : "pin.off"));
  }

  /** Shows the grade of the evidence as the button that opens the facts. */
  function showGrade(button, view, life) {
    setHidden(button, !view.event || !view.quotes);
    button.ariaExpanded = String(Boolean(view.facts));
    setText(button.querySelector(".label"), view.facts ? life.say("facts.hide") : view.evidence ?? "");
    button.title = view.facts ? "" : life.say("facts.show");
  }

  /** Shows which quote of how many this is, and the buttons to the others. */
  function showQuotes(panel, view, life) {
    const position = { number: view.quote, total: view.quotes };
    const none = view.event ? life.say("quote.no") : "";
    const words = view.quotes ? life.say("quote.position", position) : none;
    setText(panel.long, words);
    setText(panel.short, view.quotes ? life.say("nav.position", position) : none);
    panel.cycle.disabled = !(view.quotes > 1);
    setText(panel.cycle.querySelector(".label"), words);
    panel.group.classList.toggle("is-empty", !view.quotes);
    panel.group.classList.toggle("is-none", !view.event);
    enable(panel.quotePrevious, view.quote > 1);
    enable(panel.quoteNext, view.quote < view.quotes);
    setHidden(panel.switch, !view.translation || view.facts);
    panel.switch.ariaPressed = String(Boolean(view.translated));
    setHidden(panel.source, Boolean(view.event) && !view.quotes);
  }

  /** Shows how many of a series there have been. */
  function showCounter(panel, view, life) {
    const { counter } = panel;
    const { series } = counter.dataset;
    panel.boxes ??= [...counter.querySelectorAll(".box")];
    setText(counter.querySelector(".counter-value"), camino.content.writeCount(view.counts[series], life.series[series], life.say));
    panel.boxes.forEach((box, index) => {
      if (box.classList.contains("box-closing")) {
        const kind = life.kinds[life.event.get(box.dataset.event).kind];
        camino.glyph.draw(box.firstElementChild, kind, !life.isClosed(series, view.event));
      } else setData(box, "tally", camino.content.tally(index + 1, view.counts[series]));
      const current = box.dataset.event === view.event ? "true" : null;
      if (box.ariaCurrent !== current) box.ariaCurrent = current;
    });
  }

  /** Shows the position in the life, and the buttons to the events around it. */
  function showWalk(panel, view, say) {
    enable(panel.previous, view.event && !view.first);
    enable(panel.next, !view.last);
    panel.next.classList.toggle("is-first", !view.event);
    setText(panel.next.querySelector(".label"), view.next);
    panel.next.ariaLabel = view.event ? say("nav.next-event") : null;
    setText(panel.position, view.position);
    setHidden(panel.questions, !view.event);
    setData(panel.questions, "none", view.asks ? "" : "true");
    panel.questions.disabled = !view.asks;
    panel.questions.ariaPressed = String(Boolean(view.questions));
  }

  camino.commands.register({
    pin: (page) => page.set({ pinned: !page.state.pinned }),
    translate: (page) => page.set({ translated: !page.state.translated }),
    "quote-previous": (page) => page.set({ quote: page.state.quote - 1, facts: false }),
    "quote-next": (page) => page.set({ quote: page.state.quote + 1, facts: false }),
    "quote-cycle": (page) => {
      const total = page.life.event.get(page.state.event).quotes.length;
      page.set({ quote: (page.state.quote % total) + 1, facts: false });
    },
  });

  camino.panel = { start, show, showWalk };
})((globalThis.camino ??= {}));
