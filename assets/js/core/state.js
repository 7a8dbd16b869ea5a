// The state of the page and the query that says it: pure, both ways.
(function (camino) {
  "use strict";

  const START = {
    event: "",
    quote: 1,
    passage: "",
    view: "timeline",
    kinds: [],
    lanes: [],
    q: "",
    theme: "",
    sheet: "",
    lang: "",
    pinned: false,
    translated: false,
    facts: false,
    questions: false,
    tour: [],
    choosing: false,
    part: 1,
    blank: false,
  };

  /** The state that a query asks for; a value that *known* doesn't list is ignored. */
  function parse(query, known) {
    const asked = new URLSearchParams(query);
    const event = oneOf(asked.get("event"), known.events, "");
    return {
      ...START,
      event,
      pinned: event !== "",
      quote: quoteNumber(asked.get("quote"), (known.quotes || {})[event] || 0),
      passage: oneOf(asked.get("passage"), known.passages, ""),
      view: oneOf(asked.get("view"), known.views, "timeline"),
      kinds: list(asked.get("kinds"), known.kinds),
      lanes: list(asked.get("lanes"), known.lanes),
      q: (asked.get("q") || "").slice(0, 100),
      theme: oneOf(asked.get("theme"), ["light", "dark"], ""),
      sheet: oneOf(asked.get("sheet"), ["activity"], ""),
      lang: oneOf(asked.get("lang"), known.languages || [], ""),
      tour: sequence(asked.get("tour"), known.events),
    };
  }

  /** The query of a state, "" for the state at the start; only a pinned event is in it. */
  function format(state) {
    const parts = [];
    const add = (name, value) => value && parts.push(`${name}=${encode(value)}`);
    add("event", state.pinned ? state.event : "");
    add("quote", state.pinned && state.quote > 1 ? String(state.quote) : "");
    add("passage", state.view === "interview" ? state.passage : "");
    add("view", state.view === "timeline" ? "" : state.view);
    add("kinds", state.kinds.join(","));
    add("lanes", state.lanes.join(","));
    add("q", state.q);
    add("theme", state.theme);
    add("sheet", state.view === "print" ? state.sheet : "");
    add("tour", state.tour.join(","));
    add("lang", state.lang);
    return parts.length ? `?${parts.join("&")}` : "";
  }

  function encode(value) {
    return encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%20", "+");
  }

  function oneOf(value, allowed, otherwise) {
    return value !== null && Array.from(allowed).includes(value) ? value : otherwise;
  }

  function list(value, allowed) {
    const asked = (value || "").split(",");
    return Array.from(allowed).filter((id) => asked.includes(id));
  }

  /** Like `list`, but in the order asked for. */
  function sequence(value, allowed) {
    return [...new Set((value || "").split(","))].filter((id) => list(id, allowed).length > 0);
  }

  function quoteNumber(value, total) {
    const number = /^\d{1,4}$/.test(value || "") ? Number(value) : 1;
    return number >= 1 && number <= total ? number : 1;
  }

  camino.state = { START, parse, format };
})((globalThis.camino ??= {}));
