// The overview: shows on the strip of the whole life which window is seen, and lets it be moved there.
(function (camino) {
  "use strict";

  // How far a hand may move and still have tapped, in px, and by which shares of the window the keys move.
  const TAP = 4;
  const KEYS = { ArrowLeft: -0.1, ArrowRight: 0.1, PageDown: -1, PageUp: 1, Home: -Infinity, End: Infinity };

  function findStrip() {
    return document.querySelector(".overview");
  }

  /** Shows a window on the strip, and what its sliders hold. */
  function show(page, window) {
    const { whole } = page;
    const share = (years) => (years - whole.start) / (whole.end - whole.start);
    const strip = findStrip();
    const [from, to] = [share(window.start), share(window.end)];
    const { box, handle } = page.picture;
    // Two halves of a handle need room between them.
    strip.classList.toggle("is-narrow", (to - from) * box.width < handle + camino.geometry.TARGET.least);
    strip.style.setProperty("--from", `${100 * from}%`);
    strip.style.setProperty("--to", `${100 * (1 - to)}%`);
    const isWhole = camino.window.isWhole(window, whole);
    for (const name of ["zoom-out", "zoom-all"]) document.getElementById(name).ariaDisabled = String(isWhole);
    document.getElementById("zoom-in").ariaDisabled = String(camino.window.isLeast(window, whole));
    const values = { start: from, end: to, window: (from + to) / 2 };
    const said = page.life.say("zoom.value", describe(page, window));
    for (const slider of strip.querySelectorAll("[data-holds]")) {
      slider.ariaValueNow = String(Math.round(100 * values[slider.dataset.holds]));
      slider.ariaValueText = said;
    }
  }

  /** Shows where the chosen event stands in the whole life. */
  function showChosen({ whole, life, state }) {
    const at = life.event.get(state.event)?.at ?? null;
    const pin = findStrip().querySelector(".overview-pin");
    pin.hidden = at === null;
    if (at !== null) pin.style.left = `${(100 * (at - whole.start)) / (whole.end - whole.start)}%`;
  }

  /** Describes a window in words: its dates, and how many events of all are in it. */
  function describe({ life, seen, whole, total }, window) {
    const [from, to] = camino.window.name(window).split("/").map((date) => sayDate(date));
    const number = life.leftOut ? seen : life.events.filter(({ at }) => at >= window.start && at <= window.end).length;
    const isWhole = camino.window.isWhole(window, whole);
    const span = from === to ? from : life.say("zoom.span", { start: from, end: to });
    return { window: span, events: String(isWhole ? total : number), all: life.say.count("count.events", total) };
  }

  /** Says a date in EDTF in the language of the page. */
  function sayDate(date) {
    const [, year, month, day, time] = /^(-?\d+)(?:-(\d\d))?(?:-(\d\d))?(?:T(.+))?$/.exec(date);
    if (!month) return String(Number(year));
    const at = new Date(Date.UTC(2000, Number(month) - 1, Number(day ?? 1)));
    const name = at.toLocaleDateString(document.documentElement.lang, { month: "long", timeZone: "UTC", ...(day ? { day: "numeric" } : {}) });
    return `${name} ${Number(year)}${time ? `, ${time}` : ""}`;
  }

  /** Lets hands and keys move the window; *zoom* has the ways to show another one: at once, or while a hand moves it. */
  function start(page, zoom) {
    const strip = findStrip();
    strip.addEventListener("pointerdown", (event) => beginDrag(page, strip, event, zoom));
    strip.addEventListener("keydown", (event) => press(page, event, zoom));
  }

  /** Drags what was taken: a handle, the window, or, on free ground, a new window. */
  function beginDrag(page, strip, event, zoom) {
    if (event.button !== 0) return;
    event.preventDefault();
    const box = strip.getBoundingClientRect();
    const drag = { holds: event.target.dataset.holds ?? "new", from: event.clientX, window: camino.window.read(page.state, page.whole), moved: false };
    const toYears = (x) => page.whole.start + ((x - box.left) / box.width) * (page.whole.end - page.whole.start);
    // A window of the whole life can't be moved; from its ground a new one is drawn.
    if (drag.holds === "window" && camino.window.isWhole(drag.window, page.whole)) drag.holds = "new";
    const move = ({ clientX }) => {
      drag.moved ||= Math.abs(clientX - drag.from) > TAP;
      if (!drag.moved) return;
      zoom.drag(page, findDragged(drag, toYears(drag.from), toYears(clientX), page.whole));
    };
    const end = ({ clientX }) => {
      strip.removeEventListener("pointermove", move);
      zoom.drop(page);
      if (!drag.moved && drag.holds === "new") centre(page, toYears(clientX), zoom.go);
    };
    strip.setPointerCapture(event.pointerId);
    strip.addEventListener("pointermove", move);
    strip.addEventListener("pointerup", end, { once: true });
    strip.addEventListener("pointercancel", end, { once: true });
    event.target.closest("[tabindex]")?.focus({ preventScroll: true });
  }

  /** Finds the window that a drag makes: pure. */
  function findDragged({ holds, window }, from, to, whole) {
    if (holds === "window") return camino.window.move(window, to - from, whole);
    if (holds === "start") return camino.window.fit({ start: Math.min(to, window.end - whole.least), end: window.end }, whole);
    if (holds === "end") return camino.window.fit({ start: window.start, end: Math.max(to, window.start + whole.least) }, whole);
    return camino.window.surround(Math.min(from, to), Math.max(from, to), "none", whole);
  }

  /** Moves the window about a moment; the whole life stays. */
  function centre(page, at, go) {
    const window = camino.window.read(page.state, page.whole);
    if (camino.window.isWhole(window, page.whole)) return;
    go(page, camino.window.move(window, at - (window.start + window.end) / 2, page.whole));
  }

  function press(page, event, { go }) {
    const share = KEYS[event.key];
    const { holds } = event.target.dataset;
    if (share === undefined || !holds) return;
    event.preventDefault();
    event.stopPropagation();
    const window = camino.window.read(page.state, page.whole);
    const width = window.end - window.start;
    const by = Math.max(Math.min(share * width, page.whole.end - page.whole.start), page.whole.start - page.whole.end);
    const at = holds === "end" ? window.end : window.start;
    go(page, findDragged({ holds, window }, at, at + by, page.whole), {});
  }

  camino.overview = { show, showChosen, describe, sayDate, start, findDragged };
})((globalThis.camino ??= {}));
