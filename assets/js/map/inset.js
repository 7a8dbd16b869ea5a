// Opens the map of a place beside the panel, without leaving the timeline.
(function (camino) {
  "use strict";

  const { element, enable } = camino.dom;
  const NAME = "inset";

  /** Lets the place in the panel be pressed where it is on the map. */
  function start(page) {
    const button = document.querySelector(".detail-place");
    button.setAttribute("aria-controls", NAME);
    button.ariaExpanded = "false";
    const box = Object.assign(element("div", "popover inset"), { id: NAME, hidden: true, role: "dialog", ariaLabel: page.life.say("view.places") });
    document.getElementById("share").after(box);
    page.watch(["event", "view"], ({ life, state }) => {
      if (!box.hidden) camino.popover.close();
      enable(button, Boolean(life.event.get(state.event)?.places?.length));
    });
  }

  /** Fills the window: the frame that has the mark, lit, and where in the way the place stands. */
  function fill(page, box) {
    const { say } = page.life;
    const event = page.life.event.get(page.state.event);
    const [id] = event.places;
    // The frame of close places is of a good size in the wide map, any other in that of a phone.
    const isCrowd = document.querySelector(`.map-wide .is-crowd > .map-mark[data-place="${CSS.escape(id)}"]`);
    const drawn = document.querySelector(isCrowd ? ".map-wide" : ".map-narrow");
    const mark = drawn.querySelector(`.map-mark[data-place="${CSS.escape(id)}"]`);
    const row = document.querySelector(`.places-list > [data-place="${CSS.escape(id)}"]`);
    const number = [...row.parentNode.children].indexOf(row) + 1;
    const all = Object.assign(element("a", "inset-all", say("places.all"), { viewLink: "places" }), { href: "places.html" });
    const foot = element("p", "inset-foot", say("places.number", { n: number, total: row.parentNode.children.length }));
    foot.append(" ", all);
    box.replaceChildren(element("h2", "", row.querySelector("h3").textContent), ...crop(drawn, mark, event), foot);
  }

  /** Copies the frame that a mark is in, with what it draws upon. */
  function crop(drawn, mark, { id, places }) {
    const frame = mark?.closest(".map-frame");
    if (!frame) return [];
    const picture = drawn.cloneNode(false);
    const copy = frame.cloneNode(true);
    for (const side of ["x", "y"]) copy.setAttribute(side, "0");
    picture.setAttribute("viewBox", `0 0 ${frame.getAttribute("width")} ${frame.getAttribute("height")}`);
    picture.setAttribute("class", "map");
    picture.append(drawn.querySelector("defs").cloneNode(true), copy);
    for (const node of copy.querySelectorAll("[data-event]")) node.removeAttribute("data-event");
    for (const node of copy.querySelectorAll("[data-place]")) node.classList.toggle("is-lit", places.includes(node.dataset.place));
    for (const way of copy.querySelectorAll("[data-way]")) way.classList.toggle("is-lit", way.dataset.way === id);
    return [picture];
  }

  camino.commands.register({
    place: async (page) => {
      await camino.late.loadPart("places");
      fill(page, document.getElementById(NAME));
      camino.popover.toggle(NAME);
    },
  });
  camino.late.join(start);
  camino.inset = { start };
})((globalThis.camino ??= {}));
