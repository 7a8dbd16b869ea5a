// A drawing in the colours of a theme, with the events that don't match dimmed: pure.
(function (camino) {
  "use strict";

  const HEX = /^#[0-9a-f]{6}$/i;

  /** From each colour of the light palette to the same token's colour in *palette*. */
  function swaps(light, palette) {
    return new Map(Object.keys(light).map((name) => [light[name].toLowerCase(), palette[name]]));
  }

  /** A copy of *value* with every colour swapped. */
  function recolour(value, swap) {
    if (typeof value === "string") {
      return HEX.test(value) ? (swap.get(value.toLowerCase()) ?? value) : value;
    }
    if (Array.isArray(value)) return value.map((one) => recolour(one, swap));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, recolour(one, swap)]));
  }

  /** The event that an annotation or a shape belongs to, "" for the frame of the drawing. */
  function owner(part) {
    const [sort, id] = (part.name || "").split(":");
    return ["year", "label", "bar", "whisker", "cap", "number"].includes(sort) ? id : "";
  }

  /** The series that an annotation or a shape belongs to, "" for anything else. */
  function seriesOf(part) {
    const [sort, id] = (part.name || "").split(":");
    return ["count", "callout", "note", "tint", "tread"].includes(sort) ? id : "";
  }

  /**
   * A figure ready to be drawn. *look* = {light, palette, matching (Set, or null for all),
   * members: series -> event ids, shifts: "year:event" or "label:event" -> px, box}.
   */
  function paint(figure, look) {
    const drawn = recolour(figure, swaps(look.light, look.palette));
    Object.assign(drawn.layout, look.box);
    for (const part of drawn.layout.annotations || []) {
      if (part.name in look.shifts) part.xshift = look.shifts[part.name];
    }
    if (!look.matching) return drawn;
    const dimmed = (part) => {
      const series = seriesOf(part);
      if (series) return !(look.members[series] || []).some((id) => look.matching.has(id));
      const id = owner(part);
      return id !== "" && !look.matching.has(id);
    };
    for (const part of (drawn.layout.annotations || []).filter(dimmed)) {
      part.font.color = (part.name.startsWith("count") ? look.palette.line2 : look.palette.dim);
    }
    for (const part of (drawn.layout.shapes || []).filter(dimmed)) dimShape(part, look.palette);
    for (const trace of drawn.data) dimMarks(trace, look);
    return drawn;
  }

  /**
   * Where the second half of each label stands once the first is measured: the name after its
   * year, or, on the left of a mark, the year before its name. *measure* gives px of a part and the space after it.
   */
  function shifts(annotations, measure) {
    const shift = {};
    for (const part of annotations) {
      const [sort, id] = (part.name || "").split(":");
      const left = part.xanchor === "right";
      if (sort !== (left ? "label" : "year")) continue;
      const wide = measure(part);
      shift[`${left ? "year" : "label"}:${id}`] = part.xshift + (left ? -wide : wide);
    }
    return shift;
  }

  function dimShape(part, palette) {
    if (part.fillcolor) part.fillcolor = palette.line2;
    if (part.line?.color) part.line.color = palette.line2;
    part.opacity = (part.opacity ?? 1) * 0.45;
  }

  function dimMarks(trace, look) {
    const grey = look.palette.line2;
    const out = (id) => !look.matching.has(Array.isArray(id) ? id[0] : id);
    (trace.customdata || []).forEach((id, place) => {
      if (!out(id)) return;
      const { color, line } = trace.marker;
      if (color[place] !== look.palette.bg) color[place] = grey;
      else if (line?.color) line.color[place] = grey;
      if (line?.color && line.color[place] !== look.palette.bg) line.color[place] = grey;
    });
  }

  camino.paint = { swaps, recolour, owner, shifts, paint };
})((globalThis.camino ??= {}));
