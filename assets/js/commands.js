// What a button, a key or a swipe does to the page.
(function (camino) {
  "use strict";

  const walk = {
    previous: (page) => camino.walk.step(events(page), page.state.event, -1),
    next: (page) => camino.walk.step(events(page), page.state.event, 1),
    first: (page) => events(page)[0]?.id,
    last: (page) => events(page).at(-1)?.id,
    above: (page) => across(page, -1),
    below: (page) => across(page, 1),
  };

  function events(page) {
    return camino.tour.order(page.state, page.life);
  }

  function across(page, delta) {
    const { events, lanes } = page.life;
    return camino.walk.across(events, Object.keys(lanes), page.chart.places(), page.state.event, delta);
  }

  const commands = {
    pin: (page) => (page.state.pinned ? page.set({ pinned: false }) : page.set({ pinned: true })),
    close: (page) => {
      const { event } = page.state;
      page.set({ event: "", pinned: false });
      camino.list.focus(event);
    },
    facts: (page) => page.set({ facts: !page.state.facts, questions: false }),
    questions: (page) => page.set({ questions: !page.state.questions, facts: false }),
    translate: (page) => page.set({ translated: !page.state.translated }),
    interview: (page) => {
      const event = page.life.event.get(page.state.event);
      page.set({ view: "interview", passage: event?.quotes[page.state.quote - 1]?.passage ?? "" }, { push: true });
      page.settle();
    },
    "quote-previous": (page) => page.set({ quote: page.state.quote - 1, facts: false }),
    "quote-next": (page) => page.set({ quote: page.state.quote + 1, facts: false }),
    "quote-cycle": (page) => {
      const total = page.life.event.get(page.state.event).quotes.length;
      page.set({ quote: (page.state.quote % total) + 1, facts: false });
    },
    "show-all": (page) => {
      camino.controls.setSearch("");
      page.set({ kinds: [], lanes: [], q: "" });
    },
    search: () => document.getElementById("search").focus(),
    reload: () => location.reload(),
    "copy-link": (page) => camino.share.copy(page.life, location.href),
    "copy-embed": (page) => camino.share.copy(page.life, camino.share.frame(document.title, location.href)),
    "copy-quote": (page) => camino.share.copy(page.life, camino.share.quoted(page, location.href)),
    "copy-mla": (page) => camino.share.copy(page.life, `${camino.share.cited(page, "mla")}\n${location.href}`),
    "copy-apa": (page) => camino.share.copy(page.life, `${camino.share.cited(page, "apa")}\n${location.href}`),
  };

  /** Runs a command by its name; returns whether there was one. */
  function run(page, name) {
    if (walk[name]) {
      const id = walk[name](page);
      if (id && !(id === page.state.event && camino.tour.staged(page.state.view))) page.go(id);
      return Boolean(id);
    }
    const parts = [commands, camino.present.commands, camino.presenter.commands, camino.tour.commands];
    const command = parts.map((part) => part[name]).find(Boolean);
    command?.(page);
    return Boolean(command);
  }

  /** Esc: closes what is open, leaves the search, or releases the pin. */
  function release(page) {
    if (camino.popover.close()) return;
    if (document.activeElement?.id === "search") return document.activeElement.blur();
    if (page.state.view === "present") return void run(page, "leave");
    if (page.state.pinned && page.state.view !== "presenter") page.set({ pinned: false });
  }

  camino.commands = { run, release };
})((globalThis.camino ??= {}));
