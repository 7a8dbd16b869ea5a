// The task for a class: cards are put in order, then weighed; the result is in the address and nowhere else.
(function (camino) {
  "use strict";

  const FEWEST = 4;
  const SIGNS = { exact: "e", estimated: "s", told: "t" };

  /** Finds how far each card is to go down, or up if less than 0; as many as can stay stay where they are. */
  function findShifts(cards) {
    const staying = findStaying(cards);
    return cards.map(({ least, most }, position) => {
      if (staying.includes(position)) return 0;
      const before = cards.filter((other) => other.most < least).length;
      const after = cards.filter((other) => other.least > most).length;
      return position < before ? before - position : Math.min(0, cards.length - 1 - after - position);
    });
  }

  /** Finds the most cards of which none belongs before one that stands above it. */
  function findStaying(cards, from = 0, kept = []) {
    if (from === cards.length) return kept;
    const fits = kept.every((above) => cards[from].most >= cards[above].least);
    const without = findStaying(cards, from + 1, kept);
    const within = fits ? findStaying(cards, from + 1, [...kept, from]) : [];
    return within.length >= without.length ? within : without;
  }

  /** Reads the order of an address; the one at the start where it is no order of these cards. */
  function readOrder(words, letters) {
    const order = words.split(".");
    return [...order].sort().join() === [...letters].sort().join() ? order : letters;
  }

  /** Joins the task to a page, and offers it where a lesson begins. */
  function start(page) {
    page.watch(["view", "order", "said"], ({ state }) => state.view === "class" && show(page, state));
    if (countCards(page.life) < FEWEST) return;
    const entry = camino.dom.element("button", "choice-entry");
    entry.dataset.action = "task";
    entry.append(camino.dom.element("span", "choice-name", page.life.say("task.title")));
    document.querySelector("#choice .choice-letters").before(entry);
  }

  /** Counts the events that can be cards, of a series one. */
  function countCards({ events }) {
    return new Set(events.filter(({ text, title }) => text && !/\d{4}/.test(title)).map(({ series, id }) => series || id)).size;
  }

  const findRoot = () => document.getElementById("class");
  const listRows = (root) => [...root.querySelectorAll(".task-rows > li")];
  const letterOf = (row) => row.dataset.card;

  /** Shows the state: the order of the rows, what was said of each, and the step that follows from both. */
  function show(page, { order, said }) {
    const root = findRoot();
    const list = root?.querySelector(".task-rows");
    if (!list) return;
    const rows = listRows(root);
    const letters = rows.map(letterOf).sort();
    root.letters ??= rows.map(letterOf);
    const wanted = readOrder(order, root.letters);
    if (wanted.join() !== rows.map(letterOf).join()) list.append(...wanted.map((letter) => rows.find((row) => letterOf(row) === letter)));
    for (const [index, letter] of letters.entries()) {
      const field = Object.keys(SIGNS).find((name) => SIGNS[name] === said[index]);
      for (const radio of root.querySelectorAll(`[name="known-${letter}"]`)) radio.checked = radio.value === field;
    }
    const weighs = Boolean(root.querySelector(".task-answers"));
    root.dataset.step = !said ? "order" : weighs && !said.endsWith(".") ? "known" : "compare";
    for (const step of root.querySelectorAll(".task-steps li")) step.ariaCurrent = step.dataset.step === root.dataset.step ? "step" : null;
    if (root.dataset.step === "compare") compare(page, root, weighs);
    enable(root);
  }

  /** Allows what the step allows: on, once every card is answered; up and down, but at the ends. */
  function enable(root) {
    const rows = listRows(root);
    const { step } = root.dataset;
    const open = rows.filter((row) => row.querySelector(".task-answers") && !row.querySelector(":checked"));
    camino.dom.enable(root.querySelector('[data-action="task-on"]'), step === "order" || (step === "known" && !open.length));
    rows.forEach((row, index) => {
      camino.dom.enable(row.querySelector('[data-action="task-up"]'), index > 0);
      camino.dom.enable(row.querySelector('[data-action="task-down"]'), index < rows.length - 1);
      for (const radio of row.querySelectorAll("input")) radio.disabled = step === "compare";
    });
  }

  /** Says of each card where it belongs and what the sources allow, and how many are so. */
  function compare({ life: { say } }, root, weighs) {
    const rows = listRows(root);
    const shifts = findShifts(rows.map(({ dataset }) => ({ least: Number(dataset.least), most: Number(dataset.most) })));
    let known = 0;
    rows.forEach((row, index) => {
      const shift = shifts[index];
      const answer = row.querySelector(":checked")?.value;
      const isRight = answer === row.dataset.answer;
      known += isRight;
      row.querySelector(".task-place").textContent = shift ? `✗ ${say(shift > 0 ? "task.down" : "task.up", { n: Math.abs(shift) })}` : `✓ ${say("task.ok")}`;
      Object.assign(row.dataset, { moved: String(shift !== 0), wrong: String(shift !== 0 || (weighs && !isRight)), missed: String(!isRight) });
      if (!weighs) return;
      const words = camino.dom.element("span", "unseen", isRight ? say("task.allow") : say("task.sources", { answer: say(`task.${row.dataset.answer}`) }));
      row.querySelector(".task-sign").replaceChildren(isRight ? "✓ " : "✗ ", words);
      row.querySelector(`[value="${row.dataset.answer}"]`).parentNode.classList.add("is-source");
    });
    const total = rows.length;
    const scores = [buildScore(say, "task.score-order", shifts.filter((shift) => !shift).length, total)];
    if (weighs) scores.push(buildScore(say, "task.score-known", known, total));
    root.querySelector(".task-score").replaceChildren(...scores);
    if (!root.querySelector(".task-why[open]")) (root.querySelector('[data-wrong="true"] .task-why') ?? root.querySelector(".task-why")).open = true;
  }

  /** Builds a score, its number for itself. */
  function buildScore(say, key, n, total) {
    const { element } = camino.dom;
    const score = element("span", "");
    const [before, after] = say(key, { n: "\n", total }).split("\n");
    score.append(before, element("strong", "", String(n)), after);
    return score;
  }

  const writeOrder = (root) => listRows(root).map(letterOf).join(".");

  const RULES = { grip: ".task-grip", title: ".task-title", settle };

  function settle(page) {
    const root = findRoot();
    page.set({ order: writeOrder(root) });
    enable(root);
  }

  /** Writes what was said of the cards in the order of their letters, `-` for nothing; a full stop ends the task. */
  function writeSaid(root, end = "") {
    const find = (letter) => SIGNS[root.querySelector(`[name="known-${letter}"]:checked`)?.value] ?? "-";
    return listRows(root).map(letterOf).sort().map(find).join("") + end;
  }

  function lead(page, change) {
    page.set(change);
    scrollTo(0, 0);
    findRoot().querySelector("h2").focus({ preventScroll: true });
  }

  camino.commands.register({
    task: (page) => {
      camino.popover.close();
      page.set({ view: "class" }, { push: true, enter: true });
    },
    "task-up": (page, button) => camino.reorder.move(page, RULES, button, -1),
    "task-down": (page, button) => camino.reorder.move(page, RULES, button, 1),
    "task-grip": () => {},
    "task-again": (page) => lead(page, { order: "", said: "" }),
    "task-print": () => print(),
    "task-on": (page) => {
      const root = findRoot();
      const isLast = root.dataset.step === "known" || !root.querySelector(".task-answers");
      lead(page, { order: writeOrder(root), said: writeSaid(root, isLast ? "." : "") });
    },
  });

  camino.late.join((page) => {
    start(page);
    camino.reorder.allow(page, RULES);
    document.addEventListener("change", ({ target }) => target.closest(".task-answers") && page.set({ said: writeSaid(findRoot()) }));
  });
  camino.task = { findShifts, readOrder };
})((globalThis.camino ??= {}));
