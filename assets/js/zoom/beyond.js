// The ways beyond a window: at its edges each lane says how many events it has there, and leads to the nearest.
(function (camino) {
  "use strict";

  // The height of a button, with a mouse and with a finger, and what stays free around it, in px.
  const HIGH = 24;
  const TALL = 44;
  const GAP = 4;
  // In a window of fewer years a date is more than its year.
  const YEARS = 2;

  /** Finds what each lane has on each side of a window: {lane, side, number, event}, the event nearest to it (pure). */
  function findBeyond(events, { start, end }) {
    const found = new Map();
    const note = (side, event, isNearer) => {
      const name = `${side} ${event.lane}`;
      const known = found.get(name);
      found.set(name, { lane: event.lane, side, number: (known?.number ?? 0) + 1, event: known && !isNearer ? known.event : event });
    };
    for (const event of events) {
      if (event.at === null) continue;
      if (event.at < start) note("before", event, true);
      else if (event.at > end) note("after", event, false);
    }
    return [...found.values()];
  }

  /** Reads the same from what the document of a window says of a life that is not known as a whole (pure). */
  function readBeyond({ before, after }) {
    const read = (side, lanes) => Object.entries(lanes).map(([lane, { count, event, date, title }]) => ({ lane, side, number: count, event: { id: event, date, title } }));
    return [...read("before", before), ...read("after", after)];
  }

  /** Adds up the ways of each lane and side, the nearest event first; without *isParted* all lanes are one (pure). */
  function addUp(ways, isParted) {
    const found = new Map();
    for (const way of ways) {
      const lane = isParted ? way.lane : "";
      const known = found.get(`${way.side} ${lane}`) ?? { ...way, lane, number: 0 };
      found.set(`${way.side} ${lane}`, { ...known, number: known.number + way.number });
    }
    return [...found.values()];
  }

  /** Finds the first of some heights that is free: none of the *taken* boxes touches a box of that place (pure). */
  function findFree(heights, { left, right }, high, taken) {
    const isFree = (top) => !taken.some((box) => box.left < right && box.right > left && box.top < top + high && box.bottom > top);
    return heights.find(isFree);
  }

  /** Shows the ways beyond the window; of the whole life, and while a hand moves the window, there are none. */
  function show(page, changed) {
    const { picture, root } = page;
    for (const button of picture.root.querySelectorAll(".beyond")) button.remove();
    // A window that is not drawn yet comes as "near".
    if (changed?.includes("start") || changed?.includes("end")) return;
    if (!root.dataset.zoomed || page.dragged || page.state.view !== "timeline") return;
    // They are measured, so that all has to be in its place; a slide begins without them.
    if (picture.noted || picture.moving) return void (picture.waiting = () => show(page));
    const lanes = readLanes(picture);
    if (!lanes.length || picture.root.querySelector(".zoom-none")) return;
    const taken = measureTaken(picture);
    for (const way of listWays(page)) place(page, way, lanes, taken);
  }

  /** Lists the ways; of thousands the document of the picture knows those beyond itself, and the picture those it has beyond the window. */
  function listWays({ life, state, whole, matching, picture, told }) {
    const window = camino.window.read(state, whole);
    // In a phone's window all events are in one lane.
    const isParted = picture.layout !== "phone";
    // A period that reaches into the window has its mark at the edge.
    const events = life.events.filter(({ id }) => (!matching || matching.has(id)) && !picture.positions[id]);
    if (!life.leftOut) return findBeyond(isParted ? events : events.map((event) => ({ ...event, lane: "" })), window);
    const isKnown = picture.near && told && !matching;
    return isKnown ? addUp([...listHidden(picture, life, window), ...readBeyond(told)], isParted) : [];
  }

  /** Lists what a picture has beyond a window, a mark or a cluster each, the nearest first. */
  function listHidden({ element, positions }, { event }, { start, end }) {
    const marks = [...element.querySelectorAll("use[data-about]")].map(({ dataset }) => event.get(dataset.about));
    const hidden = marks.filter((mark) => mark && !positions[mark.id]).map((mark) => ({ lane: mark.lane, at: mark.at, number: 1, event: mark }));
    const clusters = [...element.querySelectorAll(".cluster.is-beyond")].map(({ dataset }) => readCluster(dataset, start));
    const side = ({ at }) => (at < start ? "before" : "after");
    const apart = ({ at }) => Math.max(start - at, at - end);
    return [...hidden, ...clusters].map((way) => ({ ...way, side: side(way) })).sort((one, other) => apart(one) - apart(other));
  }

  /** Reads a cluster as a way: its nearest event stands for it, and all of it is named. */
  function readCluster({ cluster: lane, number, start, end, holds = "", name }, edge) {
    const isBefore = Number(start) < edge;
    const id = holds.split(" ").at(isBefore ? -1 : 0);
    return { lane, at: Number(isBefore ? end : start), number: Number(number), event: { id, date: "", title: name } };
  }

  /** Reads from where to where each lane of the picture is, in px, downwards. */
  function readLanes({ element, drawn: { era, axis }, box }) {
    const field = box.height - era - axis;
    return [...element.querySelectorAll("[data-lane-row]")].map(({ dataset }) => {
      const [from, up, high] = dataset.row.split(" ").map((share) => (parseFloat(share) / 100) * field);
      return { id: dataset.laneRow, top: era + from - up, bottom: era + from - up + high };
    });
  }

  /** Measures the boxes of all marks, names and clusters in view, and of the names that stand in their lanes, in px of the picture. */
  function measureTaken(picture) {
    const { root, element } = picture;
    const origin = root.getBoundingClientRect();
    const parts = element.querySelectorAll(":is(.picture-shapes, .picture-words) > :is(use, text:not(.spare, .lane-name), .span, .cluster):not([display], .is-beyond)");
    const names = picture.layout === "tablet" ? document.querySelectorAll(".lane-title") : [];
    return [...parts, ...names].map((part) => {
      const { left, right, top, bottom } = part.getBoundingClientRect();
      return { left: left - origin.left - GAP, right: right - origin.left + GAP, top: top - origin.top, bottom: bottom - origin.top };
    });
  }

  /** Puts a way where its lane has room at the edge or beside its name, for the event too or for the number alone; without room it is left out. */
  function place({ picture, life }, way, lanes, taken) {
    const high = matchMedia("(pointer: coarse)").matches ? TALL : HIGH;
    const heights = listHeights(way.lane, lanes, Object.keys(picture.life.lanes), high);
    const button = build(way, nameNearest(way.event, picture, life), life.say);
    picture.root.querySelector(".chart-over").append(button);
    for (const isShort of [false, true]) {
      button.lastElementChild.hidden = isShort;
      const wide = button.offsetWidth;
      for (const left of way.side === "before" ? [0, findNameEnd(picture, way.lane)] : [picture.box.width - wide]) {
        const sides = { left, right: left + wide };
        const top = findFree(heights, sides, high, taken);
        if (top === undefined) continue;
        taken.push({ ...sides, top, bottom: top + high });
        return void (button.style.cssText = `top:${top}px;${way.side === "before" ? `left:${left}px` : "right:0"}`);
      }
    }
    button.remove();
  }

  /** Finds where the name of a lane ends, in px of the picture; 0 where it stands beside it. */
  function findNameEnd({ root, layout }, id) {
    const name = layout === "tablet" && [...document.querySelectorAll(".lane")].find(({ dataset }) => dataset.lane === id);
    return name ? name.getBoundingClientRect().right - root.getBoundingClientRect().left + GAP : 0;
  }

  /** Lists the heights for a way: up from the foot of its lane; of one that has nothing in the window, down from the head of the next. */
  function listHeights(id, lanes, order, high) {
    const own = lanes.find((lane) => lane.id === id);
    const next = lanes.find((lane) => order.indexOf(lane.id) > order.indexOf(id));
    const { top, bottom } = own ?? next ?? lanes.at(-1);
    const heights = [];
    for (let y = top + GAP; y + high <= bottom; y += HIGH / 4) heights.push(y);
    // In a lane that is lower than a finger's button it stands over the middle.
    if (!heights.length) heights.push((top + bottom - high) / 2);
    return own || !next ? heights.reverse() : heights;
  }

  /** Names the event that is nearest: {name, brief}; a series none of whose events is in view is named as a whole. */
  function nameNearest({ series, date, flag, title }, { positions, window }, { edges, members }) {
    const isAway = series && edges?.[series] && !members[series]?.some((id) => positions[id]);
    if (isAway) return { name: edges[series], brief: edges[series] };
    const isNear = series || window.end - window.start < YEARS;
    return { name: `${date} ${title}`.trim(), brief: `${isNear ? date : (flag ?? date)} ${title}`.trim() };
  }

  function build({ side, number, event }, { name, brief }, say) {
    const button = camino.dom.element("button", `beyond is-${side}`, "", { action: "beyond", nearest: event.id });
    const count = side === "before" ? `‹ ${number}` : `${number} ›`;
    button.append(camino.dom.element("span", "", count), camino.dom.element("span", "beyond-event", brief));
    const title = say.count(side === "before" ? "zoom.before" : "zoom.after", number, { event: name });
    return Object.assign(button, { title, ariaLabel: title });
  }

  camino.commands.register({
    // Pins the nearest event, which brings it into view; its mark has the focus then.
    beyond: async (page, { dataset: { nearest: event } }) => {
      if (!page.life.event.has(event)) await page.loadWhole?.();
      page.pin(event, { announce: true });
      page.picture.buttons.get(event)?.focus({ preventScroll: true });
    },
  });

  camino.late.join((page) => page.watch(["near", "start", "end", "view", "kinds", "lanes", "q", "box"], show));
  camino.beyond = { findBeyond, readBeyond, addUp, findFree, nameNearest };
})((globalThis.camino ??= {}));
