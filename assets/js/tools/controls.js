// Shows in the filter row what is filtered, and runs the commands of the bar and of the filters.
(function (camino) {
  "use strict";

  const PAUSE = 150;
  let wait = 0;

  /** Shows which filters are on, and how many events match. */
  function show({ state, matching, life }) {
    press(".chip", (node) => state.kinds.includes(node.dataset.kind));
    press(".lane", (node) => state.lanes.includes(node.dataset.lane));
    showResult(matching, state.q.trim(), life);
    for (const row of document.querySelectorAll("#read .read-event")) {
      row.classList.toggle("is-out", Boolean(matching && !matching.has(row.dataset.event)));
    }
  }

  function press(selector, on) {
    for (const node of document.querySelectorAll(selector)) node.ariaPressed = String(on(node));
  }

  function showResult(matching, words, { say, events }) {
    const result = matching ? say("filter.result", { number: matching.size, total: events.length }) : "";
    camino.dom.setText(document.querySelector(".result-count"), result);
    document.querySelector('.result [data-action="show-all"]').hidden = !matching;
    document.querySelector(".no-match").hidden = !matching || matching.size > 0;
    document.querySelector(".no-match-title").textContent = words ? say("filter.none-for", { words }) : say("filter.none");
  }

  camino.commands.register({
    type: (page) => {
      clearTimeout(wait);
      wait = setTimeout(() => page.set({ q: document.getElementById("search").value }), PAUSE);
    },
    hit: (page) => {
      const [first] = page.matching ?? [];
      if (first) page.set({ event: first, quote: 1, pinned: true, facts: false }, { announce: true });
    },
    "show-all": (page) => {
      document.getElementById("search").value = "";
      page.set({ kinds: [], lanes: [], q: "" });
    },
    theme: (page) => {
      const theme = page.root.dataset.theme === "dark" ? "light" : "dark";
      camino.theme.store(theme);
      page.set({ theme });
    },
    menu: ({ root }) => {
      const open = root.dataset.menu !== "open";
      root.dataset.menu = open ? "open" : "";
      document.querySelector('[data-tool="menu"]').ariaExpanded = String(open);
    },
    // The panel's buttons for what comes late.
    facts: (page) => page.set({ facts: !page.state.facts, questions: false }),
    questions: (page) => page.set({ questions: !page.state.questions, facts: false }),
  });

  camino.late.join((page) => page.watch(["kinds", "lanes", "q"], show));
  camino.controls = { show };
})((globalThis.camino ??= {}));
