// While the panel is pinned, a hovered mark names itself beside the pointer instead.
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
    const place = page.picture.places[id];
    const wide = document.getElementById("timeline").clientWidth;
    const half = box.offsetWidth / 2;
    box.style.left = `${Math.min(Math.max(place.x, half), wide - half)}px`;
    const above = place.y - place.size - box.offsetHeight;
    box.style.top = `${above > 0 ? above : place.y + place.size}px`;
  }

  camino.tooltip = { show };
})((globalThis.camino ??= {}));
