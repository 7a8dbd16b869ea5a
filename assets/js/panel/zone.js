// Fills the zone of the panel: with the words of a passage, the facts of an event, or questions for the pupils.
(function (camino) {
  "use strict";

  const { element } = camino.dom;

  /** Shows what a description asks for in the zone, which begins at its top again. */
  function show(panel, view, life) {
    const { zone } = panel;
    const parts = buildParts(panel, view, life);
    if (parts.length !== zone.childNodes.length || parts.some((part, index) => part !== zone.childNodes[index])) {
      zone.replaceChildren(...parts);
    }
    if (panel.scrolled) zone.scrollTop = 0;
    panel.scrolled = false;
  }

  function buildParts(panel, view, life) {
    if (!view.event) return panel.atRest;
    if (view.questions) return buildQuestions(view, life);
    if (view.facts) return buildFacts(view, life);
    return view.words ? [buildWords(panel, view.words)] : [];
  }

  /** Builds the words of a passage, once each. */
  function buildWords({ built }, { id, text, language, ours }) {
    const key = `${id}|${ours ? language : ""}`;
    if (!built.has(key)) {
      const block = element(ours ? "p" : "blockquote", "detail-words", text);
      block.lang = language;
      block.translate = Boolean(ours);
      block.dataset[ours ? "translation" : "passage"] = id;
      built.set(key, block);
    }
    return built.get(key);
  }

  function buildQuestions(view, life) {
    return view.prompts.flatMap((prompt) => [
      element("h3", "detail-grade", life.say(`prompts.${prompt.kind}`)),
      element("p", "detail-note", prompt.text),
    ]);
  }

  function buildFacts({ text, record, basis, evidence, graded, sources }, life) {
    return [
      text && element("p", "detail-note", text),
      record && element("h3", "detail-grade", life.say("record.title")),
      record && element("p", "detail-more", record),
      graded && element("p", "detail-grade", life.say("evidence.date", { grade: evidence })),
      basis && element("p", "detail-more", basis),
      buildSources(sources),
    ].filter(Boolean);
  }

  function buildSources(sources) {
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

  camino.zone = { show };
})((globalThis.camino ??= {}));
