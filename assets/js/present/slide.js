// A slide: what it says (pure), and putting it into an element at the largest size that fits.
(function (camino) {
  "use strict";

  const SPEAKER = [36, 34, 32, 30, 28, 26, 24];

  /** What the slide of a state says: plain values. */
  function describe(state, life) {
    const event = life.event.get(state.event);
    const events = camino.tour.order(state, life);
    const place = events.indexOf(event);
    return {
      ...camino.panel.describe({ ...state, facts: false }, life),
      ...event.slide,
      number: event.number,
      total: event.series ? life.series[event.series] : 0,
      place: place + 1,
      places: events.length,
      part: state.part,
      first: place <= 0,
      last: place === events.length - 1,
    };
  }

  /** A text as pages that each fit, broken between sentences; one that fits is one page. */
  function pages(text, language, fits) {
    if (fits(text)) return [text];
    const found = [""];
    for (const sentence of sentences(text, language)) {
      const longer = found.at(-1) + sentence;
      if (found.at(-1) === "" || fits(longer.trim())) found[found.length - 1] = longer;
      else found.push(sentence);
    }
    return found.map((page) => page.trim());
  }

  function sentences(text, language) {
    const segmenter = new Intl.Segmenter(language || "en", { granularity: "sentence" });
    return [...segmenter.segment(text)].map((one) => one.segment);
  }

  /** Words around a number, the number for itself: `["", "7", " of 11"]`. */
  function around(say, number, total) {
    const [before, after] = say("counter.of", { number: "\n", total }).split("\n");
    return [before, String(number), after];
  }

  /** Puts a description into a slide; returns in how many parts its words are told. */
  function fill(root, view, life) {
    const one = (name) => root.querySelector(name);
    set(root, "colour", view.kind?.colour);
    set(root, "counted", view.number ? "true" : "");
    const glyph = one(".slide-glyph");
    camino.glyph.draw(glyph, view.kind, view.hollow);
    fillNumeral(one(".numeral"), view, life.say);
    one(".slide-when").textContent = view.when;
    fitTitle(root, view);
    const parts = fillZone(one(".slide-zone"), view, life);
    fillVoice(root, view);
    return parts;
  }

  function fillNumeral(numeral, view, say) {
    numeral.hidden = !view.number;
    if (!view.number) return;
    const [before, number, after] = around(say, view.number, view.total);
    numeral.querySelector(".numeral-number").textContent = number;
    numeral.querySelector(".numeral-total").textContent = `${before}${after}`.trim();
  }

  /** An event without a quote has its title in the middle of the slide instead. */
  function fitTitle(root, view) {
    const title = root.querySelector(".slide-title");
    const line = title.parentElement;
    title.textContent = view.words ? view.title : "";
    if (line.scrollWidth > line.clientWidth) title.textContent = view.words ? view.label : "";
  }

  function fillZone(zone, view, life) {
    const key = [view.event && !view.words ? view.event : view.words?.id, view.words?.language, view.part].join("|");
    const stays = zone.dataset.shows === key && zone.firstChild;
    const whole = view.words ? view.words.text : view.text;
    if (!stays) zone.replaceChildren(written(view));
    zone.dataset.shows = key;
    const block = zone.firstChild;
    const words = block.querySelector(".slide-text") ?? block;
    const fits = (text, size) => {
      words.textContent = text;
      zone.style.setProperty("--slide-size", size);
      return block.offsetHeight <= zone.clientHeight && block.scrollWidth <= zone.clientWidth;
    };
    const sizes = getComputedStyle(zone).getPropertyValue("--slide-sizes").trim().split(/\s+/).map(Number);
    const told = pages(whole, view.words?.language ?? life.language, (text) => fits(text, sizes.at(-1)));
    const shown = told[Math.min(view.part, told.length) - 1];
    fits(shown, camino.fit.largest(sizes, (size) => fits(shown, size)));
    return told.length;
  }

  function written(view) {
    if (!view.words) {
      const block = element("div", "slide-words");
      block.append(element("p", "slide-name", view.title), element("p", "slide-text"));
      return block;
    }
    const block = element(view.words.ours ? "p" : "blockquote", "slide-words slide-spoken");
    block.lang = view.words.language;
    set(block, view.words.ours ? "translation" : "passage", view.words.id);
    return block;
  }

  function fillVoice(root, view) {
    const speaker = root.querySelector(".slide-speaker");
    speaker.textContent = view.speaker;
    speaker.classList.toggle("is-none", !view.words);
    camino.glyph.write(root.querySelector(".slide-relation"), view.relation);
    const fits = (size) => {
      speaker.style.setProperty("--speaker-size", size);
      return speaker.scrollWidth <= speaker.clientWidth;
    };
    speaker.classList.remove("is-long");
    if (view.words) camino.fit.largest(SPEAKER, fits);
    speaker.classList.toggle("is-long", speaker.scrollWidth > speaker.clientWidth);
  }

  function set(node, name, value) {
    if (value) node.dataset[name] = value;
    else delete node.dataset[name];
  }

  function element(tag, look, words = "") {
    const node = document.createElement(tag);
    node.className = look;
    node.textContent = words;
    return node;
  }

  camino.slide = { describe, pages, around, fill };
})((globalThis.camino ??= {}));
