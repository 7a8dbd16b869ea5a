// The panel: what it says of the chosen event (pure), and its place in the page.
(function (camino) {
  "use strict";

  /** What the panel says in a state: plain values, ready to be put into the page. */
  function describe(state, life) {
    const place = life.events.findIndex((event) => event.id === state.event);
    return place < 0 ? start(life) : chosen(state, life, life.events[place], place);
  }

  function start(life) {
    const quoted = new Set(life.events.flatMap((event) => event.quotes.map((q) => q.passage)));
    const passage = life.passages[life.epigraph];
    return {
      event: "",
      title: life.say("empty.title"),
      date: life.say("empty.count", { events: life.events.length, quotes: quoted.size }),
      speaker: passage ? passage.speaker : "",
      relation: "",
      words: passage && { id: life.epigraph, text: passage.exact, language: passage.language },
      note: [life.touch ? life.say("empty.touch") : life.say("empty.help")],
      position: life.say.count("count.events", life.events.length),
      next: life.say("nav.start"),
      quotes: 0,
      counts: Object.fromEntries(Object.keys(life.series).map((id) => [id, [0, 0]])),
    };
  }

  function chosen(state, life, event, place) {
    const quote = event.quotes[state.quote - 1];
    const passage = quote && life.passages[quote.passage];
    const kind = life.kinds[event.kind];
    return {
      event: event.id,
      kind,
      hollow: event.doubtful,
      lane: life.lanes[event.lane] || "",
      pinned: state.pinned,
      title: event.title,
      date: event.date,
      iso: event.iso,
      evidence: life.say(`evidence.${event.evidence}`),
      facts: state.facts || !quote,
      questions: state.questions,
      prompts: (event.prompts || []).filter((prompt) => prompt.audience !== "teacher"),
      speaker: passage ? passage.speaker : life.say("quote.none"),
      relation: relation(state, quote, passage, life.say),
      words: quote && words(state, quote, passage, life),
      note: [event.note, event.basis && life.say("facts.basis", { basis: event.basis })],
      record: event.record,
      sources: event.sources,
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

  /** How a box of the counter stands: "yes", "maybe" or "no"; and the value said in words. */
  function tally(number, [least, most]) {
    return number <= least ? "yes" : number <= most ? "maybe" : "no";
  }

  function counted([least, most], total, say) {
    if (least === most) return say("counter.of", { number: least, total });
    return say("counter.between", { least, most, total });
  }

  /** Words for a date, with the date itself for machines. */
  function dated({ iso, date }) {
    return Object.assign(document.createElement("time"), { dateTime: iso, textContent: date });
  }

  /** Puts a description into the panel. */
  function show(panel, view, life) {
    const one = (name) => panel.querySelector(name);
    mark(panel, "event", view.event);
    mark(panel, "pinned", view.pinned ? "true" : "");
    mark(panel, "colour", view.kind ? view.kind.colour : "");
    showMeta(panel, view, life);
    one(".detail-title").textContent = view.title;
    one(".detail-date").replaceChildren(view.iso ? dated(view) : view.date);
    showFacts(one('[data-action="facts"]'), view, life);
    shorten(one(".detail-heading"));
    const quoted = view.words && (view.facts || (view.questions && view.prompts?.length));
    one(".detail-speaker").textContent = quoted ? "" : view.speaker;
    one(".detail-speaker").classList.toggle("is-none", !view.words);
    camino.glyph.write(one(".detail-relation"), view.facts || quoted ? "" : view.relation);
    showZone(one(".detail-zone"), view, life);
    showPager(panel, view, life);
    for (const counter of panel.querySelectorAll("[data-series]")) showCounter(counter, view, life);
    showWalk(panel, view, life.say);
  }

  function showMeta(panel, view, life) {
    const glyph = panel.querySelector(".detail-glyph");
    glyph.hidden = !view.kind;
    mark(glyph, "symbol", view.kind?.symbol);
    mark(glyph, "colour", view.kind?.colour);
    mark(glyph, "hollow", view.hollow ? "true" : "");
    panel.querySelector(".detail-kind").textContent = view.kind?.title ?? "";
    panel.querySelector(".detail-lane").textContent = view.lane ?? "";
    const pin = panel.querySelector('[data-action="pin"]');
    pin.hidden = !view.event;
    pin.setAttribute("aria-pressed", String(Boolean(view.pinned)));
    pin.querySelector(".label").textContent = life.say(view.pinned ? "pin.on" : "pin.off");
  }

  function showFacts(button, view, life) {
    button.hidden = !view.event || !view.quotes;
    button.setAttribute("aria-expanded", String(Boolean(view.facts)));
    button.querySelector(".label").textContent = view.facts ? life.say("facts.hide") : view.evidence;
    button.title = view.facts ? "" : life.say("facts.show");
  }

  function showZone(zone, view, life) {
    zone.replaceChildren(...inZone(view, life));
    const words = zone.querySelector(".detail-words");
    if (words) camino.fit.fit(zone, words);
    zone.scrollTop = 0;
    zone.tabIndex = zone.scrollHeight > zone.clientHeight + 1 ? 0 : -1;
  }

  function inZone(view, life) {
    if (view.event && view.questions && view.prompts.length) return questions(view, life);
    return view.event && view.facts ? facts(view, life) : spoken(view);
  }

  /** What to observe, to reflect on and to ask, for the pupils. */
  function questions(view, life) {
    return view.prompts.flatMap((prompt) => [
      element("h3", "detail-grade", life.say(`prompts.${prompt.kind}`)),
      element("p", "detail-note", prompt.text),
    ]);
  }

  function spoken(view) {
    const parts = [];
    if (view.words) {
      const block = element(view.words.ours ? "p" : "blockquote", "detail-words", view.words.text);
      block.lang = view.words.language;
      if (view.words.ours) block.dataset.translation = view.words.id;
      else block.dataset.passage = view.words.id;
      parts.push(block);
    }
    if (!view.event) parts.push(...view.note.map((words) => element("p", "detail-hint", words)));
    return parts;
  }

  function facts(view, life) {
    const [note, basis] = view.note;
    const grade = element("p", "detail-grade", life.say("evidence.date", { grade: view.evidence }));
    return [
      note && element("p", "detail-note", note),
      view.record && element("h3", "detail-grade", life.say("record.title")),
      view.record && element("p", "detail-more", view.record),
      grade,
      basis && element("p", "detail-more", basis),
      sourceList(view.sources),
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
    panel.querySelector(".detail-count .is-long").textContent = words;
    panel.querySelector(".detail-count .is-short").textContent = view.quotes
      ? life.say("nav.position", place)
      : none;
    const cycle = panel.querySelector('[data-action="quote-cycle"]');
    cycle.disabled = !(view.quotes > 1);
    cycle.querySelector(".label").textContent = words;
    const group = panel.querySelector(".detail-quotes");
    group.classList.toggle("is-empty", !view.quotes);
    group.classList.toggle("is-none", !view.event);
    camino.controls.able(panel.querySelector('[data-action="quote-previous"]'), view.quote > 1);
    camino.controls.able(panel.querySelector('[data-action="quote-next"]'), view.quote < view.quotes);
    panel.querySelector(".detail-switch").hidden = !view.translation || view.facts;
    panel.querySelector(".detail-switch").setAttribute("aria-pressed", String(Boolean(view.translated)));
    panel.querySelector('[data-action="interview"]').hidden = Boolean(view.event) && !view.quotes;
  }

  function showCounter(counter, view, life) {
    const counts = view.counts[counter.dataset.series];
    const total = life.series[counter.dataset.series];
    counter.querySelector(".counter-value").textContent = counted(counts, total, life.say);
    counter.querySelectorAll(".box").forEach((box, place) => {
      if (box.classList.contains("box-closing")) {
        const ended = life.closed(counter.dataset.series, view.event);
        mark(box.querySelector(".glyph"), "hollow", ended ? "" : "true");
      } else box.dataset.tally = tally(place + 1, counts);
      if (box.dataset.event === view.event) box.setAttribute("aria-current", "true");
      else box.removeAttribute("aria-current");
    });
  }

  function showWalk(panel, view, say) {
    const previous = panel.querySelector('[data-action="previous"]');
    const next = panel.querySelector('[data-action="next"]');
    camino.controls.able(previous, view.event && !view.first);
    camino.controls.able(next, !view.last);
    next.classList.toggle("is-first", !view.event);
    next.querySelector(".label").textContent = view.next;
    next.ariaLabel = view.event ? say("nav.next-event") : null;
    panel.querySelector(".detail-position").textContent = view.position;
    const asked = panel.querySelector('[data-action="questions"]');
    asked.hidden = !view.event;
    mark(asked, "none", view.prompts?.length ? "" : "true");
    asked.disabled = !view.prompts?.length;
    asked.setAttribute("aria-pressed", String(Boolean(view.questions && view.prompts?.length)));
    tighten(asked.parentElement);
  }

  /** Where the row's words are wider than the panel, it is told to do with fewer. */
  function tighten(row) {
    if (Number(row.dataset.width) === row.clientWidth) {
      if (row.scrollWidth > row.clientWidth) mark(row, "tight", "true");
      return;
    }
    row.dataset.width = row.clientWidth;
    mark(row, "tight", "");
    mark(row, "tight", row.scrollWidth > row.clientWidth ? "true" : "");
  }

  /** Where title and date need more room than they have, the title is set smaller. */
  function shorten(heading) {
    mark(heading, "tight", "");
    mark(heading, "tight", heading.scrollHeight > heading.clientHeight + 1 ? "true" : "");
  }

  function mark(node, name, value) {
    if (value) node.dataset[name] = value;
    else delete node.dataset[name];
  }

  function element(tag, look, words = "") {
    const node = document.createElement(tag);
    if (look) node.className = look;
    node.textContent = words;
    return node;
  }

  camino.detail = { describe, tally, counted, show };
})((globalThis.camino ??= {}));
