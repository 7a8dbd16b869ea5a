// The list of hits under the search field: a combobox, whose field keeps the focus while its rows are walked.
(function (camino) {
  "use strict";

  const { element } = camino.dom;
  const MOST = 50;
  const LETTERS = 84;
  const LONG = 16;
  const BLANK = { sort: "text", text: "\u00a0" };

  /** Joins the list to the search field of a page. */
  function start(page) {
    const root = document.querySelector(".search");
    const box = { page, root, field: root.querySelector("#search"), pane: root.querySelector(".hits"), list: root.querySelector(".hits-list"), ids: [], time: null, active: -1 };
    page.hits = box;
    box.field.addEventListener("keydown", (event) => press(box, event));
    // The index is there before the first letter is.
    box.field.addEventListener("focus", () => page.life.search(""));
    box.field.addEventListener("click", () => open(box));
    root.addEventListener("focusout", ({ relatedTarget }) => root.contains(relatedTarget) || close(box));
    // The field keeps the focus while a row is pressed.
    box.list.addEventListener("mousedown", (event) => event.preventDefault());
    box.list.addEventListener("pointermove", ({ target }) => activate(box, [...box.list.children].indexOf(target.closest(".hit"))));
    box.list.addEventListener("click", (event) => pressRow(box, event));
    page.watch(["kinds", "lanes", "q", "start", "end", "view"], ({ state }, changed) => show(box, state, changed));
  }

  /** Follows what is searched: opens while somebody types, else only goes along; the rows stay while more is told of their events. */
  function show(box, state, changed) {
    const typing = changed?.includes("q") && document.activeElement === box.field;
    if (changed && (typing || !box.pane.hidden)) open(box);
  }

  /** Opens the list, or closes it where there is nothing to show in it. */
  function open(box) {
    const { page } = box;
    const { life, state, matching } = page;
    const wanted = state.q.trim().length >= camino.filter.LEAST && life.search;
    box.ids = wanted ? life.search(state.q).filter((id) => matching?.has(id)) : [];
    box.time = wanted && page.whole ? camino.date.read(state.q, life.language, page.whole) : null;
    if (!box.ids.length && !box.time) return close(box);
    const kept = box.list.children[box.active]?.dataset.event;
    box.active = -1;
    fill(box);
    activate(box, kept && !box.pane.hidden ? [...box.list.children].findIndex(({ dataset }) => dataset.event === kept) : -1);
    setOpen(box, true);
    complete(box);
  }

  function close(box) {
    if (box.pane.hidden) return false;
    activate(box, -1);
    setOpen(box, false);
    return true;
  }

  function setOpen({ pane, field }, on) {
    pane.hidden = !on;
    field.ariaExpanded = String(on);
  }

  function fill(box) {
    const { life, state } = box.page;
    const words = camino.spelling.readWords(state.q);
    const { say, events } = life;
    box.pane.querySelector(".hits-count").textContent = say("filter.result", { number: box.ids.length, total: events.length }) + (life.isGrowing ? " …" : "");
    box.pane.querySelector(".hits-all").replaceChildren(say.count("search.all", box.ids.length), camino.glyph.buildHidden(" ›"));
    const shown = [...(box.time ? [buildTimeRow(box.time, say)] : []), ...box.ids.slice(0, MOST).map((id) => buildRow(box, life.event.get(id), words))];
    box.list.replaceChildren(...shown.map((row, index) => Object.assign(row, { id: `hit-${index}` })));
    box.list.scrollTop = 0;
  }

  /** Builds the row that leads to a window of time. */
  function buildTimeRow({ date }, say) {
    const row = buildOption("hit is-time");
    row.append(element("span", "hit-title", say("search.show", { date: camino.overview.sayDate(date) })));
    return row;
  }

  function buildOption(look) {
    return Object.assign(element("div", look), { role: "option", ariaSelected: "false" });
  }

  function buildRow({ page: { life } }, event, words) {
    const row = buildOption("hit");
    row.dataset.event = event.id;
    row.append(...buildParts(event, life, words));
    return row;
  }

  /** Builds what a row shows of an event; the line below its title is empty until it has come. */
  function buildParts(event, life, words) {
    const glyph = document.querySelector(".tooltip .glyph").cloneNode(true);
    camino.glyph.draw(glyph, life.kinds[event.kind], event.doubtful);
    const date = event.date.length > LONG ? event.flag : event.date;
    const part = camino.index.choosePart(event, life, words, date) ?? (event.isBrief && BLANK);
    const line = part ? [buildLine(part, words, life.language)] : [];
    return [glyph, buildMarked("hit-title", event.title, words), buildMarked("hit-date", date, words), ...line];
  }

  /** Has the rows of brief events completed, as long as these are the hits. */
  function complete(box) {
    const { page, list, ids } = box;
    const { life, state } = page;
    const words = camino.spelling.readWords(state.q);
    const brief = ids.slice(0, MOST).filter((id) => life.event.get(id).isBrief);
    const isWanted = () => box.ids === ids && !box.pane.hidden;
    const show = (id) => isWanted() && list.querySelector(`[data-event="${CSS.escape(id)}"]`).replaceChildren(...buildParts(life.event.get(id), life, words));
    page.fetchRecords?.(brief, isWanted, show);
  }

  function buildLine({ sort, text, language }, words, own) {
    const line = buildMarked(`hit-line${["quote", "echo"].includes(sort) ? " is-quote" : ""}`, camino.spelling.cut(text, words, LETTERS), words);
    if (language !== own) line.lang = language;
    return line;
  }

  /** Builds words in which those that are searched are marked. */
  function buildMarked(look, text, words) {
    const node = element("span", look);
    node.append(...camino.spelling.split(text, words).map(([piece, hit]) => (hit ? element("mark", "", piece) : piece)));
    return node;
  }

  /** Makes a row the active one, -1 for none, and shows its event in the picture. */
  function activate(box, index) {
    if (index === box.active) return;
    const { page, list, field } = box;
    if (list.children[box.active]) list.children[box.active].ariaSelected = "false";
    box.active = index;
    const row = list.children[index];
    if (row) {
      row.ariaSelected = "true";
      row.scrollIntoView({ block: "nearest" });
      field.setAttribute("aria-activedescendant", row.id);
      page.preview(row.dataset.event);
    } else field.removeAttribute("aria-activedescendant");
    camino.picture.showRing(page.picture, "hover", row?.dataset.event ?? "");
  }

  /** Answers the keys of the list; the field keeps all others. */
  function press(box, event) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const answer = { ArrowDown: () => move(box, 1), ArrowUp: () => move(box, -1), Enter: () => camino.commands.run(box.page, "hit"), Escape: () => escape(box) }[event.key];
    if (!answer || answer() === false) return;
    event.preventDefault();
    event.stopPropagation();
  }

  function move(box, delta) {
    if (box.pane.hidden) return open(box);
    const count = box.list.children.length;
    const before = box.active < 0 && delta < 0 ? 0 : box.active;
    activate(box, (before + delta + count) % count);
  }

  /** Closes the list, then clears the field; leaves Esc to others where there is neither. */
  function escape(box) {
    if (close(box)) return true;
    if (!box.field.value) return false;
    camino.commands.run(box.page, "search-clear");
    return true;
  }

  function pressRow(box, event) {
    const row = event.target.closest(".hit");
    event.stopPropagation();
    if (row) chooseRow(box, row);
  }

  /** Pins the event of a row, or zooms to its time. */
  function chooseRow(box, { dataset }) {
    if (dataset.event) return choose(box, dataset.event);
    leave(box);
    box.field.value = "";
    camino.zoom.showTime(box.page, box.time);
  }

  /** Pins an event, which closes the list and the menu of a phone. */
  function choose(box, id) {
    const { page } = box;
    leave(box);
    page.pin(id, { announce: true });
    page.enterView();
  }

  /** Closes the list, and the menu of a phone. */
  function leave(box) {
    close(box);
    if (box.page.root.dataset.menu === "open") camino.commands.run(box.page, "menu");
  }

  camino.commands.register({
    hit: (page) => {
      camino.commands.run(page, "type-now");
      const { hits: box } = page;
      const row = box.list.children[Math.max(box.active, 0)];
      if (row && !box.pane.hidden) chooseRow(box, row);
      else if (box.ids.length) choose(box, box.ids[0]);
    },
    "search-clear": (page) => {
      page.hits.field.value = "";
      page.set({ q: "" });
      if (page.hits.root.checkVisibility()) page.hits.field.focus();
    },
    "search-all": (page) => {
      leave(page.hits);
      page.set({ view: "read" }, { push: true, enter: true });
    },
  });

  camino.late.join(start);
  camino.hits = { start };
})((globalThis.camino ??= {}));
