// A page that is one file holds every language: the one asked for takes the place of the first.
(function (camino) {
  "use strict";

  /** The language to show: the one asked for, else the first wish that is there, in any region. */
  function choose(asked, preferred, there) {
    const base = (tag) => tag.toLowerCase().split("-")[0];
    const found = (wish) => there.find((tag) => tag.toLowerCase() === wish.toLowerCase()) ?? there.find((tag) => base(tag) === base(wish));
    return [asked ?? "", ...preferred].map(found).find(Boolean) ?? there[0];
  }

  /** Puts the body of the chosen language in place; whether it is there. */
  function settle(root) {
    if (root.dataset.host !== "file") return true;
    const there = root.dataset.languages.split(" ");
    const chosen = choose(new URLSearchParams(location.search).get("lang"), navigator.languages, there);
    root.dataset.settling = String(chosen !== root.lang);
    if (chosen === root.lang) return true;
    const other = document.querySelector(`template[data-body="${chosen}"]`);
    if (!other?.nextElementSibling) return false;
    for (const node of [...document.body.children]) {
      if (!node.matches("template, script")) node.remove();
    }
    document.body.prepend(other.content);
    other.remove();
    Object.assign(root, { lang: chosen, dir: other.dataset.direction });
    Object.assign(root.dataset, { settling: "false" });
    document.title = other.dataset.title;
    return true;
  }

  /** Where the same page is in another language, with *query*; by its file's name if this one is, for hosts without indexes. */
  function address(host, language, query) {
    const named = location.pathname.endsWith("/index.html") ? "index.html" : "";
    if (host !== "file") return `../${language}/${host === "embed" ? "embed.html" : named}${query}`;
    const asked = new URLSearchParams(query);
    asked.set("lang", language);
    return `?${String(asked).replaceAll("%2C", ",")}`;
  }

  camino.language = { choose, settle, address };
})((globalThis.camino ??= {}));
