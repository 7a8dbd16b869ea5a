// Finds what the panel shows in a state: plain values, pure.
(function (camino) {
  "use strict";

  /** Describes the chosen event of a state among those that match, or the life while none is chosen. */
  function describe(state, life, matching = null) {
    const index = life.events.findIndex((event) => event.id === state.event);
    if (index < 0) return describeLife(state, life, matching);
    return { ...describeEvent(state, life, index), ...describePosition(life, index, matching) };
  }

  /** Describes which of the events that match an event is, and whether there are any before and after it. */
  function describePosition(life, index, matching) {
    const fits = ({ id }) => !matching || matching.has(id);
    const before = life.events.slice(0, index).filter(fits).length;
    const after = life.events.slice(index + 1).filter(fits).length;
    const here = fits(life.events[index]);
    const total = before + Number(here) + after;
    const position = here ? life.say("nav.position", { number: before + 1, total }) : life.say.count("count.events", total);
    return { position, first: !before, last: !after };
  }

  /** Describes the life at rest: its lead passage, and how many of the events that match there are, with their quotes. */
  function describeLife(state, life, matching) {
    const events = life.events.filter(({ id }) => !matching || matching.has(id));
    const quoted = new Set(events.flatMap((event) => event.quotes.map((quote) => quote.passage)));
    const passage = life.passages[life.epigraph];
    const isTold = !events.some((event) => event.isBrief);
    const told = life.say.count("count.events", events.length);
    const counts = quoted.size && isTold ? life.say("rest.count", { events: told, quotes: life.say.count("count.quotes", quoted.size) }) : told;
    return {
      ...describePassage(state, life, life.epigraph),
      shows: "rest",
      event: "",
      relation: "",
      count: life.leftOut && !matching ? life.say("rest.long", { shown: events.length, total: events.length + life.leftOut }) : counts,
      origin: (passage && life.origins[passage.source]) ?? "",
      cited: "",
      position: "",
      next: life.say("nav.start"),
      quotes: 0,
      asked: null,
      soFar: null,
    };
  }

  function describeEvent(state, life, index) {
    const { say } = life;
    const event = life.events[index];
    const isTold = state.view === "story";
    const quote = isTold ? life.passages[state.passage] && { passage: state.passage } : event.quotes[state.quote - 1];
    return {
      ...describePassage(state, life, quote?.passage),
      shows: isTold && quote ? "quote" : findSort(state, event, quote),
      event: event.id,
      kind: life.kinds[event.kind],
      hollow: event.doubtful,
      place: event.place,
      pinned: state.pinned,
      title: event.title,
      date: event.date,
      iso: event.iso,
      evidence: event.evidence,
      text: event.text,
      details: event,
      relation: quote?.relation === "echo" ? `≈ ${say("quote.echo")}` : "",
      quote: state.quote,
      quotes: event.quotes.length,
      count: say(quote ? "quote.position" : "quote.no", { number: state.quote, total: event.quotes.length }),
      origin: (quote && life.origins[life.passages[quote.passage].source]) ?? "",
      cited: !quote && event.cited ? say.count("quote.sources", event.cited) : "",
      ...describeQuestions(state, event, say),
      prompts: (event.prompts || []).filter((prompt) => prompt.audience !== "teacher"),
      next: say("nav.next"),
    };
  }

  /** Describes a passage: its words in its own language, and ours below them where they are shown. */
  function describePassage(state, life, id) {
    const passage = life.passages[id];
    if (!passage) return { speaker: "", words: undefined, ours: "", translation: "", translated: false };
    const { exact, language, speaker, translation } = passage;
    const ours = state.translated ? translation : "";
    return { speaker, words: { id, text: exact, language }, ours, translation, translated: state.translated };
  }

  /** Finds what stands in the middle of the panel: the facts, the quote, the text alone, or a scene and the quote. */
  function findSort(state, event, quote) {
    if (state.facts) return "facts";
    if (!quote) return "text";
    return event.number && event.text ? "scene" : "quote";
  }

  /** Describes the row below: the series while it runs, else a question; each press shows the next. */
  function describeQuestions({ question }, { asks, soFar }, say) {
    const total = asks.length;
    const choices = soFar ? total + 1 : total;
    const chosen = choices ? question % choices : 0;
    const number = soFar ? chosen : chosen + 1;
    const asked = number && total ? { text: asks[number - 1], label: label(number, total, say), more: choices > 1 } : null;
    return { asked, asks: total, soFar: asked ? null : soFar };
  }

  function label(number, total, say) {
    return total > 1 ? say("question.position", { number, total }) : say("question");
  }

  /** Writes how many of a series there have been. */
  function writeCount([number, open], total, say) {
    return say(open ? "counter.about" : "counter.of", { number, total });
  }

  camino.content = { describe, writeCount };
})((globalThis.camino ??= {}));
