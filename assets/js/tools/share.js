// Copies what is on the page: its link, its quote, its citations, its frame for a course.
(function (camino) {
  "use strict";

  // Where the view of the sources has a citation in each style.
  const CITATION = { mla: ".source-full", apa: "details p" };

  /** Puts the address of the page into the window, and offers what there is to copy and what works. */
  function show(page) {
    const find = (selector) => document.querySelector(`#share ${selector}`);
    const event = page.life.event.get(page.state.event);
    find(".share-about").textContent = event ? `${event.flag} ${event.title}` : "";
    find(".share-link").textContent = findLink(page);
    camino.reach.showCode(find(".share-code img"), page.reach, location.search);
    find(".share-code").hidden = find(".share-code img").hidden;
    find(".share-code").ariaPressed = "false";
    find(".share-here").hidden = document.documentElement.dataset.host !== "server" || page.reach.address !== "";
    find(".share-by-hand").hidden = true;
    find(".share-done").textContent = "";
    find(".share-frame").hidden = page.reach.frame || !location.protocol.startsWith("http");
    const there = { quote: writeQuote(page, ""), mla: cite(page, "mla"), apa: cite(page, "apa"), embed: location.protocol.startsWith("http") };
    for (const [name, words] of Object.entries(there)) find(`[data-action="copy-${name}"]`).hidden = !words;
    find(".share-take").hidden = !Object.values(there).some(Boolean);
  }

  function findLink(page) {
    return `${camino.reach.findPage(page.reach)}${location.search}`;
  }

  /** Finds the passage on the page, if any. */
  function findPassage({ state, life }) {
    const event = life.event.get(state.event);
    const id = state.passage || event?.quotes[state.quote - 1]?.passage;
    return life.passages[id];
  }

  /** Writes the quote on the page letter for letter, with its source and *link*; "" where there is none. */
  function writeQuote(page, link) {
    const { quoted = "", exact = "" } = findPassage(page) ?? {};
    return quoted.replace("{exact}", () => exact).replace("{link}", () => link);
  }

  /** Writes the sources of what is on the page in a citation style, one a line. */
  function cite(page, style) {
    const { state, life } = page;
    const cited = life.event.get(state.event)?.sources ?? [];
    const ids = [findPassage(page)?.source, ...cited.map((source) => source.id)];
    const write = (id) => document.querySelector(`#source-${CSS.escape(id)} ${CITATION[style]}`)?.textContent;
    return [...new Set(ids)].map(write).filter(Boolean).join("\n");
  }

  /** Writes what a teacher pastes into a course to show the page there in a frame. */
  function frame(title, address) {
    const link = new URL(address);
    link.pathname = link.pathname.replace(/[^/]*$/, "embed.html");
    const escape = (words) => words.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
    return `<iframe src="${escape(link.href)}" title="${escape(title)}" width="100%" height="720" allow="fullscreen; clipboard-write; screen-wake-lock"></iframe>`;
  }

  /** Copies *words* and says which they are. */
  function copy({ life }, name, words) {
    const say = { copied: life.say(`share.copied-${name}`), byHand: life.say("share.by-hand") };
    const share = document.getElementById("share");
    return camino.clipboard.copyAndSay(words, share.querySelector(".share-done"), share.querySelector(".share-by-hand"), say);
  }

  camino.commands.register({
    share: async (page) => {
      [page.reach] = await Promise.all([camino.reach.ask(), camino.late.loadPart("sources")]);
      if (camino.popover.toggle("share")) show(page);
    },
    "share-code": (page, button) => (button.ariaPressed = String(button.ariaPressed !== "true")),
    "copy-link": (page) => copy(page, "link", findLink(page)),
    "copy-embed": (page) => copy(page, "embed", frame(document.title, findLink(page))),
    "copy-quote": (page) => copy(page, "quote", writeQuote(page, findLink(page))),
    "copy-mla": (page) => copy(page, "mla", `${cite(page, "mla")}\n${findLink(page)}`),
    "copy-apa": (page) => copy(page, "apa", `${cite(page, "apa")}\n${findLink(page)}`),
  });

  camino.share = { frame, findPassage };
})((globalThis.camino ??= {}));
