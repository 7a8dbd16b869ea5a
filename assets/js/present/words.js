// Builds the words of a slide, and makes them as large as their room allows: in parts, if need be.
(function (camino) {
  "use strict";

  const { element, buildQuote, setText } = camino.dom;
  // The sizes of a quote under a question, largest first.
  const QUOTED = [44, 40, 36, 33, 30];

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

  /** Fills the zone of a slide with the words of a description; returns in how many parts they are. */
  function fill(zone, view, life) {
    const [whole, sizes] = findText(zone, view, life.say);
    const fits = (part, size = sizes.at(-1)) => {
      const block = show(zone, view, part, life);
      zone.style.setProperty("--slide-size", size);
      return block.offsetHeight <= zone.clientHeight && block.scrollWidth <= zone.clientWidth;
    };
    const parts = findParts(whole, view, life, fits);
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

  /** The original and our translation together where both fit, else each in parts of its own. */
  function findParts(text, { words, ours, asked }, life, fits) {
    const own = asked ? "" : (ours ?? "");
    if (own && fits({ text, own })) return [{ text, own }];
    const parts = breakPages(text, words?.language ?? life.language, (page) => fits({ text: page, own: "" })).map((page) => ({ text: page, own: "" }));
    if (!own) return parts;
    return [...parts, ...breakPages(own, life.language, (page) => fits({ text: "", own: page })).map((page) => ({ text: "", own: page }))];
  }

  /** Shows a part of the words; their block stays where only its letters change. */
  function show(zone, view, { text, own }, life) {
    const about = view.hidden ? "hidden" : view.asked?.text;
    const key = [view.words ? view.words.id : view.event, view.words?.language, view.part, view.slide, about, !text, !own].join("|");
    if (zone.dataset.shows !== key || !zone.firstChild) zone.replaceChildren(build(view, !text, own, life));
    zone.dataset.shows = key;
    const block = zone.firstChild;
    const words = block.matches("blockquote") ? block : block.querySelector(".slide-text");
    if (words) setText(words, text);
    const translation = block.querySelector(".slide-own");
    if (translation) setText(translation.lastChild, own);
    return block;
  }

  function build(view, isOwnAlone, own, life) {
    if (view.asked) return buildQuestion(view);
    if (view.hidden) return buildBlock("slide-guess", element("p", "slide-text"), element("p", "slide-press", life.say("present.press")));
    if (!view.words) return buildBlock("", element("p", "slide-name", view.title), element("p", "slide-text"));
    if (!own) return buildQuote("slide-words slide-spoken", view.words);
    const translation = element("p", "slide-own", "", { translation: view.words.id });
    translation.lang = life.language;
    translation.append(element("span", "slide-own-label", life.say("translation.own")), " ", element("span", ""));
    return buildBlock("slide-both", ...(isOwnAlone ? [] : [buildQuote("slide-text slide-spoken", view.words)]), translation);
  }

  function buildBlock(className, ...children) {
    const block = element("div", `slide-words ${className}`.trim());
    block.append(...children);
    return block;
  }

  /** Builds a question for the class, over the words that it is about. */
  function buildQuestion({ asked, words, hidden }) {
    const about = words && !hidden ? buildQuote("slide-text slide-spoken", words) : element("p", "slide-text");
    return buildBlock("slide-asked", element("p", "slide-kind", asked.kind), element("p", "slide-question", asked.text), about);
  }

  camino.words = { breakPages, fill };
})((globalThis.camino ??= {}));
