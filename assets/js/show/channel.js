// Keeps several windows on one life in step, and checks what arrives from the others (pure).
(function (camino) {
  "use strict";

  const SHARED = ["event", "slide", "quote", "part", "asked", "guess", "revealed", "blank", "translated", "tour", "start", "end", "over", "years", "shown"];

  /** Picks what other windows are told of a state. */
  function pick(state) {
    return Object.fromEntries(SHARED.map((name) => [name, state[name]]));
  }

  /** Reads what of a message changes a state, null for nothing; another tour and what isn't known are ignored. */
  function readMessage(message, state, known) {
    if (String(message?.of) !== String(state.tour)) return null;
    const valid = {
      event: known.events.includes(message?.event) || (message?.event === "" && message.slide === "title"),
      slide: ["", "title", "end"].includes(message?.slide),
      quote: isCount(message?.quote, 1) && message.quote <= Math.max(1, known.quotes[message.event] ?? 1),
      part: isCount(message?.part, 1),
      asked: isCount(message?.asked, 0),
      start: isDate(message?.start),
      end: isDate(message?.end),
      over: ["", "map", "age"].includes(message?.over),
      years: isCount(message?.years, 0),
      shown: isCount(message?.shown, 1),
      tour: Array.isArray(message?.tour) && message.tour.every((id) => known.events.includes(id) || known.tours.includes(id)),
    };
    if (!SHARED.every((name) => valid[name] ?? typeof message?.[name] === "boolean")) return null;
    const change = pick(message);
    return JSON.stringify(change) === JSON.stringify(pick(state)) ? null : change;
  }

  function isDate(value) {
    return value === "" || (typeof value === "string" && camino.moment.read(value) !== null);
  }

  function isCount(value, least) {
    return Number.isInteger(value) && value >= least;
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

  camino.channel = { SHARED, pick, readMessage, join };
})((globalThis.camino ??= {}));
