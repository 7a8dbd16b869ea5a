// On a phone: listens to swipes on the sheet, and to a finger that drags along the strip.
(function (camino) {
  "use strict";

  const LEAST = 48;

  /** Finds the command of a swipe from one point to another, "" where it is too short or askew. */
  function findCommand(from, to, rtl) {
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    if (Math.abs(dx) < LEAST && dy < LEAST) return "";
    if (Math.abs(dx) > Math.abs(dy)) return dx < 0 === !rtl ? "next" : "previous";
    return dy >= LEAST ? "close" : "";
  }

  /** Listens to fingers on the panel and on the strip; whoever chooses an event has read the lead. */
  function start(page) {
    page.watch(["event"], ({ root, state }) => state.event && camino.lead.close(root));
    listen(page.panel.root, (name) => camino.geometry.isPhone() && camino.commands.run(page, page.state.view === "story" ? `story-${name}` : name));
    let fingers = 0;
    page.picture.root.addEventListener("touchstart", ({ touches }) => (fingers = touches.length), { passive: true });
    page.picture.root.addEventListener("touchmove", (event) => fingers === 1 && camino.geometry.isPhone() && scrub(page, event), { passive: true });
  }

  /** Runs each swipe over *root*: of one finger from first to last, not in a page that is magnified, not where words scroll. */
  function listen(root, run) {
    let from = null;
    let scrolled = false;
    const begin = (event) => {
      const alone = event.touches.length === 1 && !(globalThis.visualViewport?.scale > 1.05);
      from = alone ? readPoint(event) : null;
      scrolled = findAncestors(event.target, root).some((node) => node.scrollTop > 0);
    };
    const stop = (event) => event.touches.length > 1 && (from = null);
    root.addEventListener("touchstart", begin, { passive: true });
    root.addEventListener("touchmove", stop, { passive: true });
    root.addEventListener("touchend", (event) => {
      const name = from && findCommand(from, readPoint(event), document.documentElement.dir === "rtl");
      from = null;
      if (name && !(name === "close" && scrolled)) run(name);
    });
    root.addEventListener("touchcancel", () => (from = null));
  }

  function findAncestors(node, root) {
    return node && node !== root ? [node, ...findAncestors(node.parentElement, root)] : [root];
  }

  function readPoint(event) {
    const touch = event.changedTouches[0];
    return { x: touch.clientX, y: touch.clientY };
  }

  /** Picks the event whose slot is nearest to the finger, whatever its height. */
  function scrub(page, event) {
    const x = readPoint(event).x - page.picture.root.getBoundingClientRect().left;
    const distance = ([, position]) => (position ? Math.abs(position.x - x) : Infinity);
    const [id] = Object.entries(page.picture.positions).reduce((a, b) => (distance(b) < distance(a) ? b : a), [""]);
    if (id && id !== page.state.event) page.pin(id);
  }

  camino.commands.register({
    // Closes the sheet; the focus goes back to the row that it belongs to.
    close: (page) => {
      const { event } = page.state;
      camino.lead.close(page.root);
      page.set({ event: "", pinned: false });
      if (!camino.dom.hasFocus()) document.querySelector(`${event ? `#read-${event}` : "#read .read-event"} a`)?.focus({ preventScroll: true });
    },
  });

  camino.sheet = { findCommand, listen, start };
})((globalThis.camino ??= {}));
