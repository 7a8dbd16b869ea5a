// Reads the state of the page out of a query, and writes it as one: pure.
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
    start: "",
    end: "",
    theme: "",
    step: 1,
    lit: [],
    age: "",
    sheet: "",
    lang: "",
    pinned: false,
    translated: true,
    facts: false,
    question: 0,
    climb: "",
    tour: [],
    name: "",
    order: "",
    said: "",
    choosing: false,
    slide: "",
    part: 1,
    asked: 0,
    guess: false,
    revealed: false,
    blank: false,
    over: "",
    years: 0,
    shown: 1,
  };

  const MOST_STEPS = 99;
  // A year, a month, a day or a minute in EDTF.
  const DATE = /^-?\d{4}(-\d\d){0,2}$|^-?\d{4}-\d\d-\d\dT\d\d:\d\d$/;

  /** Reads the state that a query asks for; a value that *known* doesn't list is ignored. */
  function parse(query, known) {
    const parameters = new URLSearchParams(query);
    const event = choose(parameters.get("event"), known.events);
    return {
      ...START,
      event,
      pinned: event !== "",
      quote: readNumber(parameters.get("quote"), known.quotes[event] ?? 0),
      passage: choose(parameters.get("passage"), known.passages),
      view: choose(parameters.get("view"), known.views, "timeline"),
      kinds: readList(parameters.get("kinds"), known.kinds),
      lanes: readList(parameters.get("lanes"), known.lanes),
      q: (parameters.get("q") || "").slice(0, 100),
      start: match(parameters.get("start"), DATE),
      end: match(parameters.get("end"), DATE),
      step: readNumber(parameters.get("step"), MOST_STEPS),
      age: /^\d{1,3}$/.test(parameters.get("age") || "") ? String(Number(parameters.get("age"))) : "",
      theme: choose(parameters.get("theme"), ["light", "dark"]),
      sheet: choose(parameters.get("sheet"), ["activity", "answers"]),
      translated: parameters.get("translation") !== "off",
      lang: choose(parameters.get("lang"), known.languages),
      tour: readTour(parameters.get("tour"), [...known.events, ...known.tours]),
      name: (parameters.get("name") || "").slice(0, 60),
      order: match(parameters.get("order"), /^[a-z](\.[a-z])*$/),
      said: match(parameters.get("said"), /^[est-]+\.?$/),
      slide: choose(parameters.get("slide"), ["end"]),
    };
  }

  /** Writes the query of a state, "" for the state at the start; only a pinned event is in it. */
  function format(state) {
    const parts = [];
    const add = (name, value) => value && parts.push(`${name}=${encode(value)}`);
    const told = state.view === "story";
    const pinned = state.pinned && !state.slide && !told;
    add("event", pinned ? state.event : "");
    add("quote", pinned && state.quote > 1 ? String(state.quote) : "");
    add("passage", state.view === "interview" ? state.passage : "");
    add("view", state.view === "timeline" ? "" : state.view);
    add("kinds", state.kinds.join(","));
    add("lanes", state.lanes.join(","));
    add("q", state.q);
    add("step", told ? String(state.step) : "");
    add("age", state.view === "timeline" ? state.age : "");
    add("start", told ? "" : state.start);
    add("end", told ? "" : state.end);
    add("theme", state.theme);
    add("sheet", state.view === "print" ? state.sheet : "");
    add("tour", state.tour.join(","));
    add("name", state.name);
    const isTask = state.view === "class";
    add("task", isTask ? "evidence" : "");
    add("order", isTask ? state.order : "");
    add("said", isTask ? state.said : "");
    add("translation", state.translated ? "" : "off");
    add("slide", isStaged(state) && state.slide === "end" ? "end" : "");
    add("lang", state.lang);
    return parts.length ? `?${parts.join("&")}` : "";
  }

  function encode(value) {
    return encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%20", "+");
  }

  function choose(value, allowed, otherwise = "") {
    return allowed.includes(value) ? value : otherwise;
  }

  function match(value, form) {
    return form.test(value || "") ? value : "";
  }

  function readList(value, allowed) {
    const ids = (value || "").split(",");
    return allowed.filter((id) => ids.includes(id));
  }

  /** Like `readList`, but in the order asked for. */
  function readTour(value, allowed) {
    return [...new Set((value || "").split(","))].filter((id) => allowed.includes(id));
  }

  function readNumber(value, total) {
    const number = /^\d{1,4}$/.test(value || "") ? Number(value) : 1;
    return number >= 1 && number <= total ? number : 1;
  }

  /** True for the views for a class. */
  function isStaged({ view }) {
    return view === "present" || view === "presenter";
  }

  camino.state = { START, parse, format, isStaged };
})((globalThis.camino ??= {}));
