// Shows where a slide is among the others and among its quotes, and enables the buttons that lead on.
(function (camino) {
  "use strict";

  const { element, enable } = camino.dom;

  /** Shows the position of a slide of so many *parts*. */
  function show(root, view, parts, life) {
    const find = (selector) => root.querySelector(selector);
    const able = (name, on) => enable(find(`[data-action="${name}"]`), on);
    const [before, number, after] = camino.slide.splitCount(life.say, view.step, view.steps);
    find(".slide-position").replaceChildren(...(view.slide ? [] : [before, element("strong", "", number), after]));
    able("slide-previous", view.slide !== "title");
    able("slide-next", view.slide !== "end");
    const [quote, part] = [Math.max(1, view.quote), Math.min(view.part, parts)];
    const [key, position, total] = view.quotes > 1 ? ["quote.position", quote, view.quotes] : ["nav.position", part, parts];
    const heard = element("span", "unseen", life.say(key, { number: position, total }));
    find(".slide-quote").replaceChildren(camino.glyph.buildHidden(`${position} / ${total}`), heard);
    able("slide-up", quote > 1 || part > 1);
    able("slide-down", quote < view.quotes || part < parts);
    find(".slide-quote").parentElement.classList.toggle("is-empty", view.quotes < 2 && parts < 2);
  }

  camino.pager = { show };
})((globalThis.camino ??= {}));
