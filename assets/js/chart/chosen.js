// Shows the chosen event in the picture: its ring, its lines, and the flag with its date on the axis.
(function (camino) {
  "use strict";

  const FLAG_PAD = 5;
  const NEAR = 6;
  // Half of the height of the flag, by the size of its letters.
  const RISE = 0.8;

  /** Shows the event of a state, its date and its words. */
  function show(picture, state) {
    const event = picture.life.event.get(state.event);
    const position = picture.positions[state.event];
    const shown = Boolean(event && position);
    emphasize(picture, state);
    const { ring, flag, line } = picture;
    for (const part of [ring, flag, line.date, line.drop, line.thread]) camino.dom.setHidden(part, !shown);
    if (shown) drawEvent(picture, state, event, position);
    else if (picture.ticks || picture.element.querySelector(".is-near")) clearTicks(picture, -Infinity, -Infinity);
  }

  /** Makes the label of the chosen event bold, and its button the one that the Tab key finds. */
  function emphasize(picture, state) {
    const { buttons, labels, life } = picture;
    const chosen = life.event.has(state.event) ? state.event : "";
    const label = labels?.get(chosen);
    if (picture.bold !== label) {
      picture.bold?.classList.remove("is-chosen");
      label?.classList.add("is-chosen");
    }
    const before = buttons.get(picture.chosen);
    const button = buttons.get(chosen);
    if (before && before !== button) Object.assign(before, { ariaCurrent: null, ariaPressed: "false" });
    if (button) Object.assign(button, { ariaCurrent: "true", ariaPressed: String(Boolean(state.pinned)) });
    for (const link of picture.shelf) link.ariaCurrent = link.dataset.event === chosen ? "true" : null;
    const stop = picture.positions[chosen] ? chosen : life.events[0]?.id;
    if (stop !== picture.stop) {
      buttons.get(picture.stop).tabIndex = -1;
      buttons.get(stop).tabIndex = 0;
    }
    Object.assign(picture, { chosen, stop, bold: label });
  }

  function drawEvent(picture, state, event, position) {
    const { under, flag, ring } = picture;
    const kind = picture.life.kinds[event.kind];
    const step = Boolean(event.series) && picture.drawn.steps;
    const colour = (flag.dataset.colour = kind?.colour || "work");
    const speaks = event.quotes[state.quote - 1]?.relation ?? "none";
    Object.assign(under.dataset, { colour, sure: String(!event.doubtful), speaks });
    camino.picture.placeRing(ring, position);
    ring.classList.toggle("is-step", step);
    const glyph = ring.firstElementChild;
    camino.glyph.draw(glyph, kind, event.doubtful && !step, "mark");
    const side = (step ? 1.5 : 1) * position.glyph;
    glyph.style.cssText = `width:${side}px;height:${side}px`;
    drawLines(picture, position);
    raiseFlag(picture, event, position);
  }

  function drawLines({ line, drawn, box }, { x, y }) {
    const floor = box.height - drawn.axis;
    line.date.style.cssText = `left:${x}px;top:${y}px;height:${Math.max(0, floor - y)}px`;
    line.drop.style.cssText = `left:${x}px;top:${drawn.era}px;height:${Math.max(0, y - drawn.era)}px`;
    line.thread.style.cssText = `left:${x}px;top:${drawn.era}px;right:0`;
  }

  /** Puts the flag on the axis within the chart, on a strip in the row of its years, and hides the years that it would touch. */
  function raiseFlag(picture, event, { x }) {
    const { flag, box } = picture;
    const { font, row } = prepare(picture);
    flag.textContent = event.flag;
    const half = halfWidth(event.flag, font) + FLAG_PAD;
    const middle = Math.min(Math.max(x, half), box.width - half);
    const top = row ? row * box.height - RISE * font.size : box.height - picture.drawn.axis;
    flag.style.cssText = `left:${middle}px;top:${top}px`;
    clearTicks(picture, middle - half - NEAR, middle + half + NEAR);
  }

  function clearTicks(picture, left, right) {
    for (const tick of prepare(picture).all) {
      const near = left < tick.right && tick.left < right;
      if (near !== tick.near) tick.node.classList.toggle("is-near", near);
      tick.near = near;
    }
  }

  /** Measures what the flag needs, unless that is known, and returns it: at rest, so that the first hover need not. */
  function prepare(picture) {
    return (picture.ticks ??= measureTicks(picture));
  }

  /** Measures where the years are on the axis, in which row of a strip, and reads the letters of the flag. */
  function measureTicks({ element, flag, box, stretch }) {
    const all = [...element.querySelectorAll("text[data-tick]:not([display]), .strip-year")].map((node) => {
      const half = halfWidth(node.textContent, camino.letters.readFont(node));
      const x = camino.geometry.toShare(stretch, node) * box.width;
      return { node, left: x - half, right: x + half, near: node.classList.contains("is-near") };
    });
    const year = element.querySelector(".strip-year");
    return { all, font: camino.letters.readFont(flag), row: year && parseFloat(year.getAttribute("y")) / 100 };
  }

  function halfWidth(words, font) {
    return (font.size * camino.letters.width(words, font)) / 2;
  }

  camino.chosen = { prepare, show };
})((globalThis.camino ??= {}));
