// The content of the page and the drawings of the layout, joined into one value for the script.
(function (camino) {
  "use strict";

  /** The life that the page shows, with what is asked of it often indexed once. */
  function read(content, drawings) {
    const events = content.events.map((one) => ({ ...one, sources: one.sources.map((cited) => citation(cited, content.sources)) }));
    const event = new Map(events.map((one) => [one.id, one]));
    const members = {};
    for (const one of events) {
      if (one.series) (members[one.series] ??= []).push(one.id);
    }
    const place = new Map(events.map((one, at) => [one.id, at]));
    const closing = (series) => events.find((one) => one.closes === series)?.id;
    return {
      ...content,
      events,
      drawings,
      touch: Boolean(globalThis.matchMedia?.("(hover: none)").matches),
      event,
      members,
      say: camino.text.speaker(content.text, content.language),
      index: camino.filter.index(events, content.passages),
      closed: (series, id) => place.has(id) && place.get(id) >= (place.get(closing(series)) ?? Infinity),
      known: {
        events: [...event.keys()],
        quotes: Object.fromEntries(events.map((one) => [one.id, one.quotes.length])),
        kinds: Object.keys(content.kinds),
        lanes: Object.keys(content.lanes),
        passages: Object.keys(content.passages),
        views: content.views,
        languages: content.languages || [],
      },
    };
  }

  /** A citation with its source, and the place in it behind where the source is. */
  function citation(cited, sources) {
    const source = sources[cited.id];
    return { ...source, ...cited, where: [source.where, cited.locator].filter(Boolean).join(", ") };
  }

  camino.life = { read };
})((globalThis.camino ??= {}));
