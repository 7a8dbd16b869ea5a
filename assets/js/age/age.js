// Walks the life by the age of who lives it, with a slider or a reader's own year of birth.
(function (camino) {
  "use strict";

  const { element, setText } = camino.dom;
  // From which year of birth on a reader's own age is reckoned.
  const OLDEST = 120;

  /** The age that somebody born in a year reaches this year, undefined where that is none of a reader's. */
  function reckonAge(words, thisYear) {
    const age = thisYear - Number(words);
    return /^\d{4}$/.test(words) && age >= 0 && age <= OLDEST ? age : undefined;
  }

  /** Builds the part once: the slider, the reader's year of birth, the age in large, and what there is to say. */
  function build(page) {
    const { say, born } = page.life;
    const root = Object.assign(element("section", "age"), { id: "age", hidden: true, ariaLabel: say("age.title") });
    const head = element("div", "age-head");
    const title = Object.assign(element("h2", "", say("age.title")), { tabIndex: -1 });
    head.append(title, element("button", "button", say("age.close"), { action: "age-close" }));
    const slider = Object.assign(element("input", "age-slider"), { type: "range", min: 0, max: born.most, ariaLabel: say("age.slider") });
    slider.addEventListener("input", () => open(page, slider.value));
    const field = Object.assign(element("input", "age-year"), { type: "text", inputMode: "numeric", maxLength: 4, autocomplete: "off" });
    field.addEventListener("input", () => read(page, field.value));
    const label = element("label", "age-born", `${say("age.born")} `);
    label.append(field);
    const now = element("div", "age-now");
    now.append(element("strong", "age-number"), element("p", "age-was"));
    root.append(head, slider, label, now, element("div", "age-then"));
    page.panel.root.after(root);
    const band = element("div", "age-band");
    page.picture.root.append(band);
    return { root, slider, title, band, year: 0 };
  }

  function read(page, words) {
    const age = reckonAge(words, new Date().getFullYear());
    page.age.yours = age;
    if (age !== undefined) open(page, Math.min(age, page.life.born.most));
  }

  function open(page, age) {
    const year = camino.years.findYear(page.life.born.day, Number(age));
    const lit = camino.years.partEvents(page.life.events, year).then.map(({ id }) => id);
    page.set({ view: "timeline", age: String(age), lit: lit.length ? lit : [""], event: "", pinned: false, facts: false });
  }

  function show(page, changed) {
    const { state, life } = page;
    const isOpen = state.age && life.born && state.view === "timeline" && !(changed && state.pinned);
    if (!isOpen) return hide(page);
    page.age ??= build(page);
    const age = Math.min(Number(state.age), life.born.most);
    if (!state.lit.length) return open(page, age);
    const first = page.age.root.hidden;
    page.root.dataset.age = "true";
    page.age.root.hidden = false;
    fill(page, age, camino.years.findYear(life.born.day, age));
    if (first) page.age.title.focus({ preventScroll: true });
  }

  function hide(page) {
    if (page.age) page.age.root.hidden = true;
    camino.dom.setData(page.root, "age", "");
    if (page.state.age) page.set({ age: "", lit: [] });
  }

  function fill(page, age, year) {
    const { life, age: part } = page;
    const { then, before, next } = camino.years.partEvents(life.events, year);
    const find = (name) => part.root.querySelector(`.age-${name}`);
    const was = camino.years.describeYear(age, year, life);
    part.slider.value = age;
    part.slider.ariaValueText = `${age}. ${was} ${life.say.count("count.events", then.length)}`;
    setText(find("number"), String(age));
    setText(find("was"), part.yours === age ? `${was} ${life.say("age.yours", { age })}` : was);
    find("then").replaceChildren(
      ...camino.years.buildBlock(life.say("age.then"), then, life, true),
      ...(then.length ? [] : [element("p", "", life.say("age.none"))]),
      ...(before ? camino.years.buildBlock(life.say("age.before"), [before], life, true) : []),
      ...(next ? camino.years.buildBlock(life.say("age.next"), [next], life, false) : []),
    );
    const window = camino.zoom.findWindow(page);
    const share = (at) => Math.min(1, Math.max(0, (at - window.start) / (window.end - window.start)));
    part.band.style.cssText = `left:${100 * share(year.start)}%;width:${100 * (share(year.end) - share(year.start))}%`;
  }

  /** Offers it where an event is not chosen yet, and above the reading list. */
  function offer(page) {
    if (!page.life.born || document.querySelector(".age-offer")) return;
    for (const place of document.querySelectorAll(".detail-walk, #read .tour")) {
      place.append(element("button", "button age-offer", page.life.say("age.title"), { action: "age" }));
    }
  }

  camino.commands.register({
    age: (page) => open(page, page.state.age || Math.min(10, page.life.born.most)),
    "age-close": (page) => {
      page.set({ age: "", lit: [] });
      page.enterView();
    },
  });

  camino.late.join((page) => {
    page.watch(["life"], offer);
    page.watch(["age", "lit", "view", "event", "pinned", "start", "end", "box"], show);
  });
  camino.age = { reckonAge };
})((globalThis.camino ??= {}));
