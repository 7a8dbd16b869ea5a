// A drawing in the colours of the page, with the events that don't match dimmed: pure.
(function (camino) {
  "use strict";

  const TOKEN = /^var\(--([a-z0-9-]+)\)$/;
  const FAINT = 0.45;

  /** A copy of *value* with the colour of each token in its place. */
  function recolour(value, colour) {
    if (typeof value === "string") return TOKEN.test(value) ? colour(TOKEN.exec(value)[1]) : value;
    if (Array.isArray(value)) return value.map((inner) => recolour(inner, colour));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, recolour(inner, colour)]));
  }

  /** The event that a shape belongs to, "" for none. */
  function owner({ name = "" }) {
    const [sort, id] = name.split(":");
    return ["bar", "whisker", "cap"].includes(sort) ? id : "";
  }

  /** The series that a shape belongs to, "" for none. */
  function seriesOf({ name = "" }) {
    const [sort, id] = name.split(":");
    return ["tint", "tread"].includes(sort) ? id : "";
  }

  /**
   * A figure ready to be drawn. *look* = {colour: token -> colour, matching (Set, or null for all),
   * members: series -> event ids, box: {width, height}}.
   */
  function paint(figure, { colour, matching, members, box }) {
    const drawn = recolour(figure, colour);
    Object.assign(drawn.layout, box);
    if (!matching) return drawn;
    const grey = colour("line2");
    const out = (shape) => {
      const series = seriesOf(shape);
      if (series) return !(members[series] || []).some((id) => matching.has(id));
      return owner(shape) !== "" && !matching.has(owner(shape));
    };
    for (const shape of (drawn.layout.shapes || []).filter(out)) dimShape(shape, grey);
    for (const trace of drawn.data) dimMarks(trace, matching, grey, colour("bg"));
    return drawn;
  }

  function dimShape(shape, grey) {
    if (shape.fillcolor) shape.fillcolor = grey;
    if (shape.line?.color) shape.line.color = grey;
    shape.opacity = (shape.opacity ?? 1) * FAINT;
  }

  function dimMarks({ customdata = [], marker }, matching, grey, ground) {
    customdata.forEach((id, at) => {
      if (matching.has(id)) return;
      const { color, line } = marker;
      if (color[at] !== ground) color[at] = grey;
      else if (line?.color) line.color[at] = grey;
      if (line?.color && line.color[at] !== ground) line.color[at] = grey;
    });
  }

  camino.paint = { recolour, owner, paint };
})((globalThis.camino ??= {}));
