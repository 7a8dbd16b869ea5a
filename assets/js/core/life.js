// Reads the life that comes with the document: what the panel shows of it.
(function (camino) {
  "use strict";

  /** Reads a life, with indexes of what is often looked up in it. */
  function read(content) {
    const { events } = content;
    const members = {};
    for (const event of events) {
      if (event.series) (members[event.series] ??= []).push(event.id);
    }
    const order = new Map(events.map((event, index) => [event.id, index]));
    const closing = (series) => events.find((event) => event.closes === series)?.id;
    return {
      ...content,
      event: new Map(events.map((event) => [event.id, event])),
      members,
      say: camino.text.buildSay(content.text, content.language),
      isClosed: (series, id) => order.has(id) && order.get(id) >= (order.get(closing(series)) ?? Infinity),
      known: {
        events: [...order.keys()],
        quotes: Object.fromEntries(events.map((event) => [event.id, event.quotes.length])),
        kinds: Object.keys(content.kinds),
        lanes: Object.keys(content.lanes).filter(Boolean),
        passages: Object.keys(content.passages),
        tours: ["key", "story", ...Object.keys(content.series)],
        views: content.views,
        languages: content.languages,
      },
    };
  }

  camino.life = { read };
})((globalThis.camino ??= {}));
