// Copies what is on the page: its link, its quote, its citations, its frame for a course.
(function (camino) {
  "use strict";

  // Where the view of the sources has a citation in each style.
  const CITATION = { mla: ".source-full", apa: "details p" };

  /** Puts the address of the page into the window, and offers what there is to copy. */
  function show(page) {
    document.querySelector(".share-link").textContent = location.href;
    const served = document.documentElement.dataset.host === "server";
    if (served) document.querySelector(".share-code").src = `qr.svg${camino.state.format(page.state)}`;
    document.querySelector('[data-action="copy-embed"]').hidden = !location.protocol.startsWith("http");
    document.querySelector(".share-done").textContent = "";
    for (const [name, words] of [["quote", writeQuote(page, "")], ["mla", cite(page, "mla")], ["apa", cite(page, "apa")]]) {
      document.querySelector(`[data-action="copy-${name}"]`).hidden = !words;
    }
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
    return `<iframe src="${escape(link.href)}" title="${escape(title)}" width="100%" height="720" allow="fullscreen; clipboard-write"></iframe>`;
  }

  /** Copies *words*; where the browser refuses, the link is selected to be copied by hand. */
  async function copy(life, words) {
    const copied = await camino.clipboard.copy(words);
    if (!copied) getSelection().selectAllChildren(document.querySelector(".share-link"));
    document.querySelector(".share-done").textContent = life.say(copied ? "share.copied" : "share.by-hand");
  }

  camino.commands.register({
    share: async (page) => {
      await camino.late.loadPart("sources");
      if (camino.popover.toggle("share")) show(page);
    },
    "copy-link": (page) => copy(page.life, location.href),
    "copy-embed": (page) => copy(page.life, frame(document.title, location.href)),
    "copy-quote": (page) => copy(page.life, writeQuote(page, location.href)),
    "copy-mla": (page) => copy(page.life, `${cite(page, "mla")}\n${location.href}`),
    "copy-apa": (page) => copy(page.life, `${cite(page, "apa")}\n${location.href}`),
  });

  camino.share = { frame };
})((globalThis.camino ??= {}));
