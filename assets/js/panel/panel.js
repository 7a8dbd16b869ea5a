// The panel that shows the chosen event: its parts in the page, and the commands of its buttons.
(function (camino) {
  "use strict";

  const { element, enable, setData, setHidden, setText, setWords } = camino.dom;
  // How long a date may be beside the whole name of the button for more, and beside the grade in words.
  const DATE = { most: 16, long: 24 };
  // Which share of the words has room under two rows of the speaker.
  const ROWS = 0.7;

  /** Joins the panel in *root* to *life*; what it shows at first is in it already. */
  function start(root, life) {
    const part = (name) => root.querySelector(`.detail-${name}`);
    const action = (name) => root.querySelector(`[data-action="${name}"]`);
    const zone = part("zone");
    const panel = {
      root, life, zone,
      glyph: part("glyph"), kind: part("kind"), place: part("place"), pin: action("pin"),
      story: part("story"), lead: part("lead"), title: part("title"), when: part("when"), date: part("date"),
      facts: action("facts"), text: part("text"), speaker: part("speaker"), relation: part("relation"),
      switch: part("switch"), group: part("quotes"), count: part("count"), cycle: action("quote-cycle"),
      source: action("interview"), cited: part("source.is-facts"), counter: root.querySelector("[data-series]"),
      ask: root.querySelector(".counter-question"), question: part("question"),
      quotePrevious: action("quote-previous"), quoteNext: action("quote-next"),
      previous: action("previous"), next: action("next"), position: part("position"),
      built: new Map(), matching: null,
    };
    const [quote, ours] = zone.children;
    if (quote) panel.built.set(`${life.epigraph}|`, quote);
    if (ours) panel.built.set(`${life.epigraph}|ours`, ours);
    zone.addEventListener("scroll", () => (panel.scrolled = true), { passive: true });
    return panel;
  }

  /** Shows a state in the panel; only what differs is written, and nothing is measured. */
  function show(panel, state, matching) {
    const { root, life } = panel;
    const view = camino.content.describe(state, life, matching);
    Object.assign(panel, { view, matching });
    setData(root, "event", view.event);
    setData(root, "pinned", view.pinned ? "true" : "");
    // Not by an attribute: all words of the panel would be styled anew.
    root.style.borderColor = view.kind ? `var(--${view.kind.colour})` : "";
    setData(root, "shows", view.shows);
    showMeta(panel, view, life);
    showHead(panel, view, life.say);
    showVoice(panel, view, life.say);
    camino.zone.show(panel, view, life);
    camino.image?.show(panel, view);
    setLetters(panel);
    showQuotes(panel, view);
    showExtra(panel, view, life);
    showWalk(panel, view, life.say);
  }

  function showMeta({ glyph, kind, place, pin }, view, life) {
    camino.glyph.draw(glyph, view.kind, view.hollow);
    setText(kind, view.kind?.title ?? "");
    setData(kind, "colour", view.kind?.colour ?? "");
    setText(place, view.place ?? "");
    place.title = view.place ?? "";
    setHidden(pin, !view.event);
    pin.ariaPressed = String(Boolean(view.pinned));
    setText(pin.querySelector(".label"), life.say(view.pinned ? "pin.on" : "pin.off"));
  }

  /** Shows title, date and text; the grade of the evidence is in the button that opens all else. */
  function showHead({ lead, title, when, date, facts, text }, view, say) {
    setHidden(lead, Boolean(view.event));
    setHidden(title, !view.event);
    setHidden(facts, !view.event);
    setWords(text, view.event ? view.text : "");
    if (!view.event) return;
    setText(title, view.title);
    title.title = view.title;
    if (date.textContent !== view.date) date.replaceChildren(view.iso ? buildTime(view) : view.date);
    const open = view.shows === "facts";
    const length = view.date.length;
    setData(when, "room", open || length <= DATE.most ? "" : length <= DATE.long ? "short" : "least");
    facts.ariaExpanded = String(open);
    const [label, badge] = facts.children;
    setText(label.firstElementChild, say(open ? "about.back" : "about.open"));
    setText(label.lastElementChild, say(open ? "about.back" : "about.short"));
    setHidden(badge, !view.evidence);
    setText(badge, view.evidence ? say(`grade.${view.evidence}`) : "");
    setData(badge, "evidence", view.evidence);
  }

  /** Builds the words for a date, with the date itself for machines. */
  function buildTime({ iso, date }) {
    return Object.assign(element("time", "", date), { dateTime: iso });
  }

  function showVoice({ speaker, relation, switch: button }, view, say) {
    setText(speaker, view.speaker);
    camino.glyph.write(relation, view.relation);
    setHidden(button, !view.translation);
    button.ariaPressed = String(view.translated);
    setText(button.firstElementChild, say(view.translated ? "translation.with" : "translation.show"));
  }

  /** Gives the words the size of letters that the style sheet has for as many as there are. */
  function setLetters({ root, zone, text, view, fits, left = 1 }) {
    if (!fits || !view) return;
    // An echo whose translation is ours has a second row beside the speaker.
    const share = fits.share * left * (view.relation && view.ours ? ROWS : 1);
    const find = (node, pairs) => camino.fit.findSize(node.textContent, pairs, share);
    const scenes = view.shows === "scene" ? fits[view.ours ? "scene-ours" : "scene"] : [];
    const texts = view.shows === "text" ? fits.text : scenes;
    setSize(text, texts.length ? find(text, texts) : 0);
    const words = zone.querySelector(".detail-words");
    if (!words) return;
    const pairs = fits[view.ours ? "ours" : "quote"];
    const size = scenes.length ? 0 : find(words, pairs);
    setSize(words, size);
    setData(root, "small", view.ours && size && size <= fits.small ? "true" : "");
  }

  /** Sets the size of a node's letters in px of a root of 16 px; 0 leaves it to the style sheet. */
  function setSize(node, size) {
    if ((node.dataset.size ?? "") === String(size || "")) return;
    camino.dom.setData(node, "size", String(size || ""));
    node.style.cssText = size ? `--letters:${size};--leading:${camino.fit.leading(size)}` : "";
  }

  /** Reads from the style sheet how many letters fit in a panel of that height; no layout is needed. */
  function readFits(panel, height, px) {
    const style = getComputedStyle(document.documentElement);
    const read = (name) => style.getPropertyValue(`--fits-${name}`);
    const zone = px("fits-zone");
    const pairs = ["quote", "ours", "scene", "scene-ours", "text"].map((name) => [name, camino.fit.readPairs(read(name))]);
    const room = zone + height - px("fits-panel");
    const share = room / zone;
    // Half the room has lines for less than half the letters.
    panel.fits = { ...Object.fromEntries(pairs), small: Number(read("small")), zone, room, share: Math.min(share, share * share) };
    panel.view ??= camino.content.describe(camino.state.START, panel.life);
    setLetters(panel);
  }

  /** Shows which quote of how many this is, the buttons to the others, and where it comes from. */
  function showQuotes(panel, view) {
    setText(panel.count, view.count);
    panel.cycle.disabled = !(view.quotes > 1);
    setText(panel.cycle.querySelector(".label"), view.count);
    panel.group.classList.toggle("is-empty", view.quotes < 2);
    enable(panel.quotePrevious, view.quote > 1);
    enable(panel.quoteNext, view.quote < view.quotes);
    showLink(panel.source, view.origin);
    showLink(panel.cited, view.shows === "facts" ? "" : view.cited);
  }

  function showLink(button, words) {
    setHidden(button, !words);
    setText(button.querySelector(".label"), words);
  }

  /** Shows how many of a series there have been, while it runs; else a question about the event. */
  function showExtra({ counter, ask, question }, view, life) {
    if (counter) setHidden(counter, !view.soFar);
    if (ask) setHidden(ask, !view.asks);
    setHidden(question, !view.asked);
    if (view.soFar && counter) showCounter(counter, view, life);
    if (!view.asked) return;
    setText(question.firstElementChild, view.asked.label);
    setText(question.lastElementChild, view.asked.text);
    question.disabled = !view.asked.more;
  }

  function showCounter(counter, view, life) {
    const { series } = counter.dataset;
    const [number] = view.soFar;
    setText(counter.querySelector(".counter-value"), camino.content.writeCount(view.soFar, life.series[series], life.say));
    counter.querySelectorAll(".box").forEach((box, index) => {
      if (box.classList.contains("box-closing")) {
        const kind = life.kinds[life.event.get(box.dataset.event).kind];
        camino.glyph.draw(box.firstElementChild, kind, !life.isClosed(series, view.event));
      } else setData(box, "tally", index < number ? "yes" : "no");
      const current = box.dataset.event === view.event ? "true" : null;
      if (box.ariaCurrent !== current) box.ariaCurrent = current;
    });
  }

  /** Shows the position in the life, and the buttons to the events around it. */
  function showWalk(panel, view, say) {
    setHidden(panel.previous, !view.event);
    enable(panel.previous, view.event && !view.first);
    enable(panel.next, !view.last);
    panel.next.classList.toggle("is-first", !view.event);
    setText(panel.next.querySelector(".label"), view.next);
    panel.next.ariaLabel = view.event ? say("nav.next-event") : null;
    setText(panel.position, view.position);
  }

  camino.commands.register({
    pin: (page) => page.set({ pinned: !page.state.pinned }),
    translate: (page) => page.set({ translated: !page.state.translated }),
    cited: (page) => camino.commands.run(page, "facts"),
    question: (page) => page.set({ question: page.state.question + 1 }),
    "quote-previous": (page) => page.set({ quote: page.state.quote - 1, facts: false }),
    "quote-next": (page) => page.set({ quote: page.state.quote + 1, facts: false }),
    "quote-cycle": (page) => {
      const total = page.life.event.get(page.state.event).quotes.length;
      page.set({ quote: (page.state.quote % total) + 1, facts: false });
    },
  });

  camino.panel = { start, show, readFits };
})((globalThis.camino ??= {}));
