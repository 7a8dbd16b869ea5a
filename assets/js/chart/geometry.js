// The geometry of a picture: its layout and size for a window, its buttons, and the mark nearest to a pointer.
(function (camino) {
  "use strict";

  // In px: how far from a mark a pointer still finds it, the sides of a mark's button,
  // and within how much of a mark nothing else counts.
  const REACH = 22;
  const TARGET = { most: 34, least: 24 };
  const LEAST = 8;
  // How much lower than a size a box may be.
  const LOWER = 0.97;

  /** Reads the measures of the style sheet in px, by the names of its tokens; no layout is needed. */
  function readMeasures() {
    const style = getComputedStyle(document.documentElement);
    const rem = parseFloat(style.fontSize);
    return (name) => {
      const value = style.getPropertyValue(`--${name}`);
      return (parseFloat(value) || 0) * (value.endsWith("rem") ? rem : 1);
    };
  }

  /** Finds the layout of the window, whose size counts in the letters that the browser is set to. */
  function findLayout(px = readMeasures()) {
    const [width, height] = [px("window-width") || window.innerWidth, px("window-height") || window.innerHeight];
    return layoutOf(width / px("unit"), height / px("unit"));
  }

  /** The layout of a window of that size in units; a wide but low one keeps the smaller letters. */
  function layoutOf(width, height = 0) {
    if (width < 768 || (width < 900 && height < 600)) return "phone";
    if (width < 1180) return "tablet";
    return width < 1600 || height < 960 ? "desktop" : "wide";
  }

  function isPhone(px) {
    return findLayout(px) === "phone";
  }

  /** Chooses the largest of *sizes* ([width, height, ...]) that fits the box, nearly so in height, else the one that needs the least. */
  function chooseSize(sizes, box) {
    const fits = sizes.filter(([width, height]) => width <= box.width && height * LOWER <= box.height);
    const area = ([width, height]) => width * height;
    if (fits.length) return fits.reduce((best, size) => (area(size) > area(best) ? size : best));
    const lack = ([width, height]) => Math.max(0, width - box.width) + Math.max(0, height - box.height);
    return sizes.reduce((best, size) => (lack(size) < lack(best) ? size : best));
  }

  /** Finds for each mark the side of a square that overlaps no other mark's square, in px. */
  function findSides(positions) {
    const marks = Object.entries(positions);
    const sides = marks.map(() => TARGET.most);
    for (let index = 0; index < marks.length; index++) {
      const here = marks[index][1];
      for (let other = 0; other < index; other++) {
        const there = marks[other][1];
        const apart = Math.max(Math.abs(here.x - there.x), Math.abs(here.y - there.y));
        if (apart < sides[index]) sides[index] = apart;
        if (apart < sides[other]) sides[other] = apart;
      }
    }
    return Object.fromEntries(marks.map(([id], index) => [id, Math.max(LEAST, sides[index])]));
  }

  /** Finds the event under the pointer: that of the label there, else of the nearest mark within reach. */
  function findNearest(positions, label, point) {
    let nearest = "";
    let least = REACH;
    for (const [id, { x, y }] of Object.entries(positions)) {
      const distance = Math.hypot(x - point.x, y - point.y);
      if (distance < least) [nearest, least] = [id, distance];
    }
    return least < LEAST ? nearest : label || nearest;
  }

  /** Finds the place of a part of the picture, by its share of the width, as a share of the box. */
  function toShare({ wide, left }, part, name = "x") {
    return (parseFloat(part.getAttribute(name)) / 100) * wide + left;
  }

  camino.geometry = { TARGET, readMeasures, findLayout, layoutOf, isPhone, chooseSize, findSides, findNearest, toShare };
})((globalThis.camino ??= {}));
