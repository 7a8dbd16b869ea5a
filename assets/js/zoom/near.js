// Brings the pictures of windows of time: small files, of which the smallest that has the whole window is shown.
(function (camino) {
  "use strict";

  // How far beyond an edge of a window one that has it may end, in shares of its width.
  const NEARLY = 0.002;
  const there = new Map();

  /** Lists the windows of a life, widest first: {name, start, end}; the argument is what the site says of them (pure). */
  function listWindows({ start, end, levels, dated }) {
    const width = (level) => (end - start) / 2 ** level;
    const halves = levels.flatMap((numbers, level) =>
      numbers.map((number) => {
        const from = start + (number * width(level)) / 2;
        return { name: `${level}-${number}`, start: from, end: from + width(level) };
      }),
    );
    const named = dated.map((name) => ({ name, ...readName(name, start, end) }));
    return [...halves, ...named].sort((one, other) => other.end - other.start - (one.end - one.start));
  }

  /** Reads a window by its dates: "2004_2012" (pure). */
  function readName(name, start, end) {
    const [first, last] = name.split("_");
    return { start: camino.moment.read(first)?.[0] ?? start, end: camino.moment.read(last)?.[1] ?? end };
  }

  /** Finds the smallest window that has all of another one (pure). */
  function findCover(windows, { start, end }) {
    const slack = (end - start) * NEARLY;
    return windows.findLast((window) => window.start <= start + slack && window.end >= end - slack);
  }

  /** Chooses the size of the pictures for the box (pure). */
  function chooseName(sizes, layout, box) {
    const known = Object.entries(sizes).filter(([name]) => name.startsWith(`${layout}-`));
    const size = camino.geometry.chooseSize(known.map(([, size]) => size), box);
    return known.find((entry) => entry[1] === size)?.[0];
  }

  /** Fetches the document of a window: {element, more}, its picture, and what there is to say of it. */
  function fetchWindow(path) {
    return camino.late.once(`window ${path}`, async () => {
      const found = await camino.late.loadDocument(`${path}.html`);
      const element = document.importNode(found.querySelector(".picture"), true);
      element.dataset.figure = `${path}.json`;
      there.set(path, { element, more: JSON.parse(found.getElementById("window").textContent) });
      return there.get(path);
    });
  }

  /** Finds the path of the document of a window; null where the whole life is the best there is. */
  function findPath({ windows, picture: { layout, box } }, window, { start, end }) {
    const name = windows.any ? `${start}_${end}` : findCover(windows.listed, window)?.name;
    const size = chooseName(windows.sizes, layout, box);
    return size && name && name !== "0-0" ? `windows/${size}/${name}` : null;
  }

  /** Loads the document of a window; null where there is none. */
  async function load(page, window, dates = page.state) {
    const index = await camino.late.loadData("windows.json");
    page.windows ??= { ...index, listed: listWindows(index) };
    const path = findPath(page, window, dates);
    return path && fetchWindow(path);
  }

  /** Finds the document of a window that has been loaded before. */
  function recall(page, window) {
    return (page.windows && there.get(findPath(page, window, page.state))) ?? null;
  }

  camino.near = { listWindows, findCover, chooseName, load, recall };
})((globalThis.camino ??= {}));
