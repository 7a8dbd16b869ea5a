// Paints a drawing in the colours of the page, with the events that don't match dimmed: pure.
(function (camino) {
  "use strict";

  const TOKEN = /^var\(--([a-z0-9-]+)\)$/;
  const FAINT = 0.45;

  /** Copies *value* with a colour for each token. */
  function recolour(value, colour) {
    if (typeof value === "string") return TOKEN.test(value) ? colour(TOKEN.exec(value)[1]) : value;
    if (Array.isArray(value)) return value.map((inner) => recolour(inner, colour));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, recolour(inner, colour)]));
  }

  /** The ids of the events that a shape belongs to: one, all of a series, or null for none. */
  function findOwners({ name = "" }, members) {
    const [sort, id] = name.split(":");
    if (["tint", "tread"].includes(sort)) return members[id] || [];
    return ["bar", "whisker", "cap"].includes(sort) ? [id] : null;
  }

  /**
   * Makes a figure ready to be drawn. *look* = {colour: token -> colour, matching (Set, or null for all),
   * members: series -> event ids, box: {width, height}, margin: {t, b} of the field, window: {start, end} or null}.
   */
  function paint(figure, { colour, matching, members, box, margin, window }) {
    const drawn = recolour(figure, colour);
    if (window) drawn.layout.xaxis = { ...drawn.layout.xaxis, range: [window.start, window.end] };
    Object.assign(drawn.layout, box);
    Object.assign((drawn.layout.margin ??= {}), margin);
    if (!matching) return drawn;
    const grey = colour("line2");
    const isOut = (shape) => findOwners(shape, members)?.every((id) => !matching.has(id));
    for (const shape of (drawn.layout.shapes || []).filter(isOut)) dimShape(shape, grey);
    for (const trace of drawn.data) dimMarks(trace, matching, grey, colour("bg"));
    return drawn;
  }

  function dimShape(shape, grey) {
    if (shape.fillcolor) shape.fillcolor = grey;
    if (shape.line?.color) shape.line.color = grey;
    shape.opacity = (shape.opacity ?? 1) * FAINT;
  }

  function dimMarks({ customdata = [], marker }, matching, grey, ground) {
    customdata.forEach((id, index) => {
      if (matching.has(id)) return;
      const { color, line } = marker;
      if (color[index] !== ground) color[index] = grey;
      else if (line?.color) line.color[index] = grey;
      if (line?.color && line.color[index] !== ground) line.color[index] = grey;
    });
  }

  camino.paint = { recolour, findOwners, paint };
})((globalThis.camino ??= {}));
