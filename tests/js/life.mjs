// A small life for the tests of the scripts.
import "../../assets/js/filter.js";
import "../../assets/js/text.js";
import "../../assets/js/life.js";

const event = (id, lane, kind, quotes, more = {}) => ({
  id,
  lane,
  kind,
  title: id,
  titles: [id],
  note: "",
  date: "1984",
  iso: "1984",
  flag: "1984",
  doubtful: false,
  evidence: "record",
  basis: "",
  series: "",
  number: null,
  closes: "",
  counts: {},
  sources: [],
  quotes: quotes.map((passage) => ({ passage, relation: "direct" })),
  ...more,
});

const passage = (exact, translation = "") => ({
  exact,
  speaker: "Márquez Abella",
  speakers: ["Márquez Abella"],
  language: "en",
  translation,
  translations: translation ? [translation] : [],
});

export const content = {
  language: "es",
  text: {
    "count.events.one": "{number} hecho",
    "count.events.other": "{number} hechos",
    "nav.position": "{number} de {total}",
    "counter.of": "{number} de {total}",
    "counter.between": "entre {least} y {most} de {total}",
    "quote.none": "Sin pasaje",
    "quote.echo": "evoca",
    "translation.own": "traducción propia",
  },
  events: [
    event("birth", "family", "family", []),
    event("no-1", "work", "no", ["q1"], { series: "s", number: 1, counts: { s: [1, 1] } }),
    event("no-2", "work", "no", ["q1", "q2"], { series: "s", number: 2, counts: { s: [2, 2] } }),
    event("yes", "work", "star", ["q2"], { closes: "s", counts: { s: [2, 2] } }),
    event("home", "after", "family", []),
  ],
  passages: { q1: passage("They said no."), q2: passage("We won.", "Ganamos.") },
  kinds: { family: {}, no: {}, star: {} },
  lanes: { family: "Familia", work: "Trabajo", after: "Después" },
  series: { s: 2 },
  epigraph: "q2",
  views: ["timeline", "interview", "read"],
};

export const life = globalThis.camino.life.read(content, []);
