// Shows in the panel what a cluster holds while a pointer rests on it, or the keyboard's focus.
(function (camino) {
  "use strict";

  const { element } = camino.dom;
  const NAME = "gathered";
  // How long a pointer has to rest on a cluster, and how long it may need from it to the panel, in ms.
  const REST = 90;
  const AWAY = 300;

  function start(page) {
    const { root } = page.picture;
    let pause = 0;
    const wait = (time, then) => {
      clearTimeout(pause);
      pause = setTimeout(then, time);
    };
    root.addEventListener("pointerover", ({ target, pointerType }) => {
      const button = target.closest(".cluster-button");
      if (pointerType === "touch" || (!button && !find())) return;
      if (button) wait(REST, () => show(page, button));
      else wait(AWAY, hide);
    });
    root.addEventListener("pointerleave", () => clearTimeout(pause));
    document.addEventListener("focusin", ({ target }) => {
      if (target.matches(".cluster-button:focus-visible")) show(page, target);
      else if (!target.closest("#detail")) hide();
    });
    page.watch(["event", "quote", "pinned", "start", "end", "view", "q"], hide);
  }

  function find() {
    return document.getElementById(NAME);
  }

  function hide() {
    find()?.remove();
  }

  /** Shows what a cluster holds: all of it in words, its events as rows that pin them, and the way in. */
  function show({ life }, button) {
    hide();
    if (!button.isConnected || camino.geometry.isPhone()) return;
    const { dataset, ariaLabel } = button;
    const events = dataset.events.split(" ").flatMap((id) => life.event.get(id) ?? []);
    const box = Object.assign(element("div", NAME), { id: NAME, role: "group", ariaLabel });
    const more = Number(dataset.count) - events.length;
    box.append(
      element("h2", "", ariaLabel),
      ...events.map((event) => camino.list.buildRow(event, life)),
      ...(more > 0 && events.length ? [element("p", "", life.say("zoom.more", { n: more }))] : []),
      buildWay(button, life.say("zoom.these")),
    );
    document.getElementById("detail").append(box);
  }

  /** Builds the button that presses the cluster. */
  function buildWay(button, label) {
    const way = element("button", "button", label);
    way.addEventListener("click", (event) => {
      event.stopPropagation();
      button.focus();
      button.click();
    });
    return way;
  }

  camino.gathered = { start };
})((globalThis.camino ??= {}));
