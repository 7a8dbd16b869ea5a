// Describes the slide of a state (pure), and fills an element with it at the largest size that fits.
(function (camino) {
  "use strict";

  const { element, setData } = camino.dom;
  const SPEAKER = [36, 34, 32, 30, 28, 26, 24];
  // The sizes of a quote under a question, largest first.
  const QUOTED = [44, 40, 36, 33, 30];

  /** Describes the slide of a state in plain values; title and end have the name of the life instead of an event. */
  function describe(state, life) {
    const steps = camino.steps.list(state, life);
    const index = camino.steps.find(state, life);
    const place = { slide: state.slide, step: index + 1, steps: steps.length, part: state.part };
    const { series, events } = steps[index] ?? { series: "", events: [] };
    const event = life.event.get(state.event);
    if (!events.length) return { ...describeEdge(state.slide, life), ...place };
    const view = camino.content.describe({ ...state, facts: false }, life);
    const prompts = view.prompts.map(({ kind, text }) => ({ kind: life.say(`prompts.${kind}`), text }));
    return {
      ...view,
      ...event.slide,
      ...place,
      number: series ? events.length : event.number,
      // Of a series as one step only the number is said; of one of its members also of how many.
      total: series || !event.series ? 0 : life.series[event.series],
      asked: prompts[state.asked - 1],
      asks: prompts.length,
      hidden: state.guess && !state.revealed && Boolean(view.words),
    };
  }

  function describeEdge(slide, life) {
    const title = slide === "end" ? life.say("presenter.last") : life.say("presenter.title");
    return { event: "", title, label: title, when: "", text: document.querySelector(".bar-name").textContent, speaker: "", relation: "", quotes: 0, quote: 1, asks: 0 };
  }

  /** Breaks a text between sentences into pages that each fit; one that fits is one page. */
  function breakPages(text, language, fits) {
    if (fits(text)) return [text];
    const pages = [""];
    for (const sentence of splitSentences(text, language)) {
      const longer = pages.at(-1) + sentence;
      if (pages.at(-1) === "" || fits(longer.trim())) pages[pages.length - 1] = longer;
      else pages.push(sentence);
    }
    return pages.map((page) => page.trim());
  }

  function splitSentences(text, language) {
    const segmenter = new Intl.Segmenter(language || "en", { granularity: "sentence" });
    return [...segmenter.segment(text)].map(({ segment }) => segment);
  }

  /** Splits words around a number, the number for itself: `["", "7", " of 11"]`. */
  function splitCount(say, number, total) {
    const [before, after] = say("counter.of", { number: "\n", total }).split("\n");
    return [before, String(number), after];
  }

  /** Fills a slide with a description; returns in how many parts its words are. */
  function fill(root, view, life) {
    const find = (selector) => root.querySelector(selector);
    setData(root, "colour", view.kind?.colour ?? "");
    setData(root, "counted", view.number && !view.asked ? "true" : "");
    setData(root, "edge", view.slide);
    setData(root, "hidden", view.hidden ? "true" : "");
    camino.glyph.draw(find(".slide-glyph"), view.kind, view.hollow);
    fillNumeral(find(".numeral"), view, life.say);
    find(".slide-when").textContent = view.when;
    fitTitle(root, view);
    const parts = fillZone(find(".slide-zone"), view, life);
    fillSpeaker(root, view);
    return parts;
  }

  function fillNumeral(numeral, view, say) {
    numeral.hidden = !view.number || Boolean(view.asked);
    if (numeral.hidden) return;
    const [before, number, after] = splitCount(say, view.number, view.total);
    numeral.querySelector(".numeral-number").textContent = number;
    numeral.querySelector(".numeral-total").textContent = view.total ? `${before}${after}`.trim() : "";
  }

  /** An event without a quote has its title in the middle of the slide instead. */
  function fitTitle(root, view) {
    const title = root.querySelector(".slide-title");
    const line = title.parentElement;
    title.textContent = view.words ? view.title : "";
    if (line.scrollWidth > line.clientWidth) title.textContent = view.words ? view.label : "";
  }

  function fillZone(zone, view, life) {
    const shown = view.hidden ? "hidden" : view.asked?.text;
    const key = [view.words ? view.words.id : view.event, view.words?.language, view.part, view.slide, shown].join("|");
    const stays = zone.dataset.shows === key && zone.firstChild;
    const [whole, sizes] = findText(zone, view, life.say);
    if (!stays) zone.replaceChildren(buildWords(view, life.say));
    zone.dataset.shows = key;
    const block = zone.firstChild;
    const words = block.querySelector(".slide-text") ?? block;
    const fits = (text, size) => {
      words.textContent = text;
      zone.style.setProperty("--slide-size", size);
      return block.offsetHeight <= zone.clientHeight && block.scrollWidth <= zone.clientWidth;
    };
    const parts = breakPages(whole, view.words?.language ?? life.language, (text) => fits(text, sizes.at(-1)));
    const part = parts[Math.min(view.part, parts.length) - 1];
    fits(part, camino.fit.findLargest(sizes, (size) => fits(part, size)));
    return parts.length;
  }

  /** The text that is fitted to the zone, and its sizes. */
  function findText(zone, { hidden, asked, words, text, speaker }, say) {
    const sizes = getComputedStyle(zone).getPropertyValue("--slide-sizes").trim().split(/\s+/).map(Number);
    if (asked) return [(hidden ? "" : words?.text) ?? "", QUOTED];
    if (hidden) return [say(speaker ? "present.guess-of" : "present.guess", { speaker }), sizes.filter((size) => size <= 66)];
    return [words ? words.text : text, sizes];
  }

  function buildWords(view, say) {
    if (view.asked) return buildQuestion(view);
    if (view.hidden) {
      const block = element("div", "slide-words slide-guess");
      block.append(element("p", "slide-text"), element("p", "slide-press", say("present.press")));
      return block;
    }
    if (!view.words) {
      const block = element("div", "slide-words");
      block.append(element("p", "slide-name", view.title), element("p", "slide-text"));
      return block;
    }
    return buildQuote(view.words, "slide-words slide-spoken");
  }

  function buildQuote(words, className) {
    const block = element(words.ours ? "p" : "blockquote", className);
    block.lang = words.language;
    block.translate = Boolean(words.ours);
    setData(block, words.ours ? "translation" : "passage", words.id);
    return block;
  }

  /** Builds a question for the class, over the words that it is about. */
  function buildQuestion({ asked, words, hidden }) {
    const block = element("div", "slide-words slide-asked");
    block.append(element("p", "slide-kind", asked.kind), element("p", "slide-question", asked.text));
    block.append(words && !hidden ? buildQuote(words, "slide-text slide-spoken") : element("p", "slide-text"));
    return block;
  }

  function fillSpeaker(root, view) {
    const speaker = root.querySelector(".slide-speaker");
    speaker.textContent = view.speaker;
    speaker.classList.toggle("is-none", !view.words);
    camino.glyph.write(root.querySelector(".slide-relation"), view.relation);
    const fits = (size) => {
      speaker.style.setProperty("--speaker-size", size);
      return speaker.scrollWidth <= speaker.clientWidth;
    };
    speaker.classList.remove("is-long");
    if (view.words) camino.fit.findLargest(SPEAKER, fits);
    speaker.classList.toggle("is-long", speaker.scrollWidth > speaker.clientWidth);
  }

  camino.slide = { describe, breakPages, splitCount, fill };
})((globalThis.camino ??= {}));
