// The row that says what is filtered where the chips are not seen, with a button to take each filter away.
(function (camino) {
  "use strict";

  const { element } = camino.dom;

  /** Lists what is filtered: {name, kind}, and the change of the state that takes it away. */
  function listFilters(state, life) {
    const words = state.q.trim();
    return [
      ...state.kinds.map((id) => ({ name: life.kinds[id].title, kind: life.kinds[id], change: { kinds: without(state.kinds, id) } })),
      ...state.lanes.map((id) => ({ name: life.lanes[id], change: { lanes: without(state.lanes, id) } })),
      ...(words.length >= camino.filter.LEAST ? [{ name: life.say("filter.word", { words }), change: { q: "" } }] : []),
    ];
  }

  function without(list, id) {
    return list.filter((other) => other !== id);
  }

  /** Shows the row; the style sheet shows it in the views that need it. */
  function show(page) {
    const { state, matching, life } = page;
    const row = document.querySelector(".filters");
    if (!matching) return;
    row.querySelector(".filters-on").replaceChildren(...listFilters(state, life).map((filter) => buildPill(filter, page)));
    row.querySelector(".filters-count").textContent = life.say("filter.result", { number: matching.size, total: life.events.length });
    row.querySelector(".filters-folded").textContent = life.say.count("filter.folded", life.events.length - matching.size);
    for (const node of document.querySelectorAll("#interview :is([data-event], [data-thread])")) {
      const { event, events } = node.dataset;
      node.classList.toggle("is-out", !(events ?? event).split(" ").some((id) => matching.has(id)));
    }
  }

  function buildPill({ name, kind, change }, page) {
    const pill = Object.assign(element("button", "pill filters-pill"), { ariaLabel: page.life.say("filter.remove", { name }) });
    pill.addEventListener("click", () => take(page, change));
    if (kind) pill.append(camino.glyph.build(kind, false));
    pill.append(name, camino.glyph.buildHidden(" ×"));
    return pill;
  }

  /** Takes a filter away; the focus goes to what is left of the row, else to the view. */
  function take(page, change) {
    if (change.q === "") document.getElementById("search").value = "";
    page.set(change);
    const next = document.querySelector(".filters-pill");
    if (next?.checkVisibility()) next.focus();
    else document.getElementById("main").focus({ preventScroll: true });
  }

  /** Forgets what was dimmed once nothing is filtered any more. */
  function clear({ matching }) {
    if (matching) return;
    for (const node of document.querySelectorAll("#interview .is-out")) node.classList.remove("is-out");
  }

  camino.late.join((page) => {
    page.watch(["kinds", "lanes", "q", "view"], (now) => [show(now), clear(now)]);
  });
  camino.filters = { listFilters };
})((globalThis.camino ??= {}));
