// Finds what the panel shows in a state: plain values, pure.
(function (camino) {
  "use strict";

  /** Describes the chosen event of a state among those that match, or the life while none is chosen. */
  function describe(state, life, matching = null) {
    const index = life.events.findIndex((event) => event.id === state.event);
    if (index < 0) return describeLife(life);
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

  function describeLife(life) {
    const quoted = new Set(life.events.flatMap((event) => event.quotes.map((quote) => quote.passage)));
    const passage = life.passages[life.epigraph];
    return {
      event: "",
      title: life.say("empty.title"),
      date: life.say("empty.count", { events: life.events.length, quotes: quoted.size }),
      speaker: passage?.speaker ?? "",
      relation: "",
      words: passage && { id: life.epigraph, text: passage.exact, language: passage.language },
      position: life.say.count("count.events", life.events.length),
      next: life.say("nav.start"),
      quotes: 0,
      counts: Object.fromEntries(Object.keys(life.series).map((id) => [id, [0, 0]])),
    };
  }

  function describeEvent(state, life, index) {
    const event = life.events[index];
    const quote = event.quotes[state.quote - 1];
    const passage = quote && life.passages[quote.passage];
    return {
      event: event.id,
      kind: life.kinds[event.kind],
      hollow: event.doubtful,
      lane: life.lanes[event.lane] || "",
      pinned: state.pinned,
      title: event.title,
      date: event.date,
      iso: event.iso,
      graded: Boolean(event.evidence),
      evidence: life.say(event.evidence ? `evidence.${event.evidence}` : "facts.show"),
      facts: state.facts || !quote,
      questions: state.questions && event.asks,
      asks: event.asks,
      prompts: (event.prompts || []).filter((prompt) => prompt.audience !== "teacher"),
      speaker: passage?.speaker ?? life.say("quote.none"),
      relation: findRelation(state, quote, passage, life.say),
      words: quote && findWords(state, quote, passage, life),
      text: event.text,
      basis: event.basis && life.say("facts.basis", { basis: event.basis }),
      record: event.record,
      sources: event.sources ?? [],
      quote: state.quote,
      quotes: event.quotes.length,
      translation: passage?.translation ?? "",
      translated: state.translated,
      next: life.say("nav.next"),
      counts: event.counts,
    };
  }

  function findWords(state, quote, passage, life) {
    return state.translated && passage.translation
      ? { id: quote.passage, text: passage.translation, language: life.language, ours: true }
      : { id: quote.passage, text: passage.exact, language: passage.language };
  }

  function findRelation(state, quote, passage, say) {
    if (state.translated && passage?.translation) return say("translation.own");
    return quote?.relation === "echo" ? `≈ ${say("quote.echo")}` : "";
  }

  /** Tells of a box of the counter if its event has happened: "yes", "maybe" or "no". */
  function tally(number, [least, most]) {
    return number <= least ? "yes" : number <= most ? "maybe" : "no";
  }

  /** Writes how many of a series there have been, both ends where that is in doubt. */
  function writeCount([least, most], total, say) {
    if (least === most) return say("counter.of", { number: least, total });
    return say("counter.between", { least, most, total });
  }

  camino.content = { describe, tally, writeCount };
})((globalThis.camino ??= {}));
