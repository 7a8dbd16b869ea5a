// Describes the slide of a state (pure), and fills an element with it at the largest size that fits.
(function (camino) {
  "use strict";

  const { element, setData, setText } = camino.dom;
  const SPEAKER = [36, 34, 32, 30, 28, 26, 24];

  /** Describes the slide of a state in plain values; title and end have the name of the life instead of an event. */
  function describe(state, life) {
    const steps = camino.steps.list(state, life);
    const index = camino.steps.find(state, life);
    const place = { slide: state.slide, step: index + 1, steps: steps.length, part: state.part };
    const { series, events, slide: told } = steps[index] ?? { series: "", events: [] };
    const event = life.event.get(state.event);
    if (!events.length) return { ...describeEdge(state.slide, life), ...place };
    const view = camino.content.describe({ ...state, facts: false }, life);
    const prompts = view.prompts.map(({ kind, text }) => ({ kind: life.say(`prompts.${kind}`), text }));
    return {
      ...view,
      speaker: view.words ? view.speaker : life.say("quote.none"),
      ...event.slide,
      ...(told && { title: told.title, label: told.title, when: "", told: true }),
      ...place,
      number: series ? events.length : event.number,
      // Of a series as one step only the number is said; of one of its members also of how many.
      total: series || !event.series ? 0 : life.series[event.series],
      asked: prompts[state.asked - 1],
      asks: prompts.length,
      ours: state.guess && !state.revealed ? "" : view.ours,
      hidden: state.guess && !state.revealed && Boolean(view.words),
    };
  }

  function describeEdge(slide, life) {
    const title = slide === "end" ? life.say("presenter.last") : life.say("presenter.title");
    return { event: "", title, label: title, when: "", text: document.querySelector(".bar-name").textContent, speaker: "", relation: "", quotes: 0, quote: 1, asks: 0 };
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
    setData(root, "told", view.told ? "true" : "");
    setData(root, "hidden", view.hidden ? "true" : "");
    camino.glyph.draw(find(".slide-glyph"), view.kind, view.hollow);
    fillNumeral(find(".numeral"), view, life.say);
    find(".slide-when").textContent = view.when;
    fitTitle(root, view);
    setText(find(".slide-place"), view.told ? "" : (view.place ?? ""));
    const parts = camino.image.showOnSlide(root, view, life, (part) => camino.words.fill(find(".slide-zone"), part, life));
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
    line.hidden = Boolean(view.slide);
    setText(title, view.words ? view.title : "");
    if (line.scrollWidth > line.clientWidth) setText(title, view.words ? view.label : "");
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

  camino.slide = { describe, splitCount, fill };
})((globalThis.camino ??= {}));
