// The small windows of the top bar: one open at a time, Esc or a press outside closes it.
(function (camino) {
  "use strict";

  function button(name) {
    return document.querySelector(`[data-tool="${name}"]`);
  }

  /** Opens or closes the window *name*; returns whether it is open now. */
  function toggle(name) {
    const open = document.getElementById(name).hidden;
    close();
    if (open) set(name, true);
    return open;
  }

  /** Closes whatever is open and gives the focus back; returns whether anything was. */
  function close() {
    const open = document.querySelector(".popover:not([hidden])");
    if (!open) return false;
    const inside = open.contains(document.activeElement);
    set(open.id, false);
    if (inside) button(open.id).focus();
    return true;
  }

  function set(name, open) {
    document.getElementById(name).hidden = !open;
    button(name).setAttribute("aria-expanded", String(open));
    if (open) document.getElementById(name).querySelector("button, a, input")?.focus();
  }

  camino.commands.register({ "present-menu": () => toggle("present-menu") });

  camino.popover = { toggle, close };
})((globalThis.camino ??= {}));
