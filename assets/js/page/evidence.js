// Puts into the reading list how each event is known, in place of the link to it.
(function (camino) {
  "use strict";

  /** Takes what the evidence unfolds out of the document of the whole list; the order is the same. */
  async function unfold() {
    const links = document.querySelectorAll("#read .read-known");
    if (!links.length) return;
    const list = await camino.late.fetchPart("read");
    const whole = list.querySelectorAll("details.read-evidence");
    document.querySelector("#read .read-ages")?.replaceWith(list.querySelector(".read-ages"));
    links.forEach((link, index) => link.replaceWith(...[...whole[index].children].slice(1)));
  }

  // Where it can't be had the links stay.
  camino.late.join(() => unfold().catch(() => {}));
  camino.evidence = { unfold };
})((globalThis.camino ??= {}));
