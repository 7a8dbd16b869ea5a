// Leads from the start page of a folder to the reader's language, and keeps what the address asks for.
(function (camino) {
  "use strict";

  const { languages } = document.currentScript.dataset;
  const { search, hash, pathname } = location;
  const chosen = camino.language.choose(new URLSearchParams(search).get("lang"), navigator.languages, languages.split(" "));
  const named = pathname.endsWith("/index.html") ? "index.html" : "";
  location.replace(`${chosen}/${named}${search}${hash}`);
})(globalThis.camino);
