// Where things stand in a drawing of a given size, and what is nearest to a pointer: pure.
(function (camino) {
  "use strict";

  const REACH = 22;
  const TARGET = 34;

  /** The class of layout that a window gets; a wide but low one keeps the smaller letters. */
  function layoutOf(width, height = 0) {
    if (width < 900) return "phone";
    if (width < 1180) return "tablet";
    return width < 1600 || height < 960 ? "desktop" : "wide";
  }

  /** The largest drawing of a layout that fits the box, else the one that needs the least. */
  function choose(drawings, layout, box) {
    const own = drawings.filter((drawing) => drawing.layout === layout);
    const fits = own.filter((one) => one.width <= box.width && one.height <= box.height);
    const area = (one) => one.width * one.height;
    if (fits.length) return fits.reduce((best, one) => (area(one) > area(best) ? one : best));
    const lack = (one) => Math.max(0, one.width - box.width) + Math.max(0, one.height - box.height);
    return own.reduce((best, one) => (lack(one) < lack(best) ? one : best));
  }

  /** The marks of a drawing in px of the box: id -> {x, y, size}. */
  function marks(drawing, box) {
    const high = box.height - drawing.era - drawing.axis;
    const px = ([x, y, size, glyph]) => {
      return { x: x * box.width, y: drawing.era + y * high, size, glyph };
    };
    return Object.fromEntries(Object.entries(drawing.marks).map(([id, at]) => [id, px(at)]));
  }

  /** For each mark the side of a square that overlaps no other mark's square, in px. */
  function targets(places) {
    const all = Object.entries(places);
    const apart = (a, b) => Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y));
    const side = ([id, here]) => {
      const gaps = all.filter(([other]) => other !== id).map(([, there]) => apart(here, there));
      return [id, Math.max(8, Math.min(TARGET, ...gaps))];
    };
    return Object.fromEntries(all.map(side));
  }

  /** The event under the pointer: in its label's box, else the nearest mark within reach. */
  function nearest(places, labels, point) {
    let best = "";
    let least = REACH;
    for (const [id, place] of Object.entries(places)) {
      const far = Math.hypot(place.x - point.x, place.y - point.y);
      if (far < least) [best, least] = [id, far];
    }
    if (least < 8) return best;
    const inside = (box) =>
      point.x >= box.left && point.x <= box.right && point.y >= box.top && point.y <= box.bottom;
    return labels.find(inside)?.id ?? best;
  }

  camino.place = { REACH, layoutOf, choose, marks, targets, nearest };
})((globalThis.camino ??= {}));
