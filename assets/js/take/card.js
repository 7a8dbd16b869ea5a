// Lays out a quote card as SVG: its words as large as they fit, who said them, when, and where they stand. Pure.
(function (camino) {
  "use strict";

  // Of each shape: width, height, padding, edge, the largest and the least size of the words, head, foot, code.
  const SHAPES = {
    square: { wide: 1080, high: 1080, pad: 80, edge: 28, most: 132, least: 52, head: 38, foot: 26, code: 150 },
    wide: { wide: 1200, high: 630, pad: 56, edge: 22, most: 84, least: 30, head: 30, foot: 21, code: 118 },
    slide: { wide: 1920, high: 1080, pad: 96, edge: 40, most: 132, least: 60, head: 52, foot: 30, code: 190 },
  };
  const LINE = 1.2;
  const STEP = 2;

  /**
   * Draws the card of *quote* = {words, lang, speaker, note, date, title, source, page, link, symbol, colours, dots, code}
   * in a shape; "" where its words are too long. *measure* gives the width of words: (words, size, serif, bold).
   */
  function draw(quote, shape, measure) {
    const sizes = SHAPES[shape];
    const { wide, high, pad, edge, head, foot } = sizes;
    const { colours } = quote;
    const left = edge + pad;
    const room = wide - left - pad;
    const top = pad + head * 1.3 + foot;
    const below = [quote.source, quote.page, quote.link].filter(Boolean);
    const end = high - pad - below.length * foot * 1.4 - foot * 2.2 - head * 1.6;
    const found = fit(quote.words, room, end - top, sizes, measure);
    if (!found) return "";
    const { markup } = camino;
    const serif = { "font-family": markup.SERIF, "font-size": found.size, fill: colours.ink };
    const sans = (size, more) => ({ "font-family": markup.SANS, "font-size": size, fill: colours.ink2, ...more });
    const lines = found.lines.map((line, index) => markup.text(line, { x: left, y: top + found.size * (0.95 + LINE * index), ...serif }));
    const titles = cut(`${quote.date}  ${quote.title}`, room - head * 1.6, head, measure);
    const last = high - pad - (below.length - 1) * foot * 1.4;
    const code = quote.code ? sizes.code : 0;
    return markup.root(wide, high, quote.lang, [
      markup.tag("rect", { width: wide, height: high, fill: colours.bg }),
      markup.tag("rect", { width: edge, height: high, fill: colours.kind }),
      markup.tag("path", { d: quote.symbol, fill: colours.kind, transform: `translate(${left} ${pad}) scale(${head / 20})` }),
      markup.text(titles, { x: left + head * 1.6, y: pad + head, ...sans(head, { fill: colours.ink, "font-weight": 700 }) }),
      ...lines,
      markup.text([quote.speaker, quote.note].filter(Boolean).join(" · "), { x: left, y: end + head * 1.1, ...sans(head * 0.8, { fill: colours.ink, "font-weight": 700 }) }),
      ...drawStrip(quote, left, end + head * 1.6 + foot, room - (code ? code + pad / 2 : 0), foot / 2.6),
      ...below.map((words, index) => markup.text(words, { x: left, y: last + index * foot * 1.4, ...sans(foot) })),
      code ? drawCode(quote.code, wide - pad - code, high - pad - code, code) : "",
    ]);
  }

  /** Finds the largest size in which words fit a box, and their lines; undefined where none does. */
  function fit(words, room, tall, { most, least }, measure) {
    for (let size = most; size >= least; size -= STEP) {
      const lines = wrap(words, room, (part) => measure(part, size, true, false));
      if (lines && lines.length * size * LINE <= tall) return { size, lines };
    }
    return undefined;
  }

  /** Breaks words into lines; null where one word is wider than a line. */
  function wrap(words, room, measure) {
    const lines = [];
    for (const word of words.split(/\s+/)) {
      const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
      if (lines.length && measure(longer) <= room) lines[lines.length - 1] = longer;
      else if (measure(word) <= room) lines.push(word);
      else return null;
    }
    return lines;
  }

  /** Cuts words to one line. */
  function cut(words, room, size, measure) {
    if (measure(words, size, false, true) <= room) return words;
    const parts = words.split(" ");
    while (parts.length > 1 && measure(`${parts.join(" ")} …`, size, false, true) > room) parts.pop();
    return `${parts.join(" ")} …`;
  }

  /** Draws the life as a row of dots: what is past filled, this event ringed, what was to come hollow. */
  function* drawStrip({ dots, colours }, left, y, room, most) {
    const { markup } = camino;
    const slot = room / dots.length;
    const r = Math.min(most, slot * 0.36);
    const chosen = dots.findIndex((dot) => dot.chosen);
    yield markup.tag("path", { d: `M${left} ${y}H${left + room}`, stroke: colours.line, "stroke-width": 2 });
    for (const [index, dot] of dots.entries()) {
      const to = index > chosen;
      const at = { cx: (left + slot * (index + 0.5)).toFixed(1), cy: y, "stroke-width": 2 };
      yield markup.tag("circle", { ...at, r, fill: to ? colours.bg : dot.colour, stroke: to ? colours.line : dot.colour });
      if (dot.chosen) yield markup.tag("circle", { ...at, r: r + 6, fill: "none", stroke: colours.ink });
    }
  }

  function drawCode({ path, side }, x, y, size) {
    const { markup } = camino;
    const scale = size / side;
    return markup.tag("rect", { x, y, width: size, height: size, fill: "#FFFFFF" }) + markup.tag("g", { transform: `translate(${x} ${y}) scale(${scale})` }, path);
  }

  camino.card = { SHAPES, draw, wrap };
})((globalThis.camino ??= {}));
