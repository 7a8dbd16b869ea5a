// Shows the strip of present mode: what has happened in its colours, what comes in grey, a ring at now.
(function (camino) {
  "use strict";

  // In units of the stage: the ring at most, the room in it around the mark, and how much larger the mark is.
  const EM = 20;
  const RING = 44;
  const ROOM = 14;
  const LARGER = 1.2;

  // From how many steps on a tour's strip shows only the date of now.
  const CROWDED = 13;

  /** Shows on a stage where the step of a state stands: in the life, or in its tour. */
  function show(stage, state, view) {
    const strip = stage.root.querySelector(".strip");
    camino.dom.setData(strip, "tour", state.tour.length ? "true" : "");
    if (state.tour.length) return showTour(stage, state, view);
    const pictures = [...strip.querySelectorAll(".strip-picture")];
    const picture = pick(pictures, state.event);
    if (!picture) return;
    for (const other of pictures) other.toggleAttribute("data-away", other !== picture);
    const shown = new Set(picture.dataset.events.split(" "));
    for (const slot of strip.querySelectorAll(".slot")) {
      const { event } = slot.dataset;
      slot.hidden = !shown.has(event);
      slot.style.order = "";
      mark(slot, event === view.event);
    }
    colourPicture(picture, view);
  }

  function mark(slot, current) {
    slot.tabIndex = current ? 0 : -1;
    slot.ariaCurrent = current ? "true" : null;
  }

  /** Shows a tour: one slot for each of its steps, a series as its count. */
  function showTour({ root, life }, state, view) {
    const steps = camino.steps.list(state, life);
    const index = camino.steps.find(state, life);
    camino.dom.setData(root.querySelector(".strip"), "crowded", steps.length >= CROWDED ? "true" : "");
    const places = new Map(steps.map(({ events }, place) => [events[0].id, place]));
    for (const slot of root.querySelectorAll(".slot")) {
      const place = places.get(slot.dataset.event);
      slot.hidden = place === undefined;
      if (slot.hidden) continue;
      if (!slot.firstChild) slot.append(...buildSlot());
      slot.style.order = place;
      fillSlot(slot, steps[place], life);
      slot.classList.toggle("is-past", place <= index || view.slide === "title");
      slot.classList.toggle("is-ahead", place > index && view.slide !== "title");
      mark(slot, place === index);
    }
  }

  function buildSlot() {
    const { element } = camino.dom;
    const symbol = element("span", "slot-mark");
    symbol.append(camino.glyph.build(null, false), element("span", "slot-count"));
    return [symbol, element("span", "slot-when")];
  }

  function fillSlot(slot, { series, events: [event, ...others] }, life) {
    const glyph = slot.querySelector("svg");
    camino.glyph.draw(glyph, life.kinds[event.kind], event.doubtful);
    camino.dom.setData(slot, "colour", life.kinds[event.kind]?.colour ?? "work");
    slot.querySelector(".slot-count").textContent = series ? String(others.length + 1) : "";
    const when = series || !event.number ? event.slide.when : event.flag;
    slot.querySelector(".slot-when").textContent = when;
    slot.ariaLabel = `${when}. ${series ? event.slide.title : event.title}`;
  }

  /** Picks of the pictures of a long life the one in whose middle the event is; else the first. */
  function pick(pictures, event) {
    const distance = ({ dataset }) => {
      const events = dataset.events.split(" ");
      const index = events.indexOf(event);
      return index < 0 ? Infinity : Math.abs(index + 0.5 - events.length / 2);
    };
    return pictures.reduce((best, picture) => (distance(picture) < distance(best) ? picture : best), pictures[0]);
  }

  function colourPicture(picture, view) {
    const marks = [...picture.querySelectorAll(".strip-mark")];
    const x = (node) => parseFloat(node.getAttribute("x") ?? node.getAttribute("x1"));
    const here = marks.find((mark) => mark.dataset.about === view.event);
    const now = here ? x(here) : Infinity;
    for (const part of picture.querySelectorAll(".strip-mark, .tint, .tread, .number")) {
      part.classList.toggle("is-ahead", x(part) > now);
      part.classList.toggle("is-now", part.classList.contains("number") && part.dataset.about === view.event);
    }
    picture.querySelector(".baseline-past").setAttribute("x2", here ? `${now}%` : "100%");
    showRing(picture, here);
    showFlag(picture, here && !view.number ? view.when : "", now);
  }

  /** Shows the mark of now, larger and in a ring. */
  function showRing(picture, here) {
    const [circle, now] = [picture.querySelector(".strip-ring"), picture.querySelector(".strip-now")];
    for (const part of [circle, now]) part.toggleAttribute("display", false);
    if (!here) return void [circle, now].forEach((part) => part.setAttribute("display", "none"));
    const { reach, side, symbol, colour, hollow } = here.dataset;
    const larger = Math.min(LARGER, (RING - ROOM) / reach);
    setAttributes(circle, { cx: here.getAttribute("x"), cy: here.getAttribute("y"), r: em((reach * larger + ROOM) / 2) });
    setAttributes(now, { x: here.getAttribute("x"), y: here.getAttribute("y") });
    Object.assign(now.dataset, { symbol, colour });
    now.toggleAttribute("data-hollow", hollow !== undefined);
    const half = (side * larger) / 2;
    const use = here.firstElementChild;
    setAttributes(now.firstElementChild, { href: use.getAttribute("href"), x: em(-half), y: em(-half), width: em(2 * half), height: em(2 * half), "stroke-width": use.getAttribute("stroke-width") });
  }

  function em(units) {
    return `${units / EM}em`;
  }

  function setAttributes(node, values) {
    for (const [name, value] of Object.entries(values)) node.setAttribute(name, value);
  }

  /** Shows the year of now under its mark, inside the strip, in place of the years that it would touch. */
  function showFlag(picture, words, now) {
    const node = picture.querySelector(".strip-flag");
    node.toggleAttribute("display", false);
    if (!words) node.setAttribute("display", "none");
    node.textContent = words;
    const share = 100 / picture.clientWidth;
    const half = (text) => (text.getComputedTextLength() / 2) * share;
    const width = words ? half(node) : 0;
    const middle = Math.min(Math.max(now, width), 100 - width);
    if (words && picture.clientWidth) node.setAttribute("x", `${middle}%`);
    for (const year of picture.querySelectorAll(".strip-year")) {
      const apart = Math.abs(parseFloat(year.getAttribute("x")) - middle) - width - half(year) - 8 * share;
      year.classList.toggle("is-near", Boolean(words) && apart < 0);
    }
  }

  camino.strip = { pick, show };
})((globalThis.camino ??= {}));
