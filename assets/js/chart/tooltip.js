// Names a hovered event beside the pointer while another is pinned in the panel.
(function (camino) {
  "use strict";

  /** Shows the tooltip of an event over its mark, or hides it. */
  function show(page, id) {
    const box = document.querySelector(".tooltip");
    const event = id && page.state.pinned && id !== page.state.event && page.life.event.get(id);
    if (!event && box.hidden) return;
    box.hidden = !event;
    if (!event) return;
    camino.glyph.draw(box.querySelector(".glyph"), page.life.kinds[event.kind], event.doubtful);
    box.querySelector(".tooltip-year").textContent = event.flag;
    box.querySelector(".tooltip-title").textContent = event.title;
    const { x, y, size } = page.picture.positions[id];
    const width = document.getElementById("timeline").clientWidth;
    const half = box.offsetWidth / 2;
    box.style.left = `${Math.min(Math.max(x, half), width - half)}px`;
    const above = y - size - box.offsetHeight;
    box.style.top = `${above > 0 ? above : y + size}px`;
  }

  camino.tooltip = { show };
})((globalThis.camino ??= {}));
