// Zooms by the wheel with Ctrl, and by two fingers; nothing else zooms, so that nobody does by accident.
(function (camino) {
  "use strict";

  const NOTCH = 1.25;

  function start(page) {
    const { root } = page.picture;
    root.addEventListener("wheel", (event) => turn(page, event), { passive: false });
    const fingers = new Map();
    root.addEventListener("pointerdown", (event) => event.pointerType === "touch" && fingers.set(event.pointerId, event.clientX));
    for (const type of ["pointerup", "pointercancel"]) root.addEventListener(type, (event) => fingers.delete(event.pointerId));
    root.addEventListener("pointermove", (event) => spread(page, fingers, event));
  }

  function turn(page, event) {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    camino.zoom.zoom(page, event.deltaY > 0 ? NOTCH : 1 / NOTCH, findMoment(page, event.clientX));
  }

  /** Follows two fingers: what was under their middle stays there. */
  function spread(page, fingers, { pointerId, clientX }) {
    if (!fingers.has(pointerId) || fingers.size !== 2) return;
    const before = [...fingers.values()];
    fingers.set(pointerId, clientX);
    const after = [...fingers.values()];
    const [was, is] = [before, after].map(([one, other]) => Math.abs(one - other));
    if (was > 0 && is > 0) camino.zoom.zoom(page, was / is, findMoment(page, (after[0] + after[1]) / 2));
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
