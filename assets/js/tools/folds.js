// Folds away in the reading list what does not match, with a row in its place that unfolds it.
(function (camino) {
  "use strict";

  const { element } = camino.dom;

  /** Groups events, in their order, into those that match and the runs between them: [{id} or {folded: ids}] (pure). */
  function group(ids, matching) {
    const groups = [];
    for (const id of ids) {
      if (matching.has(id)) groups.push({ id });
      else if (groups.at(-1)?.folded) groups.at(-1).folded.push(id);
      else groups.push({ folded: [id] });
    }
    return groups;
  }

  /** Folds the list for what matches, or unfolds all of it for null. */
  function show({ matching, life, state }) {
    const list = document.getElementById("read");
    for (const fold of list.querySelectorAll(".read-fold")) fold.remove();
    const rows = new Map([...list.querySelectorAll(".read-event")].map((row) => [row.dataset.event, row]));
    for (const [id, row] of rows) {
      row.classList.toggle("is-out", Boolean(matching && !matching.has(id)));
      row.classList.remove("is-unfolded");
    }
    list.classList.toggle("is-folded", Boolean(matching));
    if (matching?.size) addFolds(group([...rows.keys()], matching), rows, life);
    else if (matching) list.append(buildNone(state.q.trim(), life));
  }

  function addFolds(groups, rows, { say }) {
    groups.forEach(({ folded }, index) => {
      if (!folded) return;
      const [before, next] = [groups[index - 1], groups[index + 1]];
      const first = rows.get(folded[0]);
      const fold = buildFold(say.count(next ? "filter.before" : "filter.after", folded.length), say, () => {
        for (const id of folded) rows.get(id).classList.add("is-unfolded");
        fold.remove();
        first.querySelector("a")?.focus();
      });
      if (next) findOuter(rows.get(next.id), first).before(fold);
      else if (before) findOuter(rows.get(before.id), rows.get(folded.at(-1))).after(fold);
      // Of a long life all that match may be events that the page does not tell.
      else (first.closest(".read-series") ?? first).before(fold);
    });
  }

  /** Finds the row of an event, or that of its whole series where *other* is no part of it. */
  function findOuter(row, other) {
    const series = row.closest(".read-series");
    return series && !series.contains(other) ? series : row;
  }

  function buildNone(words, { say }) {
    return element("p", "read-fold is-none", words ? say("filter.none-for", { words }) : say("filter.none"));
  }

  function buildFold(words, say, unfold) {
    const fold = element("li", "read-fold");
    const button = Object.assign(element("button", "link", say("filter.unfold")), { onclick: unfold });
    fold.append(element("span", "", words), " ", button);
    return fold;
  }

  camino.late.join((page) => page.watch(["kinds", "lanes", "q"], show));
  camino.folds = { group };
})((globalThis.camino ??= {}));
