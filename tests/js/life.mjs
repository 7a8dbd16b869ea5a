// A small life for the tests of the scripts: what the document tells of it, and what comes later.
import "../../assets/js/core/filter.js";
import "../../assets/js/core/text.js";
import "../../assets/js/core/life.js";
import "./page.mjs";
import "../../assets/js/core/more.js";
import "../../assets/js/search/spelling.js";
import "../../assets/js/search/index.js";

const event = (id, lane, kind, quotes, more = {}) => ({
  id,
  lane,
  kind,
  title: id,
  date: "1984",
  iso: "1984",
  flag: "1984",
  doubtful: false,
  evidence: "record",
  series: "",
  number: null,
  closes: "",
  place: "",
  text: "",
  cited: 1,
  soFar: null,
  quotes: quotes.map((passage) => ({ passage, relation: "direct" })),
  asks: [],
  ...more,
});

const facts = (source) => ({
  basis: "",
  record: "",
  sources: [{ id: source, locator: "p. 7", says: "" }],
});

const later = (id, source) => [
  id,
  {
    ...facts(source),
    titles: [id],
    place: "",
    span: ["1984-01-01", "1984-12-31"],
    slide: { when: "1984", title: id, label: id },
    prompts: [
      { kind: "observe", text: "Look.", audience: "pupil" },
      { kind: "question", text: "Ask them.", audience: "teacher" },
    ],
  },
];

const passage = (exact, translation = "") => ({
  exact,
  source: "film",
  speaker: "Márquez Abella",
  language: "en",
  translation,
});

const passageMore = (...ours) => ({
  quoted: "“{exact}” {link}",
  speakers: ["Márquez Abella"],
  translations: ours.map((text) => ["es", text]),
});

const source = (title, where) => ({ title, url: "", language: "", where });

const paper = source("A paper", "Press, 1984");

export const first = () => ({
  language: "es",
  languages: ["es"],
  text: {
    "count.events.one": "{number} hecho",
    "count.events.other": "{number} hechos",
    "nav.position": "{number} de {total}",
    "counter.of": "{number} de {total}",
    "counter.about": "unos {number} de {total}",
    "quote.none": "Sin pasaje",
    "quote.no": "No está",
    "quote.position": "Cita {number} de {total}",
    "quote.sources.one": "{number} fuente",
    "question": "Pregunta",
    "question.position": "Pregunta {number} de {total}",
    "count.quotes.one": "{number} cita",
    "count.quotes.other": "{number} citas",
    "rest.count": "{events}, {quotes}",
    "quote.echo": "evoca",
  },
  events: [
    event("birth", "family", "family", []),
    event("no-1", "work", "no", ["q1"], { series: "s", number: 1, text: "A letter.", soFar: [1, false] }),
    event("no-2", "work", "no", ["q1", "q2"], { series: "s", number: 2, soFar: [2, false] }),
    event("yes", "work", "star", ["q2"], { closes: "s", soFar: [2, true], asks: ["Look.", "Why?"] }),
    event("home", "after", "family", []),
  ],
  passages: { q1: passage("They said no."), q2: passage("We won.", "Ganamos.") },
  kinds: { family: {}, no: {}, star: {} },
  lanes: { family: "Familia", work: "Trabajo", after: "Después" },
  series: { s: 2 },
  origins: { film: "Studio, 2023" },
  epigraph: "q2",
  views: ["timeline", "interview", "read"],
});

export const more = () => ({
  text: { "prompts.observe": "Observa", "prompts.question": "Pregunta", "present.guess-of": "¿Qué dijo {speaker}?" },
  keySteps: ["s", "yes", "home"],
  events: Object.fromEntries([
    later("birth", "paper"),
    later("no-1", "film"),
    later("no-2", "film"),
    later("yes", "film"),
    later("home", "paper"),
  ]),
  passages: { q1: passageMore(), q2: passageMore("Ganamos.") },
  sources: { paper, film: source("A film", "Studio, 2023") },
});

/** The life as it is once all has come. */
export const life = globalThis.camino.life.read(first());
globalThis.camino.more.extend(life, more());
globalThis.camino.index.start(life);
