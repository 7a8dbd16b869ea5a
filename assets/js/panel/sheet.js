// On a phone: swipes on the sheet, and the strip that a finger drags along.
(function (camino) {
  "use strict";

  const LEAST = 48;

  /** The command of a swipe from one point to another, "" where it is too short or askew. */
  function swipe(from, to, rtl) {
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    if (Math.abs(dx) < LEAST && dy < LEAST) return "";
    if (Math.abs(dx) > Math.abs(dy)) return dx < 0 === !rtl ? "next" : "previous";
    return dy >= LEAST ? "close" : "";
  }

  /** Listens to fingers on the panel and on the strip. */
  function start(page) {
    const panel = document.getElementById("detail");
    listen(panel, (name) => camino.page.phone() && camino.commands.run(page, name));
    const strip = document.getElementById("timeline");
    strip.addEventListener("touchmove", (event) => camino.page.phone() && scrub(page, strip, event), { passive: true });
  }

  /** Runs each swipe over *root*: of one finger from first to last, not in a page that is magnified, not where words scroll. */
  function listen(root, run) {
    let from = null;
    let scrolled = false;
    const begin = (event) => {
      const alone = event.touches.length === 1 && !(globalThis.visualViewport?.scale > 1.05);
      from = alone ? finger(event) : null;
      scrolled = within(event.target, root).some((node) => node.scrollTop > 0);
    };
    const count = (event) => event.touches.length > 1 && (from = null);
    root.addEventListener("touchstart", begin, { passive: true });
    root.addEventListener("touchmove", count, { passive: true });
    root.addEventListener("touchend", (event) => {
      const name = from && swipe(from, finger(event), document.documentElement.dir === "rtl");
      from = null;
      if (name && !(name === "close" && scrolled)) run(name);
    });
    root.addEventListener("touchcancel", () => (from = null));
  }

  function within(node, root) {
    return node && node !== root ? [node, ...within(node.parentElement, root)] : [root];
  }

  function finger(event) {
    const touch = event.changedTouches[0];
    return { x: touch.clientX, y: touch.clientY };
  }

  /** Picks the event whose slot is nearest to the finger, whatever its height. */
  function scrub(page, strip, event) {
    const x = finger(event).x - strip.getBoundingClientRect().left;
    const far = ([, place]) => Math.abs(place.x - x);
    const [id] = Object.entries(page.picture.places).reduce((a, b) => (far(b) < far(a) ? b : a));
    if (id !== page.state.event) page.pin(id);
  }

  camino.commands.register({
    // A chip leads to the event's sheet, on the very passage it stood under.
    sheet: (page, { target, id }) => {
      const passage = target.closest(".telling")?.querySelector("blockquote").dataset.passage;
      const quote = page.interview.linked.passages[id].indexOf(passage) + 1;
      page.set({ view: "timeline", event: id, quote, pinned: true, facts: false }, { push: true });
      page.settle();
    },
  });

  camino.sheet = { swipe, listen, start };
})((globalThis.camino ??= {}));
