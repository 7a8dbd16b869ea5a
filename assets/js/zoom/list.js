// Lists the events of a cluster that no window parts, in a small window beside it.
(function (camino) {
  "use strict";

  const { element } = camino.dom;
  const NAME = "together";
  // How far the list is from its cluster and how high it is at most, in px, and how far the numbers of two equal moments are apart, in years.
  const GAP = 8;
  const MOST = 440;
  const SAME = 2e-6;

  /** Finds the events of a lane from one moment to another that have no mark of their own; without a lane of all (pure). */
  function findMembers(events, { lane, start, end }, positions) {
    const isWithin = ({ at }) => at !== null && at > Number(start) - SAME && at < Number(end) + SAME;
    return events.filter((event) => isWithin(event) && (!lane || event.lane === lane) && !positions[event.id]);
  }

  /** Opens the list of a cluster's events at its button. */
  async function open(page, button) {
    await page.loadWhole?.();
    if (!button.isConnected) return;
    const box = document.getElementById(NAME) ?? build(page);
    fill(page, box, button);
    document.querySelector(`[aria-controls="${NAME}"]`)?.removeAttribute("aria-controls");
    button.setAttribute("aria-controls", NAME);
    camino.popover.toggle(NAME);
    place(box, button);
  }

  function build(page) {
    const box = Object.assign(element("div", "popover together"), { id: NAME, hidden: true, role: "dialog" });
    box.addEventListener("keydown", move);
    document.getElementById("share").after(box);
    page.watch(["start", "end", "view", "box"], () => close(box));
    return box;
  }

  function fill({ life, picture }, box, { dataset, ariaLabel }) {
    const events = findMembers(life.events, dataset, picture.positions);
    box.ariaLabel = ariaLabel;
    box.replaceChildren(element("h2", "", ariaLabel), ...events.map((event) => buildRow(event, life)));
  }

  function buildRow({ id, date, title, kind, doubtful }, life) {
    const row = element("button", "together-row", "", { event: id, action: "together" });
    row.append(camino.glyph.build(life.kinds[kind], doubtful), element("span", "together-title", title), element("span", "together-date", date));
    return row;
  }

  /** Puts the list below its cluster, or above it where there is more room, within the window. */
  function place(box, button) {
    const { left, width, top, bottom } = button.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const middle = Math.min(Math.max(left + width / 2 - box.offsetWidth / 2, GAP), clientWidth - box.offsetWidth - GAP);
    const isBelow = clientHeight - bottom >= top;
    const room = (isBelow ? clientHeight - bottom : top) - 2 * GAP;
    const high = Math.min(room, MOST);
    const edge = isBelow ? `top:${bottom + GAP}px;bottom:auto` : `top:auto;bottom:${clientHeight - top + GAP}px`;
    box.style.cssText = `left:${middle}px;${edge};max-height:${high}px`;
  }

  /** Walks the rows by the arrows, Home and End. */
  function move(event) {
    const rows = [...event.currentTarget.querySelectorAll("button")];
    const index = rows.indexOf(document.activeElement);
    const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    rows.at(next % rows.length).focus();
  }

  function close(box) {
    if (!box.hidden) camino.popover.close();
  }

  camino.commands.register({
    together: (page, { dataset }) => {
      camino.popover.close();
      page.pin(dataset.event, { announce: true });
      if (camino.geometry.isPhone()) document.querySelector("#detail .detail-title").focus();
    },
  });

  camino.list = { findMembers, buildRow, open };
})((globalThis.camino ??= {}));
