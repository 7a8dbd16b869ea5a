// The panel: what it says of the chosen event (pure), and its place in the page.
(function (camino) {
  "use strict";

  /** What the panel says in a state: plain values, ready to be put into the page. */
  function describe(state, life) {
    const place = life.events.findIndex((event) => event.id === state.event);
    return place < 0 ? rest(life) : chosen(state, life, life.events[place], place);
  }

  function rest(life) {
    const quoted = new Set(life.events.flatMap((event) => event.quotes.map((quote) => quote.passage)));
    const passage = life.passages[life.epigraph];
    return {
      event: "",
      title: life.say("empty.title"),
      date: life.say("empty.count", { events: life.events.length, quotes: quoted.size }),
      speaker: passage ? passage.speaker : "",
      relation: "",
      words: passage && { id: life.epigraph, text: passage.exact, language: passage.language },
      position: life.say.count("count.events", life.events.length),
      next: life.say("nav.start"),
      quotes: 0,
      counts: Object.fromEntries(Object.keys(life.series).map((id) => [id, [0, 0]])),
    };
  }

  function chosen(state, life, event, place) {
    const quote = event.quotes[state.quote - 1];
    const passage = quote && life.passages[quote.passage];
    return {
      event: event.id,
      kind: life.kinds[event.kind],
      hollow: event.doubtful,
      lane: life.lanes[event.lane] || "",
      pinned: state.pinned,
      title: event.title,
      date: event.date,
      iso: event.iso,
      evidence: life.say(`evidence.${event.evidence}`),
      facts: state.facts || !quote,
      questions: state.questions && event.asks,
      asks: event.asks,
      prompts: (event.prompts || []).filter((prompt) => prompt.audience !== "teacher"),
      speaker: passage ? passage.speaker : life.say("quote.none"),
      relation: relation(state, quote, passage, life.say),
      words: quote && words(state, quote, passage, life),
      text: event.text,
      basis: event.basis && life.say("facts.basis", { basis: event.basis }),
      record: event.record,
      sources: event.sources ?? [],
      quote: state.quote,
      quotes: event.quotes.length,
      translation: passage ? passage.translation : "",
      translated: state.translated,
      position: life.say("nav.position", { number: place + 1, total: life.events.length }),
      next: life.say("nav.next"),
      first: place === 0,
      last: place === life.events.length - 1,
      counts: event.counts,
      number: event.number,
    };
  }

  function words(state, quote, passage, life) {
    return state.translated && passage.translation
      ? { id: quote.passage, text: passage.translation, language: life.language, ours: true }
      : { id: quote.passage, text: passage.exact, language: passage.language };
  }

  function relation(state, quote, passage, say) {
    if (state.translated && passage && passage.translation) return say("translation.own");
    return quote && quote.relation === "echo" ? `≈ ${say("quote.echo")}` : "";
  }

  /** How a box of the counter stands: "yes", "maybe" or "no". */
  function tally(number, [least, most]) {
    return number <= least ? "yes" : number <= most ? "maybe" : "no";
  }

  function counted([least, most], total, say) {
    if (least === most) return say("counter.of", { number: least, total });
    return say("counter.between", { least, most, total });
  }

  /** Joins the panel in *root* to *life*; what it shows at first stands in it already. */
  function start(root, life) {
    const one = (selector) => root.querySelector(selector);
    const action = (name) => one(`[data-action="${name}"]`);
    const zone = one(".detail-zone");
    const panel = {
      root, life, zone, one, action,
      glyph: one(".detail-glyph"), kind: one(".detail-kind"), lane: one(".detail-lane"),
      pin: action("pin"), heading: one(".detail-heading"), title: one(".detail-title"),
      date: one(".detail-date"), facts: action("facts"), speaker: one(".detail-speaker"),
      relation: one(".detail-relation"), group: one(".detail-quotes"), switch: one(".detail-switch"),
      long: one(".detail-count .is-long"), short: one(".detail-count .is-short"),
      cycle: action("quote-cycle"), source: action("interview"), counter: one("[data-series]"),
      back: action("quote-previous"), on: action("quote-next"), walk: one(".detail-walk"),
      previous: action("previous"), next: action("next"), asked: action("questions"),
      position: one(".detail-position"),
      atRest: [...zone.childNodes],
      written: new Map(),
      view: rest(life),
    };
    zone.addEventListener("scroll", () => (panel.scrolled = true), { passive: true });
    return panel;
  }

  /** Puts a state into the panel; only what differs is written, and nothing is measured. */
  function show(panel, state) {
    const { root, life } = panel;
    const view = describe(state, life);
    panel.view = view;
    set(root, "event", view.event);
    set(root, "pinned", view.pinned ? "true" : "");
    set(root, "colour", view.kind ? view.kind.colour : "");
    showMeta(panel, view, life);
    say(panel.title, view.title);
    if (panel.date.textContent !== view.date) panel.date.replaceChildren(view.iso ? dated(view) : view.date);
    showFacts(panel.facts, view, life);
    const quoted = view.words && (view.facts || view.questions);
    say(panel.speaker, quoted ? "" : view.speaker);
    panel.speaker.classList.toggle("is-none", !view.words);
    camino.glyph.write(panel.relation, view.facts || quoted ? "" : view.relation);
    showZone(panel, view, life);
    showPager(panel, view, life);
    if (panel.counter) showCounter(panel, view, life);
    showWalk(panel, view, life.say);
    fit(panel);
  }

  /** Words for a date, with the date itself for machines. */
  function dated({ iso, date }) {
    return Object.assign(document.createElement("time"), { dateTime: iso, textContent: date });
  }

  function showMeta({ glyph, kind, lane, pin }, view, life) {
    camino.glyph.draw(glyph, view.kind, view.hollow);
    say(kind, view.kind?.title ?? "");
    say(lane, view.lane ?? "");
    hide(pin, !view.event);
    pin.ariaPressed = String(Boolean(view.pinned));
    say(pin.querySelector(".label"), life.say(view.pinned ? "pin.on" : "pin.off"));
  }

  function showFacts(button, view, life) {
    hide(button, !view.event || !view.quotes);
    button.ariaExpanded = String(Boolean(view.facts));
    say(button.querySelector(".label"), view.facts ? life.say("facts.hide") : view.evidence ?? "");
    button.title = view.facts ? "" : life.say("facts.show");
  }

  function showZone(panel, view, life) {
    const { zone } = panel;
    const parts = inZone(panel, view, life);
    if (parts.length !== zone.childNodes.length || parts.some((part, at) => part !== zone.childNodes[at])) {
      zone.replaceChildren(...parts);
    }
    if (panel.scrolled) zone.scrollTop = 0;
    panel.scrolled = false;
  }

  function inZone(panel, view, life) {
    if (!view.event) return panel.atRest;
    if (view.questions) return questions(view, life);
    if (view.facts) return facts(view, life);
    return view.words ? [spoken(panel, view.words)] : [];
  }

  /** The words of a passage, written once. */
  function spoken({ written }, { id, text, language, ours }) {
    const key = `${id}|${ours ? language : ""}`;
    if (!written.has(key)) {
      const block = element(ours ? "p" : "blockquote", "detail-words", text);
      block.lang = language;
      block.dataset[ours ? "translation" : "passage"] = id;
      written.set(key, block);
    }
    return written.get(key);
  }

  /** What to observe, to reflect on and to ask, for the pupils. */
  function questions(view, life) {
    return view.prompts.flatMap((prompt) => [
      element("h3", "detail-grade", life.say(`prompts.${prompt.kind}`)),
      element("p", "detail-note", prompt.text),
    ]);
  }

  function facts({ text, record, basis, evidence, sources }, life) {
    return [
      text && element("p", "detail-note", text),
      record && element("h3", "detail-grade", life.say("record.title")),
      record && element("p", "detail-more", record),
      element("p", "detail-grade", life.say("evidence.date", { grade: evidence })),
      basis && element("p", "detail-more", basis),
      sourceList(sources),
    ].filter(Boolean);
  }

  function sourceList(sources) {
    const list = element("ul", "detail-sources");
    for (const source of sources) {
      const item = element("li", "");
      const title = element(source.url ? "a" : "cite", "", source.title);
      if (source.url) Object.assign(title, { href: source.url, rel: "noopener" });
      if (source.language) title.lang = source.language;
      item.append(title, source.where ? `, ${source.where}` : "", source.says ? `: ${source.says}` : "");
      list.append(item);
    }
    return list;
  }

  function showPager(panel, view, life) {
    const place = { number: view.quote, total: view.quotes };
    const none = view.event ? life.say("quote.no") : "";
    const words = view.quotes ? life.say("quote.position", place) : none;
    say(panel.long, words);
    say(panel.short, view.quotes ? life.say("nav.position", place) : none);
    panel.cycle.disabled = !(view.quotes > 1);
    say(panel.cycle.querySelector(".label"), words);
    panel.group.classList.toggle("is-empty", !view.quotes);
    panel.group.classList.toggle("is-none", !view.event);
    able(panel.back, view.quote > 1);
    able(panel.on, view.quote < view.quotes);
    hide(panel.switch, !view.translation || view.facts);
    panel.switch.ariaPressed = String(Boolean(view.translated));
    hide(panel.source, Boolean(view.event) && !view.quotes);
  }

  function showCounter(panel, view, life) {
    const { counter } = panel;
    const { series } = counter.dataset;
    panel.boxes ??= [...counter.querySelectorAll(".box")];
    say(panel.one(".counter-value"), counted(view.counts[series], life.series[series], life.say));
    panel.boxes.forEach((box, at) => {
      if (box.classList.contains("box-closing")) {
        const star = life.kinds[life.event.get(box.dataset.event).kind];
        camino.glyph.draw(box.firstElementChild, star, !life.closed(series, view.event));
      } else set(box, "tally", tally(at + 1, view.counts[series]));
      const current = box.dataset.event === view.event ? "true" : null;
      if (box.ariaCurrent !== current) box.ariaCurrent = current;
    });
  }

  function showWalk(panel, view, phrase) {
    able(panel.previous, view.event && !view.first);
    able(panel.next, !view.last);
    panel.next.classList.toggle("is-first", !view.event);
    say(panel.next.querySelector(".label"), view.next);
    panel.next.ariaLabel = view.event ? phrase("nav.next-event") : null;
    say(panel.position, view.position);
    hide(panel.asked, !view.event);
    set(panel.asked, "none", view.asks ? "" : "true");
    panel.asked.disabled = !view.asks;
    panel.asked.ariaPressed = String(Boolean(view.questions));
  }

  /** Learns what room the panel's parts have; called where that is known, after a layout. */
  function measure(panel) {
    const { zone, heading, title, date, facts, walk } = panel;
    const style = getComputedStyle(zone);
    const words = zone.querySelector(".detail-words") ?? element("p", "detail-words");
    if (!words.parentNode) zone.append(words);
    const sized = (node) => ({ ...camino.letters.fontOf(node), size: parseFloat(getComputedStyle(node).fontSize) });
    delete heading.dataset.tight;
    panel.room = {
      sizes: style.getPropertyValue("--quote-sizes").trim().split(/\s+/).map(Number),
      zone: { width: zone.clientWidth, height: zone.clientHeight },
      words: camino.letters.fontOf(words),
      heading: { width: heading.clientWidth, height: heading.clientHeight, pad: parseFloat(getComputedStyle(heading).paddingTop) },
      title: sized(title),
      date: sized(date),
      facts: sized(facts),
    };
    if (!words.textContent) words.remove();
    if (panel.wide !== walk.clientWidth) tighten(panel, walk);
    panel.wide = walk.clientWidth;
    fit(panel);
  }

  /** Where the row of any event is wider than the panel, it is told to do with fewer words. */
  function tighten(panel, walk) {
    const { view, position, life } = panel;
    const total = life.events.length;
    set(walk, "tight", "");
    showWalk(panel, { ...view, event: view.event || "any", next: life.say("nav.next") }, life.say);
    position.textContent = life.say("nav.position", { number: total, total });
    const tight = walk.scrollWidth > walk.clientWidth;
    showWalk(panel, view, life.say);
    set(walk, "tight", tight ? "true" : "");
  }

  /** The letters of the words and of the title, as large as their room allows. */
  function fit(panel) {
    const { room, view, zone, heading } = panel;
    const words = zone.firstElementChild;
    if (!room || !room.zone.height) return;
    if (words?.classList.contains("detail-words")) {
      const widthOf = (text) => camino.letters.width(text, room.words);
      const size = camino.fit.fit(`“${words.textContent}”`, room.sizes, room.zone, widthOf);
      const css = `font-size:${size}px;line-height:${camino.fit.leading(size)}`;
      if (words.fitted !== css) words.style.cssText = words.fitted = css;
    }
    set(heading, "tight", tight(room, view) ? "true" : "");
  }

  /** Whether title and date need more room than they have at their full size. */
  function tight({ heading, title, date, facts }, view) {
    if (!heading.height) return false;
    const count = (text, letters, room) =>
      camino.letters.lines(text, (camino.fit.SAFE * room) / letters.size, (piece) => camino.letters.width(piece, letters));
    const grade = view.event && view.quotes ? facts.size * camino.letters.width(view.evidence, facts) + 12 : 0;
    const high = count(view.title, title, heading.width) * title.size * 1.25;
    return heading.pad + high + count(view.date, date, heading.width - grade) * date.size * 1.4 > heading.height + 1;
  }

  /** Whether a button has somewhere to go; one that has the focus keeps it at the end of its way. */
  function able(button, on) {
    const disabled = !on && button !== document.activeElement;
    if (button.disabled !== disabled) button.disabled = disabled;
    button.ariaDisabled = on ? null : "true";
  }

  /** After the hand has rested: words that are longer than their zone can be reached by a key. */
  function settle({ zone }) {
    zone.tabIndex = zone.scrollHeight > zone.clientHeight + 1 ? 0 : -1;
  }

  function say(node, words) {
    if (node.textContent !== words) node.textContent = words;
  }

  function hide(node, hidden) {
    if (node.hidden !== hidden) node.hidden = hidden;
  }

  function set(node, name, value) {
    if ((node.dataset[name] ?? "") === value) return;
    if (value) node.dataset[name] = value;
    else delete node.dataset[name];
  }

  function element(tag, look, words = "") {
    const node = document.createElement(tag);
    if (look) node.className = look;
    node.textContent = words;
    return node;
  }

  camino.panel = { describe, tally, counted, start, show, measure, settle, able };
})((globalThis.camino ??= {}));
