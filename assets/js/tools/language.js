// Chooses the language of a page that is one file and holds them all, and finds its addresses.
(function (camino) {
  "use strict";

  /** Chooses the language asked for, else the first preferred one that is there, in any region. */
  function choose(asked, preferred, there) {
    const base = (tag) => tag.toLowerCase().split("-")[0];
    const find = (wanted) => there.find((tag) => tag.toLowerCase() === wanted.toLowerCase()) ?? there.find((tag) => base(tag) === base(wanted));
    return [asked ?? "", ...preferred].map(find).find(Boolean) ?? there[0];
  }

  /** Puts the body of the chosen language in place; returns whether it is there. */
  function putInPlace(root) {
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
    root.dataset.settling = "false";
    document.title = other.dataset.title;
    return true;
  }

  /** Finds the address of the page in another language; by its file's name if this one is, for hosts without indexes. */
  function findAddress(host, language, query) {
    const named = location.pathname.endsWith("/index.html") ? "index.html" : "";
    if (host !== "file") return `../${language}/${host === "embed" ? "embed.html" : named}${query}`;
    const parameters = new URLSearchParams(query);
    parameters.set("lang", language);
    return `?${String(parameters).replaceAll("%2C", ",")}`;
  }

  camino.language = { choose, putInPlace, findAddress };
})((globalThis.camino ??= {}));
