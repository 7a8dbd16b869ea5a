// The chart: its drawing by Plotly, and over it the marks that can be pointed at and focused.
(function (camino) {
  "use strict";

  const APART = 5;
  const TARGET = 24;
  const SPACE = 0.3;

  /** Joins the chart of the page to *life*; *draw* hands a figure to Dash. */
  function start(root, life, draw) {
    const chart = {
      root,
      life,
      draw,
      over: root.querySelector(".chart-over"),
      under: root.querySelector(".chart-under"),
      buttons: new Map(
        [...root.querySelectorAll(".mark")].map((button) => [button.dataset.event, button]),
      ),
      drawing: null,
      places: {},
      labels: [],
      drawn: "",
    };
    return {
      show: (state, matching) => show(chart, state, matching),
      settled: () => settled(chart),
      drawn: () => chart.drawn !== "",
      at: (point) => at(chart, point),
      hover: (id) => hover(chart, id),
      focus: (id) => focus(chart, id),
      places: () => chart.places,
      button: (id) => chart.buttons.get(id),
    };
  }

  function show(chart, state, matching) {
    layOut(chart);
    repaint(chart, state, matching);
    choose(chart, state);
    const stop = chart.places[state.event] ? state.event : chart.life.events[0]?.id;
    for (const [id, button] of chart.buttons) {
      const chosen = id === state.event;
      button.tabIndex = id === stop ? 0 : -1;
      button.setAttribute("aria-pressed", String(chosen && state.pinned));
      button.ariaCurrent = chosen ? "true" : null;
      button.classList.toggle("is-out", Boolean(matching && !matching.has(id)));
    }
  }

  function layOut(chart) {
    const box = { width: chart.root.clientWidth, height: chart.root.clientHeight };
    if (!box.width || !box.height) return;
    const layout = camino.place.layoutOf(window.innerWidth, window.innerHeight);
    const drawing = camino.place.choose(chart.life.drawings, layout, box);
    if (drawing === chart.drawing && sameBox(box, chart.box)) return;
    Object.assign(chart, { drawing, box, labels: [], places: camino.place.marks(drawing, box) });
    chart.sides = camino.place.targets(chart.places);
    for (const [id, button] of chart.buttons) {
      put(button, chart.places[id]);
      size(chart, id);
    }
    for (const lane of document.querySelectorAll("[data-lane]")) layLane(chart, lane);
  }

  function sameBox(a, b) {
    return Boolean(b) && a.width === b.width && a.height === b.height;
  }

  function put(button, place) {
    button.hidden = !place;
    if (place) Object.assign(button.style, { left: `${place.x}px`, top: `${place.y}px` });
  }

  /** A button is a full target; what of it would cover a neighbour is cut away. */
  function size(chart, id) {
    const free = chart.sides?.[id];
    if (!free) return;
    const side = Math.max(free, TARGET);
    const cut = (side - free) / 2;
    Object.assign(chart.buttons.get(id).style, {
      width: `${side}px`,
      height: `${side}px`,
      clipPath: cut > 0 ? `inset(${cut}px)` : "",
    });
  }

  /** The ring of the keyboard's focus, which a cut button can't draw around itself. */
  function focus(chart, id) {
    const ring = chart.over.querySelector(".focus-ring");
    ring.hidden = !chart.places[id];
    if (chart.places[id]) ringAt(ring, chart.places[id]);
  }

  function layLane(chart, lane) {
    const { era, axis, lanes } = chart.drawing;
    const y = (lanes || {})[lane.dataset.lane];
    lane.hidden = y === undefined;
    if (y !== undefined) lane.style.top = `${era + y * (chart.box.height - era - axis)}px`;
  }

  function repaint(chart, state, matching) {
    const theme = document.documentElement.dataset.theme || "light";
    const { width, height } = chart.box ?? {};
    const wanted = [chart.drawing?.name, width, height, theme, matching ? [...matching].join() : "*"].join("|");
    if (!chart.drawing || wanted === chart.drawn) return;
    chart.drawn = wanted;
    const { palettes, members } = chart.life;
    const figure = chart.drawing.figure;
    const look = {
      light: palettes.light,
      palette: palettes[theme],
      matching,
      members,
      box: chart.box,
      shifts: shifts(figure),
    };
    chart.draw(camino.paint.paint(figure, look));
  }

  function shifts(figure) {
    const pen = document.createElement("canvas").getContext("2d");
    const measure = (part) => {
      pen.font = `${part.font.weight || 400} ${part.font.size}px ${part.font.family || figure.layout.font.family}`;
      return pen.measureText(unescaped(part.text)).width + SPACE * part.font.size;
    };
    return camino.paint.shifts(figure.layout.annotations || [], measure);
  }

  function unescaped(words) {
    return words.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  }

  /** After Plotly has drawn: where the labels are, for the pointer and for the chosen one. */
  function settled(chart) {
    chart.labels = [];
    chart.ticks = [];
    chart.texts = new Map();
    const origin = chart.root.getBoundingClientRect();
    const parts = drawnParts(chart);
    for (const group of chart.root.querySelectorAll("g.annotation[data-index]")) {
      const [sort, id] = partName(chart, parts[group.dataset.index]);
      if (sort === "label" || sort === "year") chart.texts.set(`${sort}:${id}`, group);
      if (sort === "label" || sort === "year") chart.labels.push(boxOf(group, id, origin));
      if (sort === "tick" || sort === "age") chart.ticks.push({ group, ...boxOf(group, id, origin) });
    }
    chart.chosen = "";
    choose(chart, chart.state || {});
  }

  /** The years of a strip are its ticks. */
  function partName(chart, part) {
    const [sort, id] = (part?.name || "").split(":");
    return [sort === "year" && !chart.drawing.steps ? "tick" : sort, id];
  }

  function drawnParts(chart) {
    return chart.drawing.figure.layout.annotations || [];
  }

  function boxOf(group, id, origin) {
    const { left, right, top, bottom } = group.getBoundingClientRect();
    return {
      id,
      left: left - origin.left - 2,
      right: right - origin.left + 2,
      top: top - origin.top - 3,
      bottom: bottom - origin.top + 3,
    };
  }

  function at(chart, point) {
    return camino.place.nearest(chart.places, chart.labels, point);
  }

  function hover(chart, id) {
    const ring = chart.over.querySelector(".hover-ring");
    const place = chart.places[id];
    ring.hidden = !place;
    if (place) ringAt(ring, place);
  }

  function ringAt(ring, place) {
    const side = place.size + 12;
    Object.assign(ring.style, {
      left: `${place.x}px`,
      top: `${place.y}px`,
      width: `${side}px`,
      height: `${side}px`,
    });
  }

  function choose(chart, state) {
    chart.state = state;
    const event = chart.life.event.get(state.event);
    const place = chart.places[state.event];
    const parts = chart.root.querySelectorAll(".ring, .flag, .date-line, .thread, .thread-drop");
    for (const part of parts) part.hidden = !event || !place;
    bold(chart, state.event);
    if (event && place) follow(chart, state, event, place);
  }

  function bold(chart, id) {
    if (chart.chosen) emphasize(chart, chart.chosen, false);
    emphasize(chart, id, true);
    chart.chosen = id;
  }

  /** The label of the chosen event is bold, and makes way for the ring around its mark. */
  function emphasize(chart, id, on) {
    const groups = ["year", "label"].map((sort) => chart.texts?.get(`${sort}:${id}`));
    const words = groups[1]?.querySelector("text");
    if (!words) return;
    words.style.fontWeight = on ? "700" : "";
    const left = chart.labels.some((box) => box.id === id && box.right < chart.places[id]?.x);
    for (const group of groups) {
      if (group) group.style.translate = on ? `${left ? -APART : APART}px 0` : "";
    }
  }

  function follow(chart, state, event, place) {
    const kind = chart.life.kinds[event.kind];
    const quote = event.quotes[state.quote - 1];
    const step = Boolean(event.series) && chart.drawing.steps;
    chart.root.dataset.colour = kind?.colour || "work";
    chart.root.dataset.sure = String(!event.doubtful);
    chart.root.dataset.speaks = quote ? quote.relation : "none";
    const ring = chart.over.querySelector(".ring");
    ringAt(ring, place);
    ring.classList.toggle("is-step", step);
    const glyph = ring.querySelector(".glyph");
    glyph.dataset.symbol = kind?.symbol || "circle";
    glyph.dataset.colour = kind?.colour || "work";
    if (event.doubtful && !step) glyph.dataset.hollow = "true";
    else delete glyph.dataset.hollow;
    glyph.style.width = glyph.style.height = `${glyphSide(place, step)}px`;
    lines(chart, place);
    raiseFlag(chart, event, place);
  }

  function glyphSide(place, step) {
    return (step ? 1.5 : 1) * place.glyph;
  }

  function lines(chart, place) {
    const { era, axis } = chart.drawing;
    const one = (name) => chart.under.querySelector(name).style;
    const floor = chart.box.height - axis;
    Object.assign(one(".date-line"), {
      left: `${place.x}px`,
      top: `${place.y}px`,
      height: `${Math.max(0, floor - place.y)}px`,
    });
    Object.assign(one(".thread-drop"), {
      left: `${place.x}px`,
      top: `${era}px`,
      height: `${Math.max(0, place.y - era)}px`,
    });
    Object.assign(one(".thread"), { left: `${place.x}px`, top: `${era}px`, right: "0px" });
  }

  function raiseFlag(chart, event, place) {
    const flag = chart.over.querySelector(".flag");
    flag.textContent = event.flag;
    const half = flag.offsetWidth / 2;
    const middle = Math.min(Math.max(place.x, half), chart.box.width - half);
    flag.style.left = `${middle}px`;
    flag.style.top = `${chart.box.height - chart.drawing.flag}px`;
    for (const { group, left, right } of chart.ticks || []) {
      const near = middle - half - 6 < right && left < middle + half + 6;
      group.style.visibility = near ? "hidden" : "";
    }
  }

  camino.chart = { start };
})((globalThis.camino ??= {}));
