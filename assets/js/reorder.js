// Puts the rows of a list in another order: by a grip with a hand or a finger, by buttons, by keys.
(function (camino) {
  "use strict";

  const LIFTED = "is-lifted";
  const ON = { " ": "drop", Enter: "drop", Escape: "back", ArrowUp: "up", ArrowDown: "down" };

  /** Finds what a key does on a grip, "" for nothing: a row is lifted first (pure). */
  function findDeed(key, isLifted) {
    if (isLifted) return ON[key] ?? "";
    return ON[key] === "drop" ? "lift" : "";
  }

  /** Lets the rows of a list be moved; *rules* = {grip, title: selectors in a row, settle: called once a row has its place}. */
  function allow(page, rules) {
    document.addEventListener("pointerdown", (event) => drag(page, rules, event));
    // Before the page has its keys: an arrow is the row's while it is lifted, and Escape too.
    document.addEventListener("keydown", (event) => press(page, rules, event), { capture: true });
    document.addEventListener("focusout", ({ target }) => leave(page, rules, target));
  }

  const findRow = (rules, target) => target.closest?.(rules.grip)?.closest("li");

  /** Says of a row where it is, by the words of a key. */
  function say(page, { title }, key, row) {
    const rows = [...row.parentNode.children];
    const words = { title: row.querySelector(title).textContent, n: rows.indexOf(row) + 1, total: rows.length };
    document.getElementById("live").textContent = page.life.say(key, words);
  }

  /** Moves the row of a button by one, keeps the focus, and says where it is now. */
  function move(page, rules, button, way) {
    step(button, way);
    settle(page, rules, button.closest("li"), "task.now");
  }

  function step(button, way) {
    const row = button.closest("li");
    const other = way < 0 ? row.previousElementSibling : row.nextElementSibling;
    keepFocus(button, () => (way < 0 ? other?.before(row) : other?.after(row)));
  }

  // The rows as they stood when one was lifted.
  let before = [];
  // What moves in the document loses the focus, which is not to be taken for leaving it.
  let isMoving = false;
  function keepFocus(button, change) {
    isMoving = true;
    change();
    button.focus();
    isMoving = false;
    button.scrollIntoView({ block: "nearest" });
  }

  function settle(page, rules, row, key) {
    row.classList.remove(LIFTED);
    rules.settle(page);
    say(page, rules, key, row);
  }

  function press(page, rules, event) {
    const row = findRow(rules, event.target);
    const deed = row && findDeed(event.key, row.classList.contains(LIFTED));
    if (!deed) return;
    event.preventDefault();
    event.stopPropagation();
    DEEDS[deed](page, rules, row, event.target);
  }

  const DEEDS = {
    lift: (page, rules, row) => {
      row.classList.add(LIFTED);
      before = [...row.parentNode.children];
      say(page, rules, "task.lifted", row);
    },
    up: (page, rules, row, grip) => [step(grip, -1), say(page, rules, "task.now", row)],
    down: (page, rules, row, grip) => [step(grip, 1), say(page, rules, "task.now", row)],
    drop: (page, rules, row) => settle(page, rules, row, "task.dropped"),
    back: (page, rules, row, grip) => {
      keepFocus(grip, () => row.parentNode.append(...before));
      settle(page, rules, row, "task.back");
    },
  };

  function leave(page, rules, target) {
    const row = findRow(rules, target);
    if (!isMoving && row?.isConnected && row.classList.contains(LIFTED)) DEEDS.drop(page, rules, row);
  }

  /** Lets a row follow a hand or a finger that holds its grip. */
  function drag(page, rules, event) {
    const row = event.isPrimary && event.button === 0 && findRow(rules, event.target);
    if (!row) return;
    event.preventDefault();
    row.classList.add(LIFTED);
    const list = row.parentNode;
    // Not the grip: what moves in the document loses its pointer.
    list.setPointerCapture(event.pointerId);
    const dragging = new AbortController();
    const follow = ({ clientY }) => {
      const below = [...list.children].find((other) => other !== row && clientY < findMiddle(other));
      if (below ? below === row.nextElementSibling : !row.nextElementSibling) return;
      list.insertBefore(row, below ?? null);
      row.scrollIntoView({ block: "nearest" });
    };
    const drop = () => {
      dragging.abort();
      settle(page, rules, row, "task.now");
    };
    list.addEventListener("pointermove", follow, { signal: dragging.signal });
    for (const type of ["pointerup", "pointercancel"]) list.addEventListener(type, drop, { signal: dragging.signal });
  }

  function findMiddle(row) {
    const { top, height } = row.getBoundingClientRect();
    return top + height / 2;
  }

  camino.reorder = { allow, findDeed, move };
})((globalThis.camino ??= {}));
