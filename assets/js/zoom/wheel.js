// Zooms by the wheel with Ctrl, and by two fingers; nothing else zooms, so that nobody does by accident.
(function (camino) {
  "use strict";

  const NOTCH = 1.25;

  function start(page) {
    const { root } = page.picture;
    root.addEventListener("wheel", (event) => turn(page, event), { passive: false });
    const pinch = { fingers: new Map(), begun: null };
    root.addEventListener("pointerdown", (event) => event.pointerType === "touch" && touch(page, pinch, event));
    for (const type of ["pointerup", "pointercancel"]) root.addEventListener(type, (event) => lift(page, pinch, event));
    root.addEventListener("pointermove", (event) => spread(page, pinch, event));
  }

  function turn(page, event) {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    camino.zoom.zoom(page, event.deltaY > 0 ? NOTCH : 1 / NOTCH, findMoment(page, event.clientX));
  }

  /** Notes a finger; with the second one a pinch begins. */
  function touch(page, pinch, { pointerId, clientX }) {
    pinch.fingers.set(pointerId, clientX);
    if (pinch.fingers.size !== 2) return;
    const { wide, middle } = measure(pinch.fingers);
    pinch.begun = { wide, about: findMoment(page, middle), window: camino.zoom.findWindow(page) };
  }

  /** Follows two fingers from where they began: what was under their middle stays under it. */
  function spread(page, { fingers, begun }, { pointerId, clientX }) {
    if (!fingers.has(pointerId)) return;
    fingers.set(pointerId, clientX);
    const { wide } = measure(fingers);
    if (begun?.wide > 0 && wide > 0) camino.zoom.drag(page, camino.window.scale(begun.window, begun.wide / wide, begun.about, page.whole));
  }

  function lift(page, pinch, { pointerId }) {
    if (pinch.fingers.delete(pointerId) && pinch.begun) camino.zoom.drop(page);
    pinch.begun = null;
  }

  /** Measures how far two fingers are apart, and where their middle is, in px. */
  function measure(fingers) {
    const [one, other] = fingers.values();
    return { wide: Math.abs(one - other), middle: (one + other) / 2 };
  }

  /** The moment under a point of the window. */
  function findMoment(page, x) {
    const { left, width } = page.picture.root.getBoundingClientRect();
    const { start, end } = camino.zoom.findWindow(page);
    return start + ((x - left) / width) * (end - start);
  }

  camino.late.join(start);
  camino.wheel = { start };
})((globalThis.camino ??= {}));
