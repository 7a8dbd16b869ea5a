// Shows in the filter row what is filtered, and runs the commands of the bar and of the filters.
(function (camino) {
  "use strict";

  const PAUSE = 150;
  let wait = 0;

  /** Shows which filters are on, and how many events match. */
  function show({ state, matching, life }) {
    press(".chip", ({ dataset }) => state.kinds.includes(dataset.kind));
    press(".lane", ({ dataset }) => state.lanes.includes(dataset.lane));
    showResult(matching, state.q.trim(), life);
  }

  function press(selector, on) {
    for (const node of document.querySelectorAll(selector)) node.ariaPressed = String(on(node));
  }

  function showResult(matching, words, { say, events, isGrowing }) {
    const result = matching ? say("filter.result", { number: matching.size, total: events.length }) + (isGrowing ? " …" : "") : "";
    camino.dom.setText(document.querySelector(".result-count"), result);
    document.querySelector('.result [data-action="show-all"]').hidden = !matching;
    document.querySelector(".no-match").hidden = !matching || matching.size > 0 || Boolean(isGrowing);
    document.querySelector('.no-match [data-action="search-clear"]').hidden = !words;
    document.querySelector(".no-match-title").textContent = words ? say("filter.none-for", { words }) : say("filter.none");
  }

  function search(page) {
    clearTimeout(wait);
    page.set({ q: document.getElementById("search").value });
  }

  camino.commands.register({
    type: (page) => {
      clearTimeout(wait);
      wait = setTimeout(() => search(page), PAUSE);
    },
    "type-now": search,
    "show-all": (page) => {
      document.getElementById("search").value = "";
      page.set({ kinds: [], lanes: [], q: "" });
    },
    climb: (page, { dataset }) => {
      const { series } = dataset;
      page.set({ climb: series, event: page.life.members[series][0], quote: 1, pinned: true, facts: false, question: 0 }, { announce: true });
    },
    theme: (page) => {
      const theme = page.root.dataset.theme === "dark" ? "light" : "dark";
      camino.memory.store("theme", theme);
      page.set({ theme });
    },
    // The panel's button for what comes late.
    facts: (page) => page.set({ facts: !page.state.facts }),
  });

  camino.late.join((page) => page.watch(["kinds", "lanes", "q"], show));
  camino.controls = { show };
})((globalThis.camino ??= {}));
