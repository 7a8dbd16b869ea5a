// Leads from the page for wrong addresses, which a host shows at any depth, to the folder it stands in.
(async function () {
  "use strict";

  for (let folder = new URL("./", location.href); ; folder = new URL("../", folder)) {
    const { ok, headers } = await fetch(new URL("start.js", folder), { method: "HEAD" });
    // Some hosts send this very page, as if it were there, for whatever is away.
    if (ok && headers.get("Content-Type")?.includes("javascript")) return lead(folder);
    if (folder.pathname === "/") return;
  }

  function lead(folder) {
    for (const link of document.links) link.href = new URL(link.getAttribute("href"), folder).href;
  }
})();
