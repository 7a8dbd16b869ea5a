// What a button, a key or a swipe does to the page.
(function (camino) {
  "use strict";

  const walk = {
    previous: (page) => camino.walk.step(page.life.events, page.state.event, -1),
    next: (page) => camino.walk.step(page.life.events, page.state.event, 1),
    first: (page) => page.life.events[0]?.id,
    last: (page) => page.life.events.at(-1)?.id,
    above: (page) => across(page, -1),
    below: (page) => across(page, 1),
  };

  function across(page, delta) {
    const { events, lanes } = page.life;
    return camino.walk.across(events, Object.keys(lanes), page.chart.places(), page.state.event, delta);
  }

  const commands = {
    pin: (page) => (page.state.pinned ? page.set({ pinned: false }) : page.set({ pinned: true })),
    close: (page) => page.set({ event: "", pinned: false }),
    facts: (page) => page.set({ facts: !page.state.facts }),
    original: (page) => page.set({ translated: false }),
    translation: (page) => page.set({ translated: true }),
    "quote-previous": (page) => page.set({ quote: page.state.quote - 1, facts: false }),
    "quote-next": (page) => page.set({ quote: page.state.quote + 1, facts: false }),
    "quote-cycle": (page) => {
      const total = page.life.event.get(page.state.event).quotes.length;
      page.set({ quote: (page.state.quote % total) + 1, facts: false });
    },
    "show-all": (page) => {
      camino.bridge.setSearch("");
      page.set({ kinds: [], lanes: [], q: "" });
    },
    search: () => document.getElementById("search").focus(),
    reload: () => location.reload(),
    "copy-link": (page) => camino.share.copy(page.life, location.href),
  };

  /** Runs a command by its name; returns whether there was one. */
  function run(page, name) {
    if (walk[name]) {
      const id = walk[name](page);
      if (id) page.go(id);
      return Boolean(id);
    }
    commands[name]?.(page);
    return name in commands;
  }

  /** Esc: closes what is open, leaves the search, or releases the pin. */
  function release(page) {
    if (camino.popover.close()) return;
    if (document.activeElement?.id === "search") return document.activeElement.blur();
    if (page.state.pinned) page.set({ pinned: false });
  }

  camino.commands = { run, release };
})((globalThis.camino ??= {}));
