// The picture of the timeline: refitted to the window, with a button over each mark.
(function (camino) {
  "use strict";

  // The height of a line in the name of a lane, in px.
  const LINE = 17;

  /** Joins the picture in *root* to *life*. */
  function start(root, life) {
    const under = (name) => root.querySelector(`.chart-under > .${name}`);
    const over = (name) => root.querySelector(`.chart-over > .${name}`);
    const within = (name) => root.querySelector(`.chart-drawing > .${name}`);
    return {
      root,
      life,
      shelf: document.querySelectorAll(".shelf a"),
      buttons: new Map([...root.querySelectorAll(".mark")].map((button) => [button.dataset.event, button])),
      under: root.querySelector(".chart-under"),
      line: { date: under("date-line"), drop: under("thread-drop"), thread: under("thread") },
      ring: within("ring"),
      hover: within("hover-ring"),
      focus: over("focus-ring"),
      flag: over("flag"),
      positions: {},
      fitted: new Map(),
      stop: life.events[0]?.id,
    };
  }

  /** Makes the picture that of the best size for a box in px; returns whether it changed. */
  function resize(picture, box) {
    const px = camino.geometry.readMeasures();
    const layout = camino.geometry.findLayout(px);
    const same = picture.layout === layout && picture.box?.width === box.width && picture.box.height === box.height;
    const known = picture.life.layouts[layout];
    if (same || !known || !box.width || !box.height) return false;
    // What is laid out in px grows with the letters that the browser is set to.
    const unit = px("unit");
    const scaled = (name) => known[name] * unit;
    const drawn = { ...known, era: scaled("era"), axis: scaled("axis") };
    const room = { width: box.width / unit, height: box.height / unit };
    const [width, height, changes] = camino.geometry.chooseSize(known.sizes, room);
    const element = findWhole(picture.root, layout);
    camino.motion?.stop(picture);
    Object.assign(picture, { layout, box, unit, handle: px("zoom-handle"), whole: { element, drawn }, size: `${layout}-${width}x${height}`, origin: null });
    refit(picture, element, changes);
    place(picture);
    return true;
  }

  /** Finds the picture of the whole life for a class of windows, in the document or in its words to browsers without scripts. */
  function findWhole(root, layout) {
    const packed = root.querySelector(`noscript[data-layout="${layout}"]`);
    packed?.replaceWith(camino.late.parseDocument(packed.textContent).querySelector(".picture"));
    return root.querySelector(`.picture[data-layout="${layout}"]:not([data-start])`);
  }

  /** Shows a window of time, {start, end} in decimal years, null for all of it: stretched, and of *near* as soon as there is such a picture of less than the life. */
  function setWindow(picture, window, near = null) {
    if (!window && !picture.window) return;
    // What was noted to slide fades first.
    if (near !== picture.near && picture.near !== picture.noted?.element) picture.near?.remove();
    if (near && !near.isConnected) picture.whole.element.before(near);
    camino.dom.setData(picture.root, "near", near ? "true" : "");
    Object.assign(picture, { window, near });
    if (picture.whole) place(picture);
  }

  /** Gives all that lies over the picture its place. */
  function place(picture) {
    const { near, whole } = picture;
    picture.element = near ?? whole.element;
    picture.drawn = near ? measureNear(near.dataset, picture.unit) : whole.drawn;
    picture.labels = new Map([...picture.element.querySelectorAll(".label:not([display])")].map((label) => [label.dataset.about, label]));
    picture.bold?.classList.remove("is-chosen");
    picture.bold = null;
    placeLanes(picture);
    placeAlong(picture);
    filter(picture, picture.matching);
  }

  /** Measures what a picture of less than the life leaves above and below its field, in px. */
  function measureNear({ era, axis }, unit) {
    return { era: era * unit, axis: axis * unit, steps: true };
  }

  /** Gives all its place in time that lies over the picture. */
  function placeAlong(picture) {
    const { wide, left } = (picture.stretch = findStretch(picture));
    // A property that all its parts inherit costs a style pass: the whole life has none.
    const { style } = picture.element;
    for (const [name, share] of Object.entries({ "--wide": wide, "--left": left })) {
      if (picture.window) style.setProperty(name, `${100 * share}%`);
      else style.removeProperty(name);
    }
    picture.ticks = null;
    hideBeyond(picture);
    picture.positions = readPositions(picture);
    placeButtons(picture);
    placeShortcuts(picture);
    camino.cluster?.place(picture);
    for (const ring of [picture.hover, picture.focus]) fitRing(picture, ring);
  }

  /** Hides the words of what lies beyond the window; without a window there is nothing to hide. */
  function hideBeyond({ element, stretch, window }) {
    if (!window && !element.querySelector(".is-beyond")) return;
    for (const words of element.querySelectorAll("text[x]:not(.cluster-count), .cluster")) {
      const share = camino.geometry.toShare(stretch, words);
      words.classList.toggle("is-beyond", share < 0 || share > 1);
    }
  }

  /** Finds how wide the picture is for its window, and where it starts, as shares of the box. */
  function findStretch({ element, window }) {
    const axis = window && element.querySelector("[data-start]")?.dataset;
    if (!axis) return { wide: 1, left: 0 };
    const [start, end] = [Number(axis.start), Number(axis.end)];
    const width = window.end - window.start;
    return { wide: (end - start) / width, left: (start - window.start) / width };
  }

  /** Takes back what the last size changed in the picture of the document, and puts in what this one changes. */
  function refit(picture, element, changes) {
    const fitted = picture.fitted.get(element) ?? { parts: null, before: [] };
    picture.fitted.set(element, fitted);
    for (const [part, name, value] of fitted.before) setAttribute(part, name, value);
    fitted.before = [];
    for (const [name, values] of Object.entries(changes)) {
      fitted.parts ??= [...element.children].flatMap((layer) => [...layer.querySelectorAll("*")]);
      for (const [value, ...indexes] of values) {
        for (const index of indexes) {
          const part = fitted.parts[index];
          fitted.before.push([part, name, name ? part.getAttribute(name) : part.textContent]);
          setAttribute(part, name, value);
        }
      }
    }
  }

  /** Sets an attribute, takes it away for null; without a name it sets the text. */
  function setAttribute(part, name, value) {
    if (!name) part.textContent = value;
    else if (value === null) part.removeAttribute(name);
    else part.setAttribute(name, value);
  }

  /** Reads where the marks in view are, in px of the box: id -> {x, y, size, glyph}. */
  function readPositions({ element, box, drawn, stretch = { wide: 1, left: 0 } }) {
    const height = box.height - drawn.era - drawn.axis;
    const positions = {};
    for (const mark of element.querySelectorAll("[data-reach]")) {
      const share = camino.geometry.toShare(stretch, mark);
      if (share < 0 || share > 1) continue;
      const [x, y] = [share * box.width, drawn.era + (parseFloat(mark.getAttribute("y")) / 100) * height];
      const glyph = parseFloat(mark.dataset.side ?? mark.getAttribute("width"));
      positions[mark.dataset.about] = { x, y, size: parseFloat(mark.dataset.reach), glyph };
    }
    return positions;
  }

  /** Puts a button over each mark; what of it would cover a neighbour is cut away. */
  function placeButtons({ positions, buttons }) {
    const sides = camino.geometry.findSides(positions);
    for (const [id, button] of buttons) {
      const position = positions[id];
      button.hidden = !position;
      if (!position) continue;
      const side = Math.max(sides[id], camino.geometry.TARGET.least);
      const cut = (side - sides[id]) / 2;
      button.style.cssText = `left:${position.x}px;top:${position.y}px;width:${side}px;height:${side}px;${cut > 0 ? `clip-path:inset(${cut}px)` : ""}`;
    }
  }

  /** Puts the button of each lane beside the lane's first row, with as many lines as the lane has room for. */
  function placeLanes({ element, drawn: { era, axis }, box }) {
    const rows = new Map([...element.querySelectorAll("[data-lane-row]")].map((row) => [row.dataset.laneRow, row.dataset.row]));
    for (const lane of document.querySelectorAll(".lane")) {
      const row = rows.get(lane.dataset.lane);
      lane.hidden = row === undefined;
      if (!row) continue;
      const [top, up, high] = row.split(" ").map((share) => (parseFloat(share) / 100) * (box.height - era - axis));
      lane.style.cssText = `top:${era + top}px;--up:${up}px;--high:${high}px;--lines:${Math.max(1, Math.floor(high / LINE))}`;
    }
  }

  /** Puts a button over each large word of the picture: its left end, or the box around it. */
  function placeShortcuts(picture) {
    const { root, element, stretch } = picture;
    const eras = [...element.querySelectorAll("[data-era]")];
    for (const shortcut of root.querySelectorAll(".shortcut")) {
      const words = element.querySelector(shortcut.dataset.over);
      const at = words ? camino.geometry.toShare(stretch, words) : 1;
      const next = eras.includes(words) ? eras[eras.indexOf(words) + 1] : words;
      const end = next ? Math.min(camino.geometry.toShare(stretch, next), 1) : 1;
      shortcut.hidden = at >= 1 || end < 0 || words.hasAttribute("display");
      if (!shortcut.hidden) placeShortcut(shortcut, words, Math.max(at, 0), end, at < 0);
    }
  }

  /** Puts a button over words of the picture; over an era without room for its name, or that begins before what is seen, it is the name. */
  function placeShortcut(shortcut, words, at, end, isBefore) {
    const x = `${100 * at}%`;
    const y = parseFloat(words.getAttribute("y")) / 100;
    const [left, wide, tall] = (words.dataset.box ?? "0").split(" ");
    const box = wide && `width:calc(${wide} * var(--unit));height:calc(${tall} * var(--unit));top:calc(var(--era) + ${y} * (100% - var(--era) - var(--axis)))`;
    shortcut.classList.toggle("is-tight", "era" in words.dataset && (isBefore || !words.textContent));
    shortcut.style.cssText = `left:calc(${x} + ${left} * var(--unit));--room:${100 * (end - at)}%;${box ?? ""}`;
  }

  /** Dims what does not match, or nothing for null. */
  function filter(picture, matching) {
    picture.matching = matching;
    if (!picture.element || (!matching && !picture.dimmed)) return;
    picture.dimmed = Boolean(matching);
    const isOut = ({ about, event, series }) =>
      series ? !picture.life.members[series]?.some((id) => matching.has(id)) : !matching.has(about ?? event);
    for (const part of picture.root.querySelectorAll(".picture :is([data-about], [data-series]), .mark")) {
      part.classList.toggle("is-out", Boolean(matching) && isOut(part.dataset));
    }
  }

  /** Finds the event under a pointer, "" for none. */
  function findEvent(picture, { target, clientX, clientY }) {
    const origin = (picture.origin ??= picture.root.getBoundingClientRect());
    if (target.closest?.(".cluster-button")) return "";
    const label = target.closest?.(".label, .first-words")?.dataset.about;
    const positions = camino.motion?.locate(picture) ?? picture.positions;
    return camino.geometry.findNearest(positions, label, { x: clientX - origin.left, y: clientY - origin.top });
  }

  /** Shows the ring of the pointer, or of the keyboard's focus, which a cut button can't draw around itself. */
  function showRing(picture, name, id) {
    const ring = picture[name];
    const position = picture.positions[id];
    if (ring.hidden === !position && ring.shows === id) return;
    ring.shows = id;
    fitRing(picture, ring);
  }

  /** Puts a ring around the mark it shows; without a mark it is hidden. */
  function fitRing({ positions }, ring) {
    const position = positions[ring.shows];
    ring.hidden = !position;
    if (position) placeRing(ring, position);
  }

  function placeRing(ring, { x, y, size }) {
    ring.style.cssText = `left:${x}px;top:${y}px;width:${size + 12}px;height:${size + 12}px`;
  }

  camino.picture = { start, resize, setWindow, readPositions, filter, findEvent, showRing, placeRing };
})((globalThis.camino ??= {}));
