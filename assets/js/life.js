// The content of the page and the drawings of the layout, joined into one value for the script.
(function (camino) {
  "use strict";

  /** The life that the page shows, with what is asked of it often indexed once. */
  function read(content, drawings) {
    const event = new Map(content.events.map((one) => [one.id, one]));
    const members = {};
    for (const one of content.events) {
      if (one.series) (members[one.series] ??= []).push(one.id);
    }
    const place = new Map(content.events.map((one, at) => [one.id, at]));
    const closing = (series) => content.events.find((one) => one.closes === series)?.id;
    return {
      ...content,
      drawings,
      touch: Boolean(globalThis.matchMedia?.("(hover: none)").matches),
      event,
      members,
      say: camino.text.speaker(content.text, content.language),
      index: camino.filter.index(content.events, content.passages),
      closed: (series, id) => place.has(id) && place.get(id) >= (place.get(closing(series)) ?? Infinity),
      known: {
        events: [...event.keys()],
        quotes: Object.fromEntries(content.events.map((one) => [one.id, one.quotes.length])),
        kinds: Object.keys(content.kinds),
        lanes: Object.keys(content.lanes),
        passages: Object.keys(content.passages),
        views: content.views,
      },
    };
  }

  camino.life = { read };
})((globalThis.camino ??= {}));
