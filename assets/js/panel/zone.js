// Fills the zone of the panel: with the words of a passage and our translation, or with what else is known of an event.
(function (camino) {
  "use strict";

  const { element, buildQuote, setWords } = camino.dom;

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
    if (view.shows === "facts") return buildFacts(view, life);
    if (!view.words) return [];
    const { id } = view.words;
    const parts = [buildOnce(panel, `${id}|`, () => buildQuote("detail-words", view.words))];
    if (view.ours) parts.push(buildOnce(panel, `${id}|ours`, () => buildTranslation(id, view.ours, life.language)));
    return parts;
  }

  /** Builds a part of the zone, once each; those of the epigraph are in the document. */
  function buildOnce({ built }, key, make) {
    if (!built.has(key)) built.set(key, make());
    return built.get(key);
  }

  function buildTranslation(id, text, language) {
    return Object.assign(element("p", "detail-ours", text, { translation: id }), { lang: language });
  }

  /** Builds what is known beyond the quotes; more of it comes late. */
  function buildFacts({ text, evidence, date, details }, { say }) {
    const { long = date, basis, record, sources = [] } = details;
    const how = element("h3", "detail-how");
    const badge = evidence && element("span", "badge", say(`grade.${evidence}`), { evidence });
    how.append(...[badge, element("span", "", say("about.how"))].filter(Boolean));
    return [
      text && setWords(element("p", "detail-more is-text"), text),
      how,
      setWords(element("p", "detail-more"), [long, basis].filter(Boolean).join(". ")),
      record && element("h3", "detail-how", say("record.title")),
      record && setWords(element("p", "detail-more"), record),
      sources.length && element("h3", "detail-how", say("about.sources")),
      sources.length && buildSources(sources),
      details.asks.length && element("h3", "detail-how is-asked", say("question")),
      ...details.asks.map((question) => element("p", "detail-more is-asked", question)),
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

  /** Lets a key reach what is longer than its room; called after the hand has rested. */
  function letScroll({ zone, story }) {
    for (const part of [zone, story]) part.tabIndex = part.scrollHeight > part.clientHeight + 1 ? 0 : -1;
  }

  camino.zone = { show, letScroll };
})((globalThis.camino ??= {}));
