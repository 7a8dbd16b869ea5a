// Shows the life at an age before a class: the number alone, then one block of events a press.
(function (camino) {
  "use strict";

  // The sizes of the words in units of the stage, largest first, and the age to begin with where there is no event.
  const SIZES = [44, 40, 36, 32, 30];
  const CHILD = 10;

  /** Finds the age at which something begins. */
  function findAge(event, born) {
    const [first] = event?.when ?? [];
    const age = first === undefined ? CHILD : Math.floor(first - camino.years.findYear(born.day, 0).start + 1e-6);
    return Math.min(Math.max(age, 0), born.most);
  }

  /** Lists what is shown at an age, one after the other: nothing more than the age, then, before, and next. */
  function listBlocks({ then, before, next }, life, isQuoted) {
    const { say } = life;
    const now = then.length ? camino.years.buildBlock(say("age.then"), then, life, isQuoted) : [camino.dom.element("h3", "", say("age.none"))];
    return [[], now, ...(before ? [camino.years.buildBlock(say("age.before"), [before], life, isQuoted)] : []), ...(next ? [camino.years.buildBlock(say("age.next"), [next], life, isQuoted)] : [])];
  }

  function show({ state, life }) {
    const root = document.querySelector("#present .over-age");
    if (!root || state.over !== "age") return;
    const find = (name) => root.querySelector(`.over-${name}`);
    const year = camino.years.findYear(life.born.day, state.years);
    find("number").textContent = String(state.years);
    find("was").textContent = camino.years.describeYear(state.years, year, life);
    const parts = camino.years.partEvents(life.events, year);
    const block = find("block");
    const fits = (size) => {
      block.style.setProperty("--block-size", size);
      return block.scrollHeight <= block.clientHeight;
    };
    // Of many events that fill the wall only the titles are shown.
    [true, false].some((isQuoted) => {
      const blocks = listBlocks(parts, life, isQuoted);
      block.replaceChildren(...blocks[Math.min(state.shown, blocks.length) - 1]);
      return fits(camino.fit.findLargest(SIZES, fits));
    });
  }

  camino.commands.register({
    "over-age": (page) => {
      const { state, life } = page;
      if (!life.born) return;
      const event = state.slide ? null : life.event.get(state.event);
      page.set(state.over === "age" ? { over: "" } : { over: "age", shown: 1, years: findAge(event, life.born) });
    },
  });
  camino.late.join((page) => page.watch(["view", "over", "years", "shown"], show));
  camino.wall = { findAge };
})((globalThis.camino ??= {}));
