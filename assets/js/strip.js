// The strip of present mode: its slots to press, and which drawing is handed to Dash.
(function (camino) {
  "use strict";

  // Room around the strip for the ring, in units; the units in the stage's letter size.
  const PAD = 16;
  const EM = 20;

  /** Shows on a stage where in the life the event of a state stands; a drawn strip is kept. */
  function show(stage, state, view) {
    const drawing = pick(stage.life.drawings, state.event);
    if (!drawing) return;
    for (const slot of stage.root.querySelectorAll(".slot")) {
      const id = slot.dataset.event;
      const current = id === state.event;
      slot.hidden = !(id in drawing.marks);
      slot.disabled = state.tour.length > 0 && !state.tour.includes(id);
      slot.tabIndex = current ? 0 : -1;
      current ? slot.setAttribute("aria-current", "true") : slot.removeAttribute("aria-current");
    }
    const unit = parseFloat(getComputedStyle(stage.root).fontSize) / EM;
    const place = stage.root.querySelector(".strip");
    const box = { width: place.clientWidth, height: place.clientHeight };
    const wanted = [state.event, unit, box.width, box.height].join("|");
    if (wanted === stage.drawn) return;
    stage.drawn = wanted;
    stage.draw(camino.reveal.paint(drawing.figure, look(stage.life, view, drawing, unit, box)));
  }

  /** Of the windows of a long life, the one in whose middle the event stands; else the first. */
  function pick(drawings, event) {
    const strips = drawings.filter((one) => one.layout === "present");
    const off = ({ marks }) => Math.abs((marks[event]?.[0] ?? Infinity) - 0.5);
    return strips.reduce((best, one) => (off(one) < off(best) ? one : best), strips[0]);
  }

  function look(life, view, drawing, unit, box) {
    const { light } = life.palettes;
    const palette = { ...light, bg: light["present-bg"], ink: light["present-ink"], ink2: light["present-ink2"] };
    const year = view.number ? "" : view.when;
    const reach = drawing.marks[view.event]?.[2] ?? 0;
    return { event: view.event, year, reach, unit, box, light, palette, pad: PAD * unit, width: drawing.width };
  }

  camino.strip = { pick, show };
})((globalThis.camino ??= {}));
