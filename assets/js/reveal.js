// The strip under a slide: what has happened in its colours, what comes in grey, a ring at now. Pure.
(function (camino) {
  "use strict";

  // In units: the letters of years and of steps, how far these move down (up over the ring), and
  // the ring at most, with the room in it around the mark.
  const YEAR = 20;
  const STEP = 18;
  const DOWN = 5;
  const RING = 44;
  const ROOM = 14;
  const LETTER = 0.64;
  const LARGER = 1.2;

  /**
   * A figure ready to be drawn. *look* = {event, year (words under the mark, or ""), reach (of
   * the mark, in units), unit (px), pad (px around the box), box, light, palette}.
   */
  function paint(figure, look) {
    const swaps = camino.paint.swaps(look.light, look.palette);
    const drawn = camino.paint.recolour(figure, swaps);
    const here = find(drawn, look.event);
    const now = here ? here.x : Infinity;
    for (const trace of drawn.data) shade(trace, now, look);
    if (here) drawn.data.push(ring(here, look), { ...here.alone });
    drawn.layout.shapes = drawn.layout.shapes.flatMap((shape) => line(shape, now, look));
    drawn.layout.annotations = words(drawn.layout.annotations, here, look);
    const { pad } = look;
    Object.assign(drawn.layout, {
      width: look.box.width + 2 * pad,
      height: look.box.height + 2 * pad,
      margin: { l: pad, r: pad, t: pad, b: pad, pad: 0 },
    });
    return drawn;
  }

  function find(figure, event) {
    for (const trace of figure.data) {
      const at = (trace.customdata ?? []).indexOf(event);
      if (at >= 0) return { x: trace.x[at], y: trace.y[at], trace, at, alone: null };
    }
    return null;
  }

  function shade(trace, now, look) {
    const { marker } = trace;
    const thick = marker.line.width * look.unit;
    marker.size = marker.size.map((size) => size * look.unit);
    marker.line.width = trace.x.map((x) => (x > now ? 2 * look.unit : thick));
    trace.x.forEach((x, at) => {
      if (x <= now) return;
      marker.color[at] = look.palette.bg;
      marker.line.color[at] = look.palette.line2;
    });
  }

  function ring(here, look) {
    const { trace, at } = here;
    const one = (list) => [list[at]];
    const larger = Math.min(LARGER, (RING - ROOM) / look.reach);
    const { marker } = trace;
    here.alone = {
      ...trace,
      name: "now",
      x: [here.x],
      y: [here.y],
      customdata: one(trace.customdata),
      marker: {
        ...marker,
        size: [marker.size[at] * larger],
        color: one(marker.color),
        line: { color: one(marker.line.color), width: one(marker.line.width) },
      },
    };
    const size = (look.reach * larger + ROOM) * look.unit;
    const line = { color: look.palette.ink, width: 3.5 * look.unit };
    return { ...here.alone, name: "ring", marker: { symbol: "circle", opacity: 1, size, color: look.palette.bg, line } };
  }

  /** The staircase is filled as far as it has been climbed; the line is thick as far as now. */
  function line(shape, now, look) {
    const thin = { ...shape, line: { ...shape.line, width: (shape.line?.width ?? 0) * look.unit } };
    if (shape.name === "baseline") {
      const past = { ...thin, x1: Math.min(now, shape.x1), line: { color: look.palette.ink, width: 6 * look.unit } };
      return [{ ...thin, line: { ...thin.line, color: look.palette.line2 } }, past];
    }
    return shape.name.startsWith("tint:") ? stairs(thin, now, look) : [thin];
  }

  function stairs(shape, now, look) {
    const points = shape.path.slice(1, -1).split("L");
    const edge = points.slice(0, -2);
    const x = (point) => Number(point.split(",")[0]);
    const floor = points.at(-1).split(",")[1];
    const climbed = edge.filter((_, at) => (x(edge[at - (at % 2)]) < now)).length;
    const done = edge.slice(0, climbed);
    const ahead = edge.slice(climbed);
    const parts = [];
    if (done.length) {
      const outline = [...done, `${x(done.at(-1))},${floor}`, `${x(done[0])},${floor}`];
      parts.push({ ...shape, path: `M${outline.join("L")}Z` });
    }
    if (ahead.length) parts.push(treads(shape, ahead, look));
    return parts;
  }

  function treads(shape, ahead, look) {
    const path = `M${ahead.join("L")}`;
    const line = { color: look.palette.line2, width: 1.5 * look.unit, dash: `${2 * look.unit}px,${2 * look.unit}px` };
    return { name: shape.name.replace("tint:", "tread:"), type: "path", layer: "below", path, line };
  }

  function words(annotations, here, look) {
    const years = annotations.filter((one) => one.name.startsWith("year:"));
    const now = here && look.year && years.length ? [flag(years[0], here, look)] : [];
    const near = (one) => now.some((it) => Math.abs(it.x - one.x) < half(it.text) + half(one.text) + 8);
    const kept = annotations.filter((one) => !one.name.startsWith("year:") || !near(one));
    return [...kept, ...now].map((one) => scaled(one, here, look));
  }

  /** A year under the first or the last slot stays inside the strip. */
  function inside(x, text, look) {
    return Math.min(Math.max(x, half(text)), look.width - half(text));
  }

  function half(text) {
    return (text.length * LETTER * YEAR) / 2;
  }

  function flag(year, here, look) {
    const font = { ...year.font, color: look.palette.ink, weight: 800 };
    return { ...year, name: `year:${look.event}`, text: look.year, x: here.x, font };
  }

  function scaled(one, here, look) {
    const step = one.name.startsWith("number:");
    const color = step && here && one.x > here.x ? look.palette.ink2 : one.font.color;
    const x = step ? one.x : inside(one.x, one.text, look);
    const up = step ? (one.name === `number:${look.event}` ? DOWN : -DOWN) : 0;
    const shift = { xshift: (one.xshift ?? 0) * look.unit, yshift: ((one.yshift ?? 0) + up) * look.unit };
    return { ...one, x, ...shift, font: { ...one.font, color, size: (step ? STEP : YEAR) * look.unit } };
  }

  camino.reveal = { paint };
})((globalThis.camino ??= {}));
