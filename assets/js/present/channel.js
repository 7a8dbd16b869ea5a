// Keeps several windows on one life in step, and checks what arrives from the others (pure).
(function (camino) {
  "use strict";

  const SHARED = ["event", "quote", "part", "blank", "translated", "tour"];

  /** Picks what other windows are told of a state. */
  function pick(state) {
    return Object.fromEntries(SHARED.map((name) => [name, state[name]]));
  }

  /** Reads what of a message changes a state, null for nothing; another tour and what isn't known are ignored. */
  function readMessage(message, state, known) {
    if (String(message?.of) !== String(state.tour)) return null;
    const valid = {
      event: known.events.includes(message?.event),
      quote: Number.isInteger(message?.quote) && message.quote >= 1 && message.quote <= Math.max(1, known.quotes[message.event]),
      part: Number.isInteger(message?.part) && message.part >= 1,
      blank: typeof message?.blank === "boolean",
      translated: typeof message?.translated === "boolean",
      tour: Array.isArray(message?.tour) && message.tour.every((id) => known.events.includes(id)),
    };
    if (!SHARED.every((name) => valid[name])) return null;
    const change = pick(message);
    return JSON.stringify(change) === JSON.stringify(pick(state)) ? null : change;
  }

  /** Joins the windows of this address that show the same tour; without a channel, a window stands alone. */
  function join(page) {
    const channel = open();
    if (!channel) return { tell() {}, ask() {} };
    const isHere = () => camino.state.isStaged(page.state);
    // The tour that the others know of this window, until they are told of another.
    let of = page.state.tour;
    const tell = () => {
      if (isHere()) channel.postMessage({ ...pick(page.state), of });
      of = page.state.tour;
    };
    channel.onmessage = ({ data }) => {
      if (!isHere()) return;
      if (data?.ask) return String(data.of) === String(page.state.tour) && tell();
      const change = readMessage(data, page.state, page.life.known);
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

  camino.channel = { pick, readMessage, join };
})((globalThis.camino ??= {}));
