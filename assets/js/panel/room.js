// Fits the letters of the panel to the room it has, which is measured after a layout.
(function (camino) {
  "use strict";

  const { element, setData } = camino.dom;

  /** Measures the room of the panel's parts, and fits the letters to it. */
  function measure(panel) {
    const { zone, heading, title, date, facts, walk } = panel;
    const { readFont } = camino.letters;
    const words = zone.querySelector(".detail-words") ?? element("p", "detail-words");
    if (!words.parentNode) zone.append(words);
    delete heading.dataset.tight;
    const unit = camino.geometry.readMeasures()("unit");
    panel.room = {
      sizes: getComputedStyle(zone).getPropertyValue("--quote-sizes").trim().split(/\s+/).map((size) => size * unit),
      zone: { width: zone.clientWidth, height: zone.clientHeight },
      words: readFont(words),
      heading: { width: heading.clientWidth, height: heading.clientHeight, pad: parseFloat(getComputedStyle(heading).paddingTop) },
      title: readFont(title),
      date: readFont(date),
      facts: readFont(facts),
    };
    if (!words.textContent) words.remove();
    if (panel.width !== walk.clientWidth) tightenWalk(panel, walk);
    panel.width = walk.clientWidth;
    fit(panel);
  }

  /** Gives the row of buttons fewer words where that of any event would be wider than the panel. */
  function tightenWalk(panel, walk) {
    const { view, position, life } = panel;
    const total = life.events.length;
    setData(walk, "tight", "");
    camino.panel.showWalk(panel, { ...view, event: view.event || "any", next: life.say("nav.next") }, life.say);
    position.textContent = life.say("nav.position", { number: total, total });
    const tight = walk.scrollWidth > walk.clientWidth;
    camino.panel.showWalk(panel, view, life.say);
    setData(walk, "tight", tight ? "true" : "");
  }

  /** Makes the letters of the words and of the title as large as their room allows; measures nothing. */
  function fit({ room, view, zone, heading }) {
    const words = zone.firstElementChild;
    if (!room || !room.zone.height) return;
    if (words?.classList.contains("detail-words")) {
      const widthOf = (text) => camino.letters.width(text, room.words);
      const size = camino.fit.fit(`“${words.textContent}”`, room.sizes, room.zone, widthOf);
      const css = `font-size:${size}px;line-height:${camino.fit.leading(size)}`;
      if (words.fitted !== css) words.style.cssText = words.fitted = css;
    }
    setData(heading, "tight", isTight(room, view) ? "true" : "");
  }

  /** True if title and date need more room than they have at their full size. */
  function isTight({ heading, title, date, facts }, view) {
    if (!heading.height) return false;
    const count = (text, font, width) =>
      camino.letters.countLines(text, (camino.fit.SAFE * width) / font.size, (piece) => camino.letters.width(piece, font));
    const grade = view.event && view.quotes ? facts.size * camino.letters.width(view.evidence, facts) + 12 : 0;
    const height = count(view.title, title, heading.width) * title.size * 1.25;
    return heading.pad + height + count(view.date, date, heading.width - grade) * date.size * 1.4 > heading.height + 1;
  }

  /** Lets a key reach words that are longer than their zone; called after the hand has rested. */
  function letScroll({ zone }) {
    zone.tabIndex = zone.scrollHeight > zone.clientHeight + 1 ? 0 : -1;
  }

  camino.room = { measure, fit, letScroll };
})((globalThis.camino ??= {}));
