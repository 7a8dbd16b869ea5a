// Makes the years in the heading of each era of the list a button that zooms to it: a phone's chart has no eras.
(function (camino) {
  "use strict";

  function start() {
    const headings = [...document.querySelectorAll("#read h2")];
    for (const era of document.querySelectorAll(".shortcut-era")) {
      const heading = headings.find((node) => node.firstChild.textContent.trim() === era.textContent);
      heading?.append(build(era, heading.querySelector(".read-span").textContent));
    }
  }

  function build({ dataset, title }, years) {
    const button = camino.dom.element("button", "zoom-to", years, { action: "zoom-era", start: dataset.start, end: dataset.end });
    return Object.assign(button, { title, ariaLabel: title });
  }

  camino.late.join(start);
  camino.headings = { start };
})((globalThis.camino ??= {}));
