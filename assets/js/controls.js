// The filter row and the bar, as a state wants them.
(function (camino) {
  "use strict";

  /** Shows which filters are on, how many events match, which view and language is current. */
  function show(state, matching, life) {
    press("[data-kind]", (node) => state.kinds.includes(node.dataset.kind));
    press("[data-lane]", (node) => state.lanes.includes(node.dataset.lane));
    showResult(matching, life);
    showNoMatch(state, matching, life);
    for (const link of document.querySelectorAll("[data-view-link]")) {
      const current = link.dataset.viewLink === state.view;
      current ? link.setAttribute("aria-current", "page") : link.removeAttribute("aria-current");
      link.href = address({ ...state, view: link.dataset.viewLink });
    }
    for (const link of document.querySelectorAll("[data-language]")) {
      const { host } = document.documentElement.dataset;
      link.href = camino.language.address(host, link.dataset.language, camino.state.format(state));
    }
    const dark = document.documentElement.dataset.theme === "dark";
    const theme = document.querySelector('[data-tool="theme"]');
    theme.textContent = life.say(dark ? "tool.theme.light" : "tool.theme.dark");
  }

  /** Whether a button has somewhere to go; one that has the focus keeps it at the end of its way. */
  function able(button, on) {
    button.disabled = !on && button !== document.activeElement;
    button.ariaDisabled = on ? null : "true";
  }

  function address(state) {
    return camino.state.format(state) || location.pathname;
  }

  function press(selector, on) {
    for (const node of document.querySelectorAll(selector)) {
      node.setAttribute("aria-pressed", String(on(node)));
    }
  }

  function showResult(matching, life) {
    const words = matching
      ? life.say("filter.result", { number: matching.size, total: life.events.length })
      : "";
    const count = document.querySelector(".result-count");
    if (count.textContent !== words) count.textContent = words;
    document.querySelector('.result [data-action="show-all"]').hidden = !matching;
  }

  function showNoMatch(state, matching, life) {
    const box = document.querySelector(".no-match");
    box.hidden = !matching || matching.size > 0;
    const words = state.q.trim();
    box.querySelector(".no-match-title").textContent = words
      ? life.say("filter.none-for", { words })
      : life.say("filter.none");
  }

  /** The search field, which Dash's HTML has no element for. */
  function addSearch(life) {
    const field = Object.assign(document.createElement("input"), {
      id: "search",
      type: "search",
      className: "search-field",
      placeholder: life.say("search.placeholder"),
      autocomplete: "off",
    });
    document.querySelector(".search").append(field);
  }

  /** Puts words into the search field; what the reader is typing there stays. */
  function setSearch(words) {
    const field = document.getElementById("search");
    if (field.value !== words) field.value = words;
  }

  camino.controls = { show, able, addSearch, setSearch };
})((globalThis.camino ??= {}));
