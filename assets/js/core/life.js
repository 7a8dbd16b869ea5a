// The life that the page shows: what it is told at first, and what is added to it later.
(function (camino) {
  "use strict";

  /** The life with what is often asked of it indexed once. */
  function read(content) {
    const events = content.events.map((event) => cited(event, content.sources));
    const members = {};
    for (const event of events) {
      if (event.series) (members[event.series] ??= []).push(event.id);
    }
    const place = new Map(events.map((event, at) => [event.id, at]));
    const closing = (series) => events.find((event) => event.closes === series)?.id;
    return {
      ...content,
      events,
      event: new Map(events.map((event) => [event.id, event])),
      members,
      say: camino.text.speaker(content.text, content.language),
      closed: (series, id) => place.has(id) && place.get(id) >= (place.get(closing(series)) ?? Infinity),
      known: {
        events: [...place.keys()],
        quotes: Object.fromEntries(events.map((event) => [event.id, event.quotes.length])),
        kinds: Object.keys(content.kinds),
        lanes: Object.keys(content.lanes),
        passages: Object.keys(content.passages),
        views: content.views,
        languages: content.languages,
      },
    };
  }

  /** Adds to a life what its scripts say of it beyond the panel; what it doesn't know is left. */
  function extend(life, more) {
    Object.assign(life.text, more.text);
    for (const event of life.events) Object.assign(event, cited(more.events[event.id] ?? {}, more.sources));
    for (const [id, passage] of Object.entries(life.passages)) Object.assign(passage, more.passages[id]);
    life.index = camino.filter.index(life.events, life.passages);
  }

  /** An event whose citations say where their source is, and the place in it. */
  function cited(event, sources) {
    if (!event.sources) return event;
    const whole = (citation) => {
      const source = sources[citation.id];
      return { ...source, ...citation, where: [source?.where, citation.locator].filter(Boolean).join(", ") };
    };
    return { ...event, sources: event.sources.map(whole) };
  }

  camino.life = { read, extend };
})((globalThis.camino ??= {}));
