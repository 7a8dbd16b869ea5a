// Opens the menu of a phone, which stands in the page's place, and closes it again.
(function (camino) {
  "use strict";

  const NARROW = "(max-width: 56.24em)";
  let scrolled = 0;
  let homes = [];

  function isOpen({ root }) {
    return root.dataset.menu === "open";
  }

  /** Opens or closes the menu; the page is then where it was. */
  function setOpen({ root }, open) {
    const button = document.querySelector('[data-tool="menu"]');
    if (open) scrolled = scrollY;
    root.dataset.menu = open ? "open" : "";
    button.ariaExpanded = String(open);
    if (open) gather(button);
    else for (const [part, parent, next] of homes.reverse()) parent.insertBefore(part, next);
    scrollTo(0, open ? 0 : scrolled);
    button.focus({ preventScroll: true });
  }

  /** Puts the button first, then search, then the kinds: a key meets them in the order in which they are seen. */
  function gather(button) {
    const find = (look) => document.querySelector(look);
    const [bar, controls, search] = [".bar", ".controls", ".search"].map(find);
    homes = [search, controls, button].map((part) => [part, part.parentNode, part.nextSibling]);
    controls.prepend(search);
    bar.prepend(button, controls);
  }

  /** Closes the menu; returns whether it was open. */
  function close(page) {
    if (!isOpen(page)) return false;
    setOpen(page, false);
    return true;
  }

  camino.commands.register({ menu: (page) => setOpen(page, !isOpen(page)) });

  camino.late.join((page) => {
    page.watch(["view", "event"], (_, changed) => changed && close(page));
    matchMedia(NARROW).addEventListener("change", () => close(page));
  });
  camino.menu = { close };
})((globalThis.camino ??= {}));
