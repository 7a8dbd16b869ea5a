// Shows the title and the end of a presentation.
(function (camino) {
  "use strict";

  /** Shows the title or the end of a state's tour, with a code of the page where one works. */
  function show({ root, life }, { slide, tour, name, lang }, { steps }) {
    const edge = root.querySelector(`.edge-${slide}`);
    const about = edge.querySelector(".edge-tour");
    if (about) about.textContent = `${name || life.say(findName(tour))} · ${life.say.count("present.slides", steps)}`;
    showWords(edge.querySelector(".edge-quote"), life);
    const code = edge.querySelector(".edge-code");
    const picture = code.querySelector("img");
    if (picture.src) return;
    camino.reach.ask().then((reach) => {
      camino.reach.showCode(picture, reach, camino.state.format({ ...camino.state.START, lang }));
      code.hidden = picture.hidden;
    });
  }

  /** Shows the words that the life opens with; they are on the page only while they are seen. */
  function showWords(holder, life) {
    const passage = life.passages[life.epigraph];
    if (!holder || !passage || holder.firstChild) return;
    const block = camino.dom.element("blockquote", "edge-words slide-spoken", passage.exact, { passage: life.epigraph });
    block.lang = passage.language;
    holder.append(block);
  }

  /** Takes the words of the end off the page. */
  function hide({ root }) {
    root.querySelector(".edge-quote").replaceChildren();
  }

  function findName(tour) {
    if (!tour.length) return "present.whole";
    return tour.join() === "key" ? "present.key" : "present.chosen";
  }

  camino.edges = { show, hide };
})((globalThis.camino ??= {}));
