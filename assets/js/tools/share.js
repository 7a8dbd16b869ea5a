// The link to what is on the page, and the clipboard.
(function (camino) {
  "use strict";

  // Where the view of the sources has a citation in each style.
  const CITED = { mla: ".source-full", apa: "details p" };

  /** Puts the address of the page into the window, and offers what there is to copy. */
  function show(page) {
    document.querySelector(".share-link").textContent = location.href;
    const served = document.documentElement.dataset.host === "server";
    if (served) document.querySelector(".share-code").src = `qr.svg${camino.state.format(page.state)}`;
    document.querySelector('[data-action="copy-embed"]').hidden = !location.protocol.startsWith("http");
    document.querySelector(".share-done").textContent = "";
    for (const [name, words] of [["quote", quoted(page, "")], ["mla", cited(page, "mla")], ["apa", cited(page, "apa")]]) {
      document.querySelector(`[data-action="copy-${name}"]`).hidden = !words;
    }
  }

  /** The passage on the page, if any. */
  function passageOf({ state, life }) {
    const event = life.event.get(state.event);
    const id = state.passage || event?.quotes[state.quote - 1]?.passage;
    return life.passages[id];
  }

  /** The quote on the page letter for letter, with its source and *link*; "" where there is none. */
  function quoted(page, link) {
    const { quoted = "", exact = "" } = passageOf(page) ?? {};
    return quoted.replace("{exact}", () => exact).replace("{link}", () => link);
  }

  /** The sources of what is on the page in a citation style, one a line. */
  function cited(page, style) {
    const { state, life } = page;
    const of = [passageOf(page)?.source, ...(life.event.get(state.event)?.sources ?? []).map((one) => one.id)];
    const line = (id) => document.querySelector(`#source-${CSS.escape(id)} ${CITED[style]}`)?.textContent;
    return [...new Set(of)].map(line).filter(Boolean).join("\n");
  }

  /** What a teacher pastes into a course to show the page there in a frame. */
  function frame(title, address) {
    const link = new URL(address);
    link.pathname = link.pathname.replace(/[^/]*$/, "embed.html");
    const safe = (words) => words.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
    return `<iframe src="${safe(link.href)}" title="${safe(title)}" width="100%" height="720" allow="fullscreen; clipboard-write"></iframe>`;
  }

  /** Copies *words*; where the browser refuses, the link is selected to be copied by hand. */
  async function copy(life, words) {
    const done = document.querySelector(".share-done");
    try {
      await navigator.clipboard.writeText(words);
      done.textContent = life.say("share.copied");
    } catch {
      getSelection().selectAllChildren(document.querySelector(".share-link"));
      done.textContent = life.say("share.by-hand");
    }
  }

  camino.commands.register({
    share: async (page) => {
      await camino.late.part("sources");
      if (camino.popover.toggle("share")) show(page);
    },
    "copy-link": (page) => copy(page.life, location.href),
    "copy-embed": (page) => copy(page.life, frame(document.title, location.href)),
    "copy-quote": (page) => copy(page.life, quoted(page, location.href)),
    "copy-mla": (page) => copy(page.life, `${cited(page, "mla")}\n${location.href}`),
    "copy-apa": (page) => copy(page.life, `${cited(page, "apa")}\n${location.href}`),
  });

  camino.share = { show, quoted, cited, frame, copy };
})((globalThis.camino ??= {}));
