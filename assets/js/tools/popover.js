// Opens the small windows of the top bar: one at a time, Esc or a click outside closes it.
(function (camino) {
  "use strict";

  function findButton(name) {
    return document.querySelector(`[data-tool="${name}"], [aria-controls="${name}"]`);
  }

  /** Opens or closes the window *name*; returns whether it is open now. */
  function toggle(name) {
    const open = document.getElementById(name).hidden;
    close();
    if (open) setOpen(name, true);
    return open;
  }

  /** Closes whatever is open and gives the focus back; returns whether anything was. */
  function close() {
    const open = document.querySelector(".popover:not([hidden])");
    if (!open) return false;
    const inside = open.contains(document.activeElement);
    setOpen(open.id, false);
    if (inside) findButton(open.id)?.focus();
    return true;
  }

  function setOpen(name, open) {
    document.getElementById(name).hidden = !open;
    findButton(name)?.setAttribute("aria-expanded", String(open));
    if (open) document.getElementById(name).querySelector("button:not([hidden]), a, input")?.focus();
  }

  camino.commands.register({ "present-menu": () => toggle("present-menu") });

  camino.popover = { toggle, close };
})((globalThis.camino ??= {}));
