// A page that is one file holds every language: the one asked for takes the place of the first.
(function (camino) {
  "use strict";

  /** The language to show: the one asked for, else the first that the reader's browser prefers. */
  function choose(asked, preferred, there) {
    const wanted = [asked, ...preferred.map((one) => one.split("-")[0])];
    return wanted.find((one) => there.includes(one)) ?? there[0];
  }

  /** Puts the body of the chosen language in place, before anything is drawn. */
  function settle(root) {
    const others = [...document.querySelectorAll("template[data-body]")];
    const there = [root.lang, ...others.map((one) => one.dataset.body)];
    const asked = new URLSearchParams(location.search).get("lang");
    const chosen = choose(asked, navigator.languages, there);
    const other = others.find((one) => one.dataset.body === chosen);
    if (!other) return;
    for (const node of [...document.body.children]) {
      if (!node.matches("template, script")) node.remove();
    }
    document.body.prepend(other.content);
    other.remove();
    Object.assign(root, { lang: chosen, dir: other.dataset.direction });
    document.title = other.dataset.title;
  }

  /** Where the same page is in another language, with *query* (that of its state). */
  function address(host, language, query) {
    if (host !== "file") return `../${language}/${host === "embed" ? "embed.html" : ""}${query}`;
    const asked = new URLSearchParams(query);
    asked.set("lang", language);
    return `?${String(asked).replaceAll("%2C", ",")}`;
  }

  camino.language = { choose, address };
  if (typeof document !== "undefined" && document.documentElement.dataset.host === "file") {
    settle(document.documentElement);
  }
})((globalThis.camino ??= {}));
