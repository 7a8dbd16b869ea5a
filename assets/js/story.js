// Tells the life in steps: each lights its events, shows one passage large, and a window of time.
(function (camino) {
  "use strict";

  const { setData, setText } = camino.dom;
  const FRESH = { view: "story", pinned: true, quote: 1, facts: false, question: 0, climb: "" };
  const DELTAS = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, Enter: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 };
  // How far a wheel turns for a step, in px, and how long it then rests, in ms.
  const TRAVEL = 80;
  const REST = 500;
  const SCALES = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7];
  // What is free between the count of a series and its first step, in px.
  const GAP = 28;

  /** The command of a key, "" for none, as in keyboard.js; on a button space and Enter press it. */
  function findCommand(key, { typing, control, rtl, letters }) {
    if (key === "Escape") return "release";
    if (typing || (control && [" ", "Enter"].includes(key))) return "";
    if (letters && /^[1-9]$/.test(key)) return `story-${key}`;
    if (letters && key.toLowerCase() === "t") return "translate";
    if (key === "Home" || key === "End") return `story-${key.toLowerCase()}`;
    const delta = DELTAS[key] * (rtl && key.startsWith("Arrow") && !/Up|Down/.test(key) ? -1 : 1);
    return delta ? (delta > 0 ? "story-next" : "story-previous") : "";
  }

  /** Reads the steps out of the part of the page that tells them. */
  function readSteps(root) {
    return [...root.querySelectorAll(".story-step")].map((element) => {
      const { about, lit, passageId, start, end, series, next } = element.dataset;
      const shown = { event: about, lit: lit.split(" "), passage: passageId, start, end };
      return { element, shown, series, next };
    });
  }

  /** The change of a state that shows a step; a number that there is none of is the first. */
  function lead(steps, number) {
    const index = steps[number - 1] ? number - 1 : 0;
    return { ...FRESH, ...steps[index].shown, step: index + 1 };
  }

  /** The change that ends the story: the step's event stays, with its words; after the last step all of the life is seen. */
  function leave({ state, life }, isEnd) {
    const quotes = life.event.get(state.event)?.quotes ?? [];
    const quote = 1 + Math.max(0, quotes.findIndex(({ passage }) => passage === state.passage));
    return { view: "timeline", lit: [], step: 1, quote, pinned: true, ...(isEnd ? { start: "", end: "" } : {}) };
  }

  /** Joins the part to the page once it is there: above the timeline, its buttons in the panel. */
  function join(page) {
    const root = document.getElementById("story");
    if (!root || page.story) return page.story;
    const steps = readSteps(root);
    root.parentElement.prepend(root);
    if (steps.length) page.panel.root.append(...camino.late.mark([root.querySelector(".story-walk")]));
    const numeral = root.querySelector(".story-numeral");
    if (numeral) page.picture.root.append(...camino.late.mark([numeral]));
    page.onDraw = showNumeral;
    page.story = { root, numeral, steps };
    new ResizeObserver(() => page.state.view === "story" && fitWords(page.panel)).observe(page.panel.zone);
    camino.sheet.listen(root, (name) => camino.commands.run(page, `story-${name}`));
    document.querySelector(".explore").addEventListener("wheel", (event) => turn(page, event), { passive: false });
    return page.story;
  }

  function show(page, changed) {
    const { state } = page;
    if (state.view !== "story") return void (page.story?.steps.some(({ shown }) => shown.lit === state.lit) && page.set({ lit: [], step: 1 }));
    const story = join(page);
    if (!story) return;
    if (!story.steps.length) return page.set({ view: "timeline" });
    const wanted = lead(story.steps, state.step);
    // Whoever chooses another event goes on alone.
    if (state.lit === wanted.lit && state.event !== wanted.event) return page.set({ view: "timeline", lit: [], step: 1 });
    if (state.lit !== wanted.lit) return page.set(wanted);
    showStep(page, story, changed);
  }

  function showStep(page, { root, steps }, changed) {
    const { state, panel } = page;
    const index = state.step - 1;
    const { series, next } = steps[index];
    steps.forEach(({ element }, number) => setData(element, "current", number === index ? "true" : ""));
    root.querySelectorAll(".story-go").forEach((button, number) => {
      setData(button, "done", number < index ? "true" : "");
      button.ariaCurrent = number === index ? "step" : null;
    });
    setData(panel.root, "counts", series ? "true" : "");
    showNumeral(page);
    const [back, on] = panel.root.querySelectorAll(".story-walk button");
    back.disabled = !index;
    setText(on.querySelector(".label"), next);
    fitHeadline(steps[index].element);
    fitWords(panel);
    if (changed?.includes("lit")) steps[index].element.querySelector("h2").focus({ preventScroll: true });
  }

  /** Shows how far a series has come, in large before its first step if there is room; tints no step that is to come. */
  function showNumeral({ picture, life, state, root, story }) {
    const { numeral } = story;
    const members = life.members[story.steps[state.step - 1]?.series] ?? [];
    if (state.view !== "story" || !numeral) return;
    const number = members.filter((id) => state.lit.includes(id)).length;
    const first = picture.positions[members[0]];
    root.style.setProperty("--to-come", `${100 * (1 - number / members.length)}%`);
    setText(numeral.firstElementChild, String(number));
    numeral.hidden = false;
    numeral.hidden = !(first?.x > numeral.offsetWidth + GAP);
    if (!numeral.hidden) numeral.style.cssText = `right:${picture.box.width - first.x + GAP}px;bottom:${picture.box.height - first.y}px`;
  }

  /** Makes a headline that is longer than its row smaller. */
  function fitHeadline(element) {
    camino.fit.findLargest(SCALES, (scale) => {
      element.style.setProperty("--story-scale", scale);
      return element.scrollHeight <= element.clientHeight;
    });
  }

  /** Makes the words as large as their room allows. */
  function fitWords({ zone }) {
    const words = zone.querySelector(".detail-words");
    if (!words) return;
    const sizes = getComputedStyle(zone).getPropertyValue("--quote-sizes-story").trim().split(/\s+/).map(Number);
    camino.fit.findLargest(sizes, (size) => {
      words.dataset.size = size;
      words.style.cssText = `--letters:${size};--leading:${camino.fit.leading(size)}`;
      return zone.scrollHeight <= zone.clientHeight && words.scrollWidth <= words.clientWidth;
    });
  }

  /** Goes a step on for each turn of the wheel, without Ctrl. */
  function turn(page, event) {
    if (page.state.view !== "story" || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const { story } = page;
    if (event.timeStamp - (story.turned ?? -REST) < REST) return;
    story.travel = (story.travel ?? 0) + event.deltaY;
    if (Math.abs(story.travel) < TRAVEL) return;
    camino.commands.run(page, story.travel > 0 ? "story-next" : "story-previous");
    Object.assign(story, { travel: 0, turned: event.timeStamp });
  }

  function goTo(page, number) {
    if (page.story?.steps[number - 1]) page.set(lead(page.story.steps, number));
  }

  function end(page, isEnd) {
    page.set(leave(page, isEnd), { push: true });
    page.enterView();
  }

  camino.commands.register({
    "story-next": (page) => (page.state.step < page.story.steps.length ? goTo(page, page.state.step + 1) : end(page, true)),
    "story-previous": (page) => goTo(page, page.state.step - 1),
    "story-home": (page) => goTo(page, 1),
    "story-end": (page) => goTo(page, page.story.steps.length),
    "story-go": (page, { dataset }) => goTo(page, Number(dataset.number)),
    "story-leave": (page) => end(page, false),
  });
  for (let number = 1; number <= 9; number++) camino.commands.register({ [`story-${number}`]: (page) => goTo(page, number) });

  camino.late.join((page) => page.watch(["view", "step", "event", "lit", "translated", "box"], show));
  camino.story = { findCommand, lead, leave };
})((globalThis.camino ??= {}));
