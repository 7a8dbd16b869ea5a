// Zooms: the window of time is a part of the state, shown by the picture, and changed by commands.
(function (camino) {
  "use strict";

  const STEP = 2;
  // How much shorter a window has to be to part what stands together.
  const NEARER = 0.95;

  /** Reads the whole life and the least window of it, in decimal years. */
  function readWhole({ root }) {
    const { start, end, least } = root.dataset;
    return { start: Number(start), end: Number(end), least: Number(least) };
  }

  /** The window that is shown. */
  function findWindow(page) {
    return camino.window.read(page.state, page.whole);
  }

  /** Shows a window; *how* is that of `page.set`: a new entry in the history, unless it goes on. Returns whether it is another one. */
  function go(page, window, how = { push: true }) {
    const change = camino.window.write(window, page.whole);
    const isOther = change.start !== page.state.start || change.end !== page.state.end;
    if (isOther) page.set(change, how);
    return isOther;
  }

  /** Shows a window while a hand moves it: one entry of the history; its own picture and its words wait for the hand. */
  function drag(page, window) {
    const push = !page.dragged;
    page.dragged = true;
    page.dragged = go(page, window, { push }) || !push;
  }

  /** Brings what has waited while a hand moved the window. */
  function drop(page) {
    if (!page.dragged) return;
    page.dragged = false;
    page.renew(["start", "end"]);
  }

  /** Zooms by a factor about what is chosen, if that is in view, else about the middle. */
  function zoom(page, factor, about = findCentre(page)) {
    go(page, camino.window.scale(findWindow(page), factor, about, page.whole));
  }

  function findCentre(page) {
    const { start, end } = findWindow(page);
    const at = page.life.event.get(document.activeElement?.dataset?.event || page.state.event)?.at;
    return isInView(page, at) ? at : (start + end) / 2;
  }

  function isInView(page, at) {
    const { start, end } = findWindow(page);
    return at >= start && at <= end;
  }

  /** Shows the window of the state: in the picture, on the root of the page, and in the buttons. */
  function show(page, changed) {
    const { picture, whole, root } = page;
    const slides = isStep(page, changed);
    const window = findWindow(page);
    const isWhole = camino.window.isWhole(window, whole);
    const known = isWhole || page.dragged ? null : camino.near.recall(page, window);
    if (slides) camino.motion.begin(picture);
    root.dataset.window = camino.window.name(window);
    camino.dom.setData(root, "zoomed", isWhole ? "" : "true");
    if (known) showNear(page, window, known);
    else draw(page, isWhole ? null : window, keepNear(picture, window, isWhole));
    document.querySelector(".zoom-back").hidden = isWhole;
    if (document.querySelector(".overview")) camino.overview.show(page, window);
    return isWhole || page.dragged ? Promise.resolve() : approach(page, window, slides, known);
  }

  /** True if a reader has gone from one window to another: what is opened or resized, or moved by a hand, stands at once. */
  function isStep({ dragged, state }, changed) {
    const has = (key) => changed.includes(key);
    return Boolean(changed) && !dragged && state.view === "timeline" && !has("view") && (has("start") || has("end"));
  }

  /** Draws a window out of the picture of the whole life, or out of a nearer one. */
  function draw(page, window, near) {
    const focused = document.activeElement;
    camino.picture.setWindow(page.picture, window, near);
    if (focused.matches(".cluster-button")) keepFocus(page.picture, focused.dataset);
    camino.chosen.show(page.picture, page.state);
    page.onDraw?.(page);
  }

  /** Gives the focus of a cluster, whose button went with its picture, to what stands there now. */
  function keepFocus({ root }, { start, end, lane }) {
    const isThere = ({ dataset }) => dataset.lane === lane && dataset.start <= end && dataset.end >= start;
    ([...root.querySelectorAll(".cluster-button")].find(isThere) ?? root).focus({ preventScroll: true });
  }

  /** Keeps the nearer picture that is shown while it has all of a window. */
  function keepNear({ near }, { start, end }, isWhole) {
    return !isWhole && near && Number(near.dataset.start) <= start && Number(near.dataset.end) >= end ? near : null;
  }

  /** Draws a window out of its own picture, unless it is *known*, as soon as that is there and no other window is wanted by then. */
  async function approach(page, window, slides, known) {
    const { start, end } = page.state;
    const found = await (known ?? camino.near.load(page, window).catch(() => null));
    if (start !== page.state.start || end !== page.state.end) return;
    if (found && !known) {
      if (slides) camino.motion.begin(page.picture);
      showNear(page, window, found);
    }
    page.renew(["near"]);
    camino.hand.rest().then(() => fetchNext(page));
  }

  function showNear(page, window, { element, more }) {
    camino.unknown.add(page, more);
    page.seen = more.count;
    page.told = more;
    draw(page, window, element);
  }

  /** Fetches the pictures of the next steps nearer and farther before they are wanted. */
  function fetchNext(page) {
    for (const factor of [1 / STEP, STEP]) {
      const next = camino.window.scale(findWindow(page), factor, findCentre(page), page.whole);
      const change = camino.window.write(next, page.whole);
      if (change.start || change.end) camino.near.load(page, next, change).catch(() => null);
    }
  }

  /** Shows a stretch of time with some room beside it; chosen again, the whole life. */
  function surround(page, { start, end }, sort) {
    const window = camino.window.surround(start, end, sort, page.whole);
    const change = camino.window.write(window, page.whole);
    const isShown = change.start === page.state.start && change.end === page.state.end;
    go(page, isShown ? page.whole : window);
  }

  /** Shows the time of a date, and its first event; the words that were searched for it are done. */
  function showTime(page, time) {
    const { life, picture, whole } = page;
    const event = life.events.find(({ at }) => at >= time.start && at < time.end);
    const about = event ? { event: event.id, quote: 1, pinned: false } : {};
    page.set({ ...about, ...camino.window.write(camino.window.surround(time.start, time.end, "none", whole), whole), view: "timeline", q: "" }, { push: true });
    const mark = event && picture.positions[event.id] && picture.buttons.get(event.id);
    (mark || picture.root).focus({ preventScroll: true });
  }

  /** Zooms to the events of a cluster; where no window parts them, lists them. */
  function openCluster(page, button) {
    const [start, end] = [Number(button.dataset.start), Number(button.dataset.end)];
    const window = camino.window.surround(start, end, "cluster", page.whole);
    const isNearer = window.end - window.start < (findWindow(page).end - findWindow(page).start) * NEARER;
    if (isNearer && end > start) go(page, window);
    else camino.list.open(page, button);
  }

  /** Reads the stretch of time that a tick of the axis stands for. */
  function readTick({ element }, year) {
    const step = element.querySelector(`text[data-tick="${year}"]`)?.dataset.step ?? 1;
    return { start: Number(year), end: Number(year) + Number(step) };
  }

  /** Brings the chosen event into view. */
  function follow(page) {
    const { state, life } = page;
    const at = life.event.get(state.event)?.at;
    const isOutside = state.pinned && Number.isFinite(at) && !isInView(page, at);
    if (isOutside) go(page, camino.window.include(findWindow(page), at, page.whole), {});
  }

  /** Says after a zoom what is seen, once. */
  function say(page) {
    const { life } = page;
    document.getElementById("live").textContent = life.say("zoom.said", camino.overview.describe(page, findWindow(page)));
  }

  function start(page) {
    page.whole = readWhole(page.picture);
    page.total = page.life.events.length + (page.life.leftOut ?? 0);
    if (document.querySelector(".overview")) camino.overview.start(page, { go, drag, drop });
    page.watch(["start", "end", "box"], (now, changed) => {
      const shown = show(now, changed);
      if (changed && !changed.includes("box") && !now.dragged && now.state.view === "timeline") shown.then(() => say(now));
    });
    page.watch(["event", "pinned"], (now, changed) => {
      if (document.querySelector(".overview")) camino.overview.showChosen(now);
      if (changed) follow(now);
    });
    page.watch(["near", "start", "end"], camino.empty.show);
    camino.gathered.start(page);
  }

  camino.commands.register({
    "zoom-in": (page) => zoom(page, 1 / STEP),
    "zoom-out": (page) => zoom(page, STEP),
    "zoom-all": (page) => go(page, page.whole),
    "zoom-era": (page, { dataset }) => surround(page, camino.window.read(dataset, page.whole), "era"),
    "zoom-cluster": openCluster,
    "zoom-year": (page, { dataset }) => go(page, readTick(page.picture, dataset.year)),
  });

  camino.late.join(start);
  camino.zoom = { drag, drop, zoom, findWindow, showTime };
})((globalThis.camino ??= {}));
