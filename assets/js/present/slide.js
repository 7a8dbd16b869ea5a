// Describes the slide of a state (pure), and fills an element with it at the largest size that fits.
(function (camino) {
  "use strict";

  const { element, setData } = camino.dom;
  const SPEAKER = [36, 34, 32, 30, 28, 26, 24];

  /** Describes the slide of a state in plain values. */
  function describe(state, life) {
    const event = life.event.get(state.event);
    const events = camino.tour.order(state, life);
    const index = events.indexOf(event);
    return {
      ...camino.content.describe({ ...state, facts: false }, life),
      ...event.slide,
      number: event.number,
      total: event.series ? life.series[event.series] : 0,
      step: index + 1,
      steps: events.length,
      part: state.part,
      first: index <= 0,
      last: index === events.length - 1,
    };
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
    setData(root, "counted", view.number ? "true" : "");
    camino.glyph.draw(find(".slide-glyph"), view.kind, view.hollow);
    fillNumeral(find(".numeral"), view, life.say);
    find(".slide-when").textContent = view.when;
    fitTitle(root, view);
    const parts = fillZone(find(".slide-zone"), view, life);
    fillSpeaker(root, view);
    return parts;
  }

  function fillNumeral(numeral, view, say) {
    numeral.hidden = !view.number;
    if (!view.number) return;
    const [before, number, after] = splitCount(say, view.number, view.total);
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
    if (!stays) zone.replaceChildren(buildWords(view));
    zone.dataset.shows = key;
    const block = zone.firstChild;
    const words = block.querySelector(".slide-text") ?? block;
    const fits = (text, size) => {
      words.textContent = text;
      zone.style.setProperty("--slide-size", size);
      return block.offsetHeight <= zone.clientHeight && block.scrollWidth <= zone.clientWidth;
    };
    const sizes = getComputedStyle(zone).getPropertyValue("--slide-sizes").trim().split(/\s+/).map(Number);
    const parts = breakPages(whole, view.words?.language ?? life.language, (text) => fits(text, sizes.at(-1)));
    const shown = parts[Math.min(view.part, parts.length) - 1];
    fits(shown, camino.fit.findLargest(sizes, (size) => fits(shown, size)));
    return parts.length;
  }

  function buildWords(view) {
    if (!view.words) {
      const block = element("div", "slide-words");
      block.append(element("p", "slide-name", view.title), element("p", "slide-text"));
      return block;
    }
    const block = element(view.words.ours ? "p" : "blockquote", "slide-words slide-spoken");
    block.lang = view.words.language;
    block.translate = Boolean(view.words.ours);
    setData(block, view.words.ours ? "translation" : "passage", view.words.id);
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
