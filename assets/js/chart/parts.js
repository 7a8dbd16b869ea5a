// The parts of the picture that keep their name from one window of time to the next, and where they are: reckoned, never measured.
(function (camino) {
  "use strict";

  // The sides of the drawing of a staircase in its own units.
  const UNITS = 1000;
  // Less than that nothing has moved, in px.
  const NEARLY = 0.01;

  /** Names a part of the picture that may stay; "" for one that never does. */
  function name({ localName, dataset: { about, laneRow, series } }) {
    const id = about ?? laneRow ?? series;
    return id === undefined ? "" : `${localName} ${id}`;
  }

  /** Lists the parts in view by their names: {box, nodes, unit}; a box is {left, top, wide, high} in px, *unit* the length of its nodes' px. */
  function list(picture) {
    const parts = new Map();
    for (const node of picture.element.querySelector(".picture-shapes").children) {
      const part = name(node) && !node.hasAttribute("display") && read(picture, node);
      if (part) parts.set(name(node), part);
    }
    for (const node of [picture.ring, picture.hover, picture.focus, picture.flag, ...Object.values(picture.line)]) {
      if (!node.hidden) parts.set(node.className, readOver(picture, node));
    }
    const strip = document.querySelector(".overview");
    if (strip) parts.set("overview", { box: readWindow(strip), nodes: [strip] });
    return parts;
  }

  /** Reads what is left free of the overview on each side of the window, in percent. */
  function readWindow({ style }) {
    const read = (key) => parseFloat(style.getPropertyValue(key)) || 0;
    return { left: read("--from"), top: 0, wide: read("--to"), high: 0 };
  }

  function read(picture, node) {
    const { about, laneRow } = node.dataset;
    if (laneRow !== undefined) return { box: { ...readBox(picture, node, "x1", "y1"), left: 0 }, nodes: [node, ...findLane(laneRow)] };
    if (node.localName === "svg") return readStairs(readBox(picture, node), node);
    if (node.localName === "g") return readBar(picture, node);
    return picture.positions[about] && { box: readBox(picture, node), nodes: [node, picture.buttons.get(about)] };
  }

  function findLane(id) {
    return [...document.querySelectorAll(".lane")].filter(({ dataset }) => dataset.lane === id);
  }

  function readStairs(box, node) {
    return { box, nodes: [...node.children], unit: { x: box.wide / UNITS, y: box.high / UNITS } };
  }

  /** Reads a bar that has a part in view; it is as high in every window. */
  function readBar(picture, node) {
    const box = { ...readBox(picture, node.querySelector("rect")), high: 0 };
    return box.left < picture.box.width && box.left + box.wide > 0 ? { box, nodes: [node] } : null;
  }

  function readBox({ box, drawn: { era, axis }, stretch }, node, x = "x", y = "y") {
    const field = box.height - era - axis;
    const share = (key) => (parseFloat(node.getAttribute(key)) || 0) / 100;
    const isSymbol = node.localName === "use";
    return {
      left: (share(x) * stretch.wide + stretch.left) * box.width,
      top: era + share(y) * field,
      wide: isSymbol ? 0 : share("width") * stretch.wide * box.width,
      high: isSymbol ? 0 : share("height") * field,
    };
  }

  /** Reads a ring, a line or the flag of what is chosen, by what its style says; rings and the flag keep their size. */
  function readOver(picture, node) {
    const px = (key) => parseFloat(node.style[key]) || 0;
    const isLine = Object.values(picture.line).includes(node);
    const wide = node === picture.line.thread ? picture.box.width - px("left") : 0;
    return { box: { left: px("left"), top: px("top"), wide, high: isLine ? px("height") : 0 }, nodes: [node] };
  }

  /** Finds the box that is a share of the way from one to another (pure). */
  function mix(from, to, share) {
    return Object.fromEntries(Object.entries(to).map(([key, value]) => [key, from[key] + (value - from[key]) * share]));
  }

  /** Writes the frames that bring a node from one box to another; null where it is there (pure). */
  function write(node, from, to, unit = { x: 1, y: 1 }) {
    if (Object.keys(to).every((key) => Math.abs(from[key] - to[key]) < NEARLY)) return null;
    if (node.className === "overview") return { "--from": [`${from.left}%`, `${to.left}%`], "--to": [`${from.wide}%`, `${to.wide}%`] };
    const [x, y] = [(from.left - to.left) / unit.x, (from.top - to.top) / unit.y];
    const ratio = (key) => (from[key] > 0 && to[key] > 0 ? from[key] / to[key] : 1);
    const own = readShift(node);
    return { transform: [`translate(${x}px, ${y}px) ${own} scale(${ratio("wide")}, ${ratio("high")})`, `translate(0px, 0px) ${own} scale(1, 1)`] };
  }

  /** Reads the transform that a symbol has of its own, as a style says it. */
  function readShift(node) {
    const [x = 0, y = 0] = node.getAttribute("transform")?.match(/-?[\d.]+/g) ?? [];
    return `translate(${x}px, ${y}px)`;
  }

  camino.parts = { name, list, mix, write };
})((globalThis.camino ??= {}));
