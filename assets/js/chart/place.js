// Where things stand in a picture of a given size, and what is nearest to a pointer: pure.
(function (camino) {
  "use strict";

  const REACH = 22;
  const TARGET = 34;
  const LEAST = 8;

  /** The measures of the style sheet in px, by the names of its tokens; no layout is needed. */
  function measures() {
    const style = getComputedStyle(document.documentElement);
    return (name) => parseFloat(style.getPropertyValue(`--${name}`)) || 0;
  }

  /** The class of layout of the window. */
  function layout(px = measures()) {
    return layoutOf(px("window-width") || window.innerWidth, px("window-height") || window.innerHeight);
  }

  /** The class of layout that a window gets; a wide but low one keeps the smaller letters. */
  function layoutOf(width, height = 0) {
    if (width < 900) return "phone";
    if (width < 1180) return "tablet";
    return width < 1600 || height < 960 ? "desktop" : "wide";
  }

  /** The largest of *sizes* ([width, height, ...]) that fits the box, else the one that needs the least. */
  function choose(sizes, box) {
    const fits = sizes.filter(([width, height]) => width <= box.width && height <= box.height);
    const area = ([width, height]) => width * height;
    if (fits.length) return fits.reduce((best, size) => (area(size) > area(best) ? size : best));
    const lack = ([width, height]) => Math.max(0, width - box.width) + Math.max(0, height - box.height);
    return sizes.reduce((best, size) => (lack(size) < lack(best) ? size : best));
  }

  /** For each mark the side of a square that overlaps no other mark's square, in px. */
  function targets(places) {
    const all = Object.entries(places);
    const sides = all.map(() => TARGET);
    for (let at = 0; at < all.length; at++) {
      const here = all[at][1];
      for (let to = 0; to < at; to++) {
        const there = all[to][1];
        const apart = Math.max(Math.abs(here.x - there.x), Math.abs(here.y - there.y));
        if (apart < sides[at]) sides[at] = apart;
        if (apart < sides[to]) sides[to] = apart;
      }
    }
    return Object.fromEntries(all.map(([id], at) => [id, Math.max(LEAST, sides[at])]));
  }

  /** The event under the pointer: of the label there, else of the nearest mark within reach. */
  function nearest(places, label, point) {
    let best = "";
    let least = REACH;
    for (const [id, place] of Object.entries(places)) {
      const far = Math.hypot(place.x - point.x, place.y - point.y);
      if (far < least) [best, least] = [id, far];
    }
    return least < LEAST ? best : label || best;
  }

  camino.place = { REACH, measures, layout, layoutOf, choose, targets, nearest };
})((globalThis.camino ??= {}));
