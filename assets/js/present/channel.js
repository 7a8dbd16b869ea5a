// Several windows on one life in step: what is told, and what of it is believed (pure).
(function (camino) {
  "use strict";

  const TOLD = ["event", "quote", "part", "blank", "translated", "tour"];

  /** What other windows are told of a state. */
  function told(state) {
    return Object.fromEntries(TOLD.map((name) => [name, state[name]]));
  }

  /** What of a message changes a state, null for nothing; another tour and what isn't known are ignored. */
  function heard(message, state, known) {
    if (String(message?.of) !== String(state.tour)) return null;
    const sound = {
      event: known.events.includes(message?.event),
      quote: Number.isInteger(message?.quote) && message.quote >= 1 && message.quote <= Math.max(1, known.quotes[message.event]),
      part: Number.isInteger(message?.part) && message.part >= 1,
      blank: typeof message?.blank === "boolean",
      translated: typeof message?.translated === "boolean",
      tour: Array.isArray(message?.tour) && message.tour.every((id) => known.events.includes(id)),
    };
    if (!TOLD.every((name) => sound[name])) return null;
    const now = told(message);
    return JSON.stringify(now) === JSON.stringify(told(state)) ? null : now;
  }

  /** Joins the windows of this address that show the same tour; without a channel, a window stands alone. */
  function join(page) {
    const channel = open();
    if (!channel) return { tell() {}, ask() {} };
    const here = () => camino.tour.staged(page.state.view);
    // The tour that the others know of this window, until they are told of another.
    let of = page.state.tour;
    const tell = () => {
      if (here()) channel.postMessage({ ...told(page.state), of });
      of = page.state.tour;
    };
    channel.onmessage = ({ data }) => {
      if (!here()) return;
      if (data?.ask) return String(data.of) === String(page.state.tour) && tell();
      const change = heard(data, page.state, page.life.known);
      if (!change) return;
      of = change.tour;
      page.set(change, { remote: true });
    };
    return { tell, ask: () => channel.postMessage({ ask: true, of: page.state.tour }) };
  }

  function open() {
    try {
      return new BroadcastChannel(`camino-present:${location.pathname}`);
    } catch {
      return null;
    }
  }

  camino.channel = { told, heard, join };
})((globalThis.camino ??= {}));
