// The picture of the timeline: refitted to the window, and over it what is chosen and pointed at.
(function (camino) {
  "use strict";

  const TARGET = 24;
  const FLAG_PAD = 5;
  const NEAR = 6;

  /** Joins the picture in *root* to *life*. */
  function start(root, life) {
    const under = (name) => root.querySelector(`.chart-under > .${name}`);
    const over = (name) => root.querySelector(`.chart-over > .${name}`);
    const picture = {
      root,
      life,
      buttons: new Map([...root.querySelectorAll(".mark")].map((button) => [button.dataset.event, button])),
      under: root.querySelector(".chart-under"),
      line: { date: under("date-line"), drop: under("thread-drop"), thread: under("thread") },
      ring: over("ring"),
      hover: over("hover-ring"),
      focus: over("focus-ring"),
      flag: over("flag"),
      places: {},
      fitted: new Map(),
      stop: life.events[0]?.id,
    };
    return picture;
  }

  /** Makes the picture that of the best size for a box in px; returns whether it changed. */
  function resize(picture, box) {
    const layout = camino.place.layout();
    const same = picture.layout === layout && picture.box?.width === box.width && picture.box.height === box.height;
    const drawn = picture.life.places[layout];
    if (same || !drawn || !box.width || !box.height) return false;
    const size = camino.place.choose(drawn.sizes, box);
    const element = picture.root.querySelector(`.picture[data-layout="${layout}"]`);
    Object.assign(picture, { layout, box, drawn, element, size: `${layout}-${size[0]}x${size[1]}` });
    refit(picture, element, size[2]);
    picture.origin = null;
    picture.ticks = null;
    picture.labels = new Map([...element.querySelectorAll(".label")].map((label) => [label.dataset.about, label]));
    picture.places = placesOf(picture);
    place(picture);
    filter(picture, picture.matching);
    return true;
  }

  /** Puts the attributes in which a size differs from the one in the document, after taking back those of the last. */
  function refit(picture, element, changes) {
    const fitted = picture.fitted.get(element) ?? { parts: null, before: [] };
    picture.fitted.set(element, fitted);
    for (const [part, name, value] of fitted.before) put(part, name, value);
    fitted.before = [];
    for (const [name, values] of Object.entries(changes)) {
      fitted.parts ??= [...element.children].flatMap((box) => [...box.querySelectorAll("*")]);
      for (const [value, ...places] of values) {
        for (const place of places) {
          const part = fitted.parts[place];
          fitted.before.push([part, name, name ? part.getAttribute(name) : part.textContent]);
          put(part, name, value);
        }
      }
    }
  }

  function put(part, name, value) {
    if (!name) part.textContent = value;
    else if (value === null) part.removeAttribute(name);
    else part.setAttribute(name, value);
  }

  /** The marks in px of the box: id -> {x, y, size, glyph}. */
  function placesOf({ element, box, drawn }) {
    const high = box.height - drawn.era - drawn.axis;
    const share = (mark, name) => parseFloat(mark.getAttribute(name)) / 100;
    const found = {};
    for (const mark of element.querySelectorAll("[data-reach]")) {
      const [x, y] = [share(mark, "x") * box.width, drawn.era + share(mark, "y") * high];
      const glyph = parseFloat(mark.dataset.side ?? mark.getAttribute("width"));
      found[mark.dataset.about] = { x, y, size: parseFloat(mark.dataset.reach), glyph };
    }
    return found;
  }

  function place(picture) {
    const sides = camino.place.targets(picture.places);
    for (const [id, button] of picture.buttons) {
      const at = picture.places[id];
      button.hidden = !at;
      if (at) target(button, at, sides[id]);
    }
    const { era, axis } = picture.drawn;
    const rows = new Map([...picture.element.querySelectorAll("[data-lane-row]")].map((row) => [row.dataset.laneRow, row.dataset.row]));
    for (const lane of document.querySelectorAll(".lane")) {
      const row = rows.get(lane.dataset.lane);
      lane.hidden = row === undefined;
      if (row) lane.style.top = `${era + (parseFloat(row) / 100) * (picture.box.height - era - axis)}px`;
    }
  }

  /** A button is a full target; what of it would cover a neighbour is cut away. */
  function target(button, { x, y }, free) {
    const side = Math.max(free, TARGET);
    const cut = (side - free) / 2;
    button.style.cssText = `left:${x}px;top:${y}px;width:${side}px;height:${side}px;${cut > 0 ? `clip-path:inset(${cut}px)` : ""}`;
  }

  /** Dims what does not match, or nothing for null. */
  function filter(picture, matching) {
    picture.matching = matching;
    if (!picture.element || (!matching && !picture.dimmed)) return;
    picture.dimmed = Boolean(matching);
    const out = ({ about, event, series }) =>
      series ? !picture.life.members[series]?.some((id) => matching.has(id)) : !matching.has(about ?? event);
    for (const part of picture.root.querySelectorAll(".picture :is([data-about], [data-series]), .mark")) {
      part.classList.toggle("is-out", Boolean(matching) && out(part.dataset));
    }
  }

  /** The event at a place of the window, "" for none. */
  function at(picture, event) {
    const origin = (picture.origin ??= picture.root.getBoundingClientRect());
    const label = event.target.closest?.(".label")?.dataset.about;
    return camino.place.nearest(picture.places, label, { x: event.clientX - origin.left, y: event.clientY - origin.top });
  }

  /** The ring of the pointer, or of the keyboard's focus, which a cut button can't draw around itself. */
  function ring(picture, name, id) {
    const place = picture.places[id];
    if (picture[name].hidden === !place && picture[name].shows === id) return;
    picture[name].hidden = !place;
    picture[name].shows = id;
    if (place) around(picture[name], place);
  }

  function around(ring, { x, y, size }) {
    ring.style.cssText = `left:${x}px;top:${y}px;width:${size + 12}px;height:${size + 12}px`;
  }

  /** Marks the event of a state, its date and its words. */
  function choose(picture, state) {
    const event = picture.life.event.get(state.event);
    const place = picture.places[state.event];
    const shown = Boolean(event && place);
    emphasize(picture, state);
    const { ring, flag, line } = picture;
    for (const part of [ring, flag, line.date, line.drop, line.thread]) {
      if (part.hidden === shown) part.hidden = !shown;
    }
    if (shown) follow(picture, state, event, place);
    else if (picture.ticks) clear(picture, -Infinity, -Infinity);
  }

  /** The label of the chosen event is bold, and its button the one that the Tab key finds. */
  function emphasize(picture, state) {
    const chosen = picture.life.event.has(state.event) ? state.event : "";
    if (picture.chosen !== chosen || picture.bold !== picture.labels?.get(chosen)) {
      picture.bold?.classList.remove("is-chosen");
      picture.bold = picture.labels?.get(chosen);
      picture.bold?.classList.add("is-chosen");
    }
    const before = picture.buttons.get(picture.chosen);
    const button = picture.buttons.get(chosen);
    if (before && before !== button) {
      before.ariaCurrent = null;
      before.ariaPressed = "false";
    }
    if (button) button.ariaCurrent = "true";
    if (button) button.ariaPressed = String(Boolean(state.pinned));
    const stop = picture.places[chosen] ? chosen : picture.life.events[0]?.id;
    if (stop !== picture.stop) {
      picture.buttons.get(picture.stop).tabIndex = -1;
      picture.buttons.get(stop).tabIndex = 0;
    }
    Object.assign(picture, { chosen, stop });
  }

  function follow(picture, state, event, place) {
    const kind = picture.life.kinds[event.kind];
    const quote = event.quotes[state.quote - 1];
    const step = Boolean(event.series) && picture.drawn.steps;
    const { dataset } = picture.under;
    dataset.colour = picture.flag.dataset.colour = kind?.colour || "work";
    dataset.sure = String(!event.doubtful);
    dataset.speaks = quote ? quote.relation : "none";
    around(picture.ring, place);
    picture.ring.classList.toggle("is-step", step);
    const glyph = picture.ring.firstElementChild;
    camino.glyph.draw(glyph, kind, event.doubtful && !step, "mark");
    const side = (step ? 1.5 : 1) * place.glyph;
    glyph.style.cssText = `width:${side}px;height:${side}px`;
    lines(picture, place);
    raise(picture, event, place);
  }

  function lines({ line, drawn, box }, { x, y }) {
    const floor = box.height - drawn.axis;
    line.date.style.cssText = `left:${x}px;top:${y}px;height:${Math.max(0, floor - y)}px`;
    line.drop.style.cssText = `left:${x}px;top:${drawn.era}px;height:${Math.max(0, y - drawn.era)}px`;
    line.thread.style.cssText = `left:${x}px;top:${drawn.era}px;right:0`;
  }

  /** The flag on the axis stays within the chart, and hides the years that it would touch. */
  function raise(picture, event, { x }) {
    const { flag, box } = picture;
    const letters = (picture.ticks ??= measure(picture)).flag;
    flag.textContent = event.flag;
    const half = (letters.size * camino.letters.width(event.flag, letters)) / 2 + FLAG_PAD;
    const middle = Math.min(Math.max(x, half), box.width - half);
    flag.style.cssText = `left:${middle}px;top:${box.height - picture.drawn.flag}px`;
    clear(picture, middle - half - NEAR, middle + half + NEAR);
  }

  function clear({ ticks }, left, right) {
    for (const tick of ticks.all) {
      const near = left < tick.right && tick.left < right;
      if (near !== tick.near) tick.node.classList.toggle("is-near", near);
      tick.near = near;
    }
  }

  /** Where the years stand on the axis, and the letters of the flag. */
  function measure({ element, flag, box }) {
    const of = (node) => ({ ...camino.letters.fontOf(node), size: parseFloat(getComputedStyle(node).fontSize) });
    const all = [...element.querySelectorAll("text[data-tick]:not([display])")].map((node) => {
      const letters = of(node);
      const half = (letters.size * camino.letters.width(node.textContent, letters)) / 2;
      const x = (parseFloat(node.getAttribute("x")) / 100) * box.width;
      return { node, left: x - half, right: x + half, near: false };
    });
    return { all, flag: of(flag) };
  }

  camino.picture = { start, resize, placesOf, filter, at, ring, choose };
})((globalThis.camino ??= {}));
