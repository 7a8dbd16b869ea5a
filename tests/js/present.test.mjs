import assert from "node:assert/strict";
import test from "node:test";
import "../../assets/js/channel.js";
import "../../assets/js/detail.js";
import "../../assets/js/keyboard.js";
import "../../assets/js/paint.js";
import "../../assets/js/present.js";
import "../../assets/js/reveal.js";
import "../../assets/js/slide.js";
import "../../assets/js/state.js";
import "../../assets/js/strip.js";
import "../../assets/js/tour.js";
import { life } from "./life.mjs";

const { START } = globalThis.camino.state;
const { turn } = globalThis.camino.present;
const { pick } = globalThis.camino.strip;
const { around, describe, pages } = globalThis.camino.slide;
const { command } = globalThis.camino.keyboard;
const { heard, told } = globalThis.camino.channel;

for (const event of life.events) {
  event.slide = { when: "1984", title: event.title, label: event.title };
}
const at = (event, more = {}) => ({ ...START, view: "present", event, pinned: true, ...more });

const STAGE = { view: "present", typing: false, inside: true, control: false, rtl: false };
for (const [key, name] of [
  ["PageDown", "next"],
  ["ArrowRight", "next"],
  [" ", "next"],
  ["PageUp", "previous"],
  ["ArrowLeft", "previous"],
  ["ArrowDown", "slide-down"],
  ["ArrowUp", "slide-up"],
  ["Home", "first"],
  ["End", "last"],
  ["b", "blank"],
  ["B", "blank"],
  [".", "blank"],
  ["Escape", "release"],
  ["w", "presenter"],
  ["Enter", ""],
  ["/", "search"],
]) {
  const wanted = key === "/" ? "" : name;
  test(`before a class ${key} gives ${wanted || "no command"}`, () => {
    assert.equal(command(key, STAGE), wanted);
    assert.equal(command(key, { ...STAGE, view: "presenter" }), wanted);
  });
}

test("P starts to present from every other view, and not while typing", () => {
  for (const view of ["timeline", "interview", "read"]) {
    assert.equal(command("p", { ...STAGE, view, inside: false }), "present");
    assert.equal(command("P", { ...STAGE, view }), "present");
  }
  assert.equal(command("p", { ...STAGE, view: "timeline", typing: true }), "");
});

test("the space bar presses a button that has the focus, and arrows follow the script", () => {
  assert.equal(command(" ", { ...STAGE, control: true }), "");
  assert.equal(command("ArrowRight", { ...STAGE, rtl: true }), "previous");
});

test("a slide says which place its event has, in the life or in the tour", () => {
  assert.deepEqual([describe(at("yes"), life).place, describe(at("yes"), life).places], [4, 5]);
  const toured = describe(at("yes", { tour: ["home", "yes"] }), life);
  assert.deepEqual([toured.place, toured.places, toured.last], [2, 2, true]);
});

test("a member of a series has its number, and how many there are", () => {
  assert.deepEqual([describe(at("no-2"), life).number, describe(at("no-2"), life).total], [2, 2]);
  assert.equal(describe(at("yes"), life).number, null);
});

test("an event without a quote has its text instead", () => {
  assert.equal(describe(at("birth"), life).words, undefined);
  assert.equal(describe(at("birth"), life).speaker, "Sin pasaje");
});

test("the number is told apart from the words around it", () => {
  assert.deepEqual(around(life.say, 2, 22), ["", "2", " de 22"]);
});

test("words that fit are one page", () => {
  assert.deepEqual(pages("One. Two.", "en", () => true), ["One. Two."]);
});

test("words that don't fit are parted between sentences, nothing lost", () => {
  const long = "First we asked. Then we waited! Did they answer? They did.";
  const told = pages(long, "en", (text) => text.length <= 32);
  assert.deepEqual(told, ["First we asked. Then we waited!", "Did they answer? They did."]);
  assert.equal(told.join(" "), long);
});

test("one sentence that doesn't fit stays whole", () => {
  assert.deepEqual(pages("No end in sight", "en", () => false), ["No end in sight"]);
});

test("up and down go through the parts of a quote, then through the quotes, and stop", () => {
  assert.deepEqual(turn({ quote: 1, part: 1 }, 2, 2, 1), { quote: 1, part: 2 });
  assert.deepEqual(turn({ quote: 1, part: 2 }, 2, 2, 1), { quote: 2, part: 1 });
  assert.deepEqual(turn({ quote: 2, part: 1 }, 2, 1, 1), { quote: 2, part: 1 });
  assert.deepEqual(turn({ quote: 2, part: 1 }, 2, 1, -1), { quote: 1, part: 1 });
  assert.deepEqual(turn({ quote: 1, part: 1 }, 0, 1, -1), { quote: 1, part: 1 });
});

test("of the windows of a long life the one with the event in its middle is taken", () => {
  const strips = [{ a: [0.9], b: [0.95] }, { a: [0.4] }, {}].map((marks) => ({ layout: "present", marks }));
  assert.equal(pick(strips, "a"), strips[1]);
  assert.equal(pick(strips, "b"), strips[0]);
  assert.equal(pick(strips, "nobody"), strips[0]);
});

test("what one window tells another is what changes it", () => {
  const there = told(at("no-2", { quote: 2, blank: true }));
  assert.deepEqual(heard(there, at("birth"), life.known), there);
  assert.equal(heard(told(at("birth")), at("birth"), life.known), null);
});

for (const message of [
  null,
  "ask",
  { event: "nobody" },
  { ...told(at("no-2")), quote: 9 },
  { ...told(at("no-2")), quote: "1" },
  { ...told(at("no-2")), tour: ["nobody"] },
  { ...told(at("no-2")), blank: "yes" },
]) {
  test(`a message that can't be true is ignored: ${JSON.stringify(message)}`, () => {
    assert.equal(heard(message, at("birth"), life.known), null);
  });
}

const COLOURS = { bg: "#ffffff", ink: "#000000", ink2: "#333333", line2: "#888888", no: "#cc0000" };
const strip = () => ({
  data: [
    {
      customdata: ["no-1", "no-2", "home"],
      x: [10, 30, 50],
      y: [80, 60, 100],
      marker: { size: [20, 20, 20], color: ["#cc0000", "#cc0000", "#cc0000"], line: { color: ["#cc0000", "#cc0000", "#cc0000"], width: 0 } },
    },
  ],
  layout: {
    shapes: [
      { name: "tint:s", path: "M0,90L20,90L20,70L40,70L40,100L0,100Z", fillcolor: "#cc0000", line: { width: 0 } },
      { name: "baseline", x0: 0, x1: 60, y0: 100, y1: 100, line: { color: "#888888", width: 2 } },
    ],
    annotations: [
      { name: "number:no-2", text: "2", x: 30, y: 60, yshift: 20, font: { size: 20, color: "#cc0000" } },
      { name: "year:birth", text: "1962", x: 5, y: 130, font: { size: 20, color: "#333333" } },
    ],
  },
});
const look = { event: "no-1", year: "", reach: 20, unit: 2, box: { width: 120, height: 300 }, light: COLOURS, palette: COLOURS, pad: 10, width: 60 };

test("on the strip the past keeps its colours and the future is grey", () => {
  const [trace] = globalThis.camino.reveal.paint(strip(), look).data;
  assert.deepEqual(trace.marker.color, ["#cc0000", "#ffffff", "#ffffff"]);
  assert.deepEqual(trace.marker.line.color, ["#cc0000", "#888888", "#888888"]);
  assert.deepEqual(trace.marker.size, [40, 40, 40]);
});

test("a ring and a larger mark stand at the current event, over all others", () => {
  const drawn = globalThis.camino.reveal.paint(strip(), look);
  const [ring, now] = drawn.data.slice(-2);
  assert.deepEqual([ring.x, ring.y, now.x], [[10], [80], [10]]);
  assert.ok(ring.marker.size > now.marker.size[0]);
  assert.deepEqual([drawn.layout.width, drawn.layout.height], [140, 320]);
});

test("the line is thick up to the current event, the staircase filled as far as it is climbed", () => {
  const { shapes } = globalThis.camino.reveal.paint(strip(), look).layout;
  const [tint, treads, base, past] = shapes;
  assert.equal(tint.path, "M0,90L20,90L20,100L0,100Z");
  assert.equal(treads.path, "M20,70L40,70");
  assert.deepEqual([base.x1, past.x1, past.line.width], [60, 10, 12]);
});

test("years stay inside the strip and make way for the current one", () => {
  const years = (one) => globalThis.camino.reveal.paint(strip(), one).layout.annotations.filter((it) => it.name.startsWith("year:"));
  assert.equal(years(look)[0].x > 5, true);
  assert.deepEqual(years({ ...look, year: "1993" }).map((one) => one.text), ["1993"]);
});

test("painting leaves the drawing itself as it was", () => {
  const drawing = strip();
  globalThis.camino.reveal.paint(drawing, look);
  assert.deepEqual(drawing, strip());
});
