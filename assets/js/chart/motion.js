// Moves the picture from one window of time to the next: what stays slides, what goes fades, then what comes.
(function (camino) {
  "use strict";

  // When what goes is gone, and when what comes begins to, as shares of the time that a slide takes.
  const GONE = 0.4;
  const COMING = 0.6;
  // What is in another place in every window, and so never slides: in the picture, and over it.
  const WORDS = ":scope > :is(.picture-words, .picture-eras), .picture-shapes > .era-line, .picture-axis > :not([data-start])";
  const OVER = ".shortcut-era";

  /** Notes what is seen, before it changes; the change is shown as a slide in the next frame. What still slides ends. */
  function begin(picture) {
    const timing = readTiming();
    if (!timing.duration || picture.noted || !picture.stretch) return;
    const { element, stretch, box, moving } = picture;
    picture.noted = { element, stretch, box, places: readPlaces(picture), isMoving: Boolean(moving) };
    stop(picture);
    requestAnimationFrame(() => play(picture, timing));
  }

  /** Reads how long a slide takes, in ms, and how it goes. */
  function readTiming() {
    const style = getComputedStyle(document.documentElement);
    return { duration: parseFloat(style.getPropertyValue("--time-zoom")) || 0, easing: style.getPropertyValue("--ease").trim() };
  }

  /** Reads where each part is, be it on its way: name -> box. */
  function readPlaces({ moving, ...picture }) {
    const share = moving?.lead.effect.getComputedTiming().progress ?? 1;
    const { from, parts } = moving ?? { parts: camino.parts.list(picture) };
    const find = (name, { box }) => (from?.has(name) ? camino.parts.mix(from.get(name), box, share) : box);
    return new Map([...parts].map(([name, part]) => [name, find(name, part)]));
  }

  /** Ends what slides and fades. */
  function stop(picture) {
    for (const animation of picture.moving?.all ?? []) animation.cancel();
    picture.moving = null;
    picture.leaving?.();
  }

  /** Slides and fades from what was noted to what is there now. */
  function play(picture, timing) {
    const { element, stretch, box, places, isMoving } = picture.noted;
    picture.noted = null;
    const isOther = element !== picture.element;
    const parts = camino.parts.list(picture);
    if (isOther) leave(picture, element, isMoving ? 0 : GONE * timing.duration, stretch, parts);
    if (box !== picture.box || (!isOther && stretch.wide === picture.stretch.wide && stretch.left === picture.stretch.left)) return rest(picture);
    const lead = picture.root.animate(null, timing);
    picture.moving = { lead, parts, from: places, all: [lead, ...slide(parts, places, timing), ...come(picture, parts, places, timing)] };
    lead.onfinish = () => rest(picture);
  }

  /** Ends a slide, and does what has waited for it. */
  function rest(picture) {
    picture.moving = null;
    const waiting = picture.waiting;
    picture.waiting = null;
    waiting?.();
  }

  /** Lets the picture before fade where it was, without what stays, and takes it away. */
  function leave(picture, element, duration, { wide, left }, parts) {
    const staying = [...element.querySelector(".picture-shapes").children].filter((node) => parts.has(camino.parts.name(node)));
    const mark = (isLeaving) => {
      element.classList.toggle("is-leaving", isLeaving);
      for (const node of staying) node.classList.toggle("is-staying", isLeaving);
    };
    const fade = element.animate({ opacity: [1, 0] }, { duration, fill: "forwards" });
    picture.leaving = fade.onfinish = () => {
      picture.leaving = null;
      mark(false);
      fade.cancel();
      if (element !== picture.whole.element && element !== picture.near) element.remove();
    };
    element.style.setProperty("--wide", `${100 * wide}%`);
    element.style.setProperty("--left", `${100 * left}%`);
    mark(true);
  }

  function slide(parts, places, timing) {
    const move = (node, from, { box, unit }) => {
      const frames = camino.parts.write(node, from, box, unit);
      return frames ? [node.animate(frames, timing)] : [];
    };
    const staying = [...parts].filter(([name]) => places.has(name));
    return staying.flatMap(([name, part]) => part.nodes.flatMap((node) => move(node, places.get(name), part)));
  }

  /** Lets what comes appear when the rest is nearly there: words always. */
  function come({ element, root }, parts, places, { duration }) {
    const shapes = [...parts].filter(([name]) => !places.has(name)).flatMap(([, { nodes }]) => nodes);
    const timing = { delay: COMING * duration, duration: (1 - COMING) * duration, fill: "backwards" };
    return [...shapes, ...element.querySelectorAll(WORDS), ...root.querySelectorAll(OVER)].map((node) => node.animate([{ opacity: 0, offset: 0 }], timing));
  }

  /** Finds where the marks are now: those of the picture, or where they are on their way. */
  function locate(picture) {
    if (!picture.moving) return picture.positions;
    const places = readPlaces(picture);
    const find = ([id, position]) => {
      const { left: x, top: y } = places.get(`use ${id}`) ?? { left: position.x, top: position.y };
      return [id, { ...position, x, y }];
    };
    return Object.fromEntries(Object.entries(picture.positions).map(find));
  }

  camino.motion = { begin, stop, locate };
})((globalThis.camino ??= {}));
