import assert from "node:assert/strict";
import test from "node:test";
import "../page.mjs";
import "../../../assets/js/zoom/moment.js";
import "../../../assets/js/show/channel.js";
import "../../../assets/js/show/keys.js";
import "../../../assets/js/panel/content.js";
import "../../../assets/js/present/present.js";
import "../../../assets/js/present/slide.js";
import "../../../assets/js/present/words.js";
import "../../../assets/js/core/state.js";
import "../../../assets/js/present/strip.js";
import "../../../assets/js/show/steps.js";
import { life } from "../life.mjs";

const { START } = globalThis.camino.state;
const { turn } = globalThis.camino.present;
const { pick } = globalThis.camino.strip;
const { describe, splitCount } = globalThis.camino.slide;
const { breakPages } = globalThis.camino.words;
const { findCommand } = globalThis.camino.keys;
const { pick: pickShared, readMessage } = globalThis.camino.channel;

const at = (event, more = {}) => ({ ...START, view: "present", event, pinned: true, ...more });

const STAGE = { typing: false, control: false, rtl: false, letters: true };
for (const [key, name] of [
  ["PageDown", "slide-next"],
  ["ArrowRight", "slide-next"],
  [" ", "slide-next"],
  ["PageUp", "slide-previous"],
  ["ArrowLeft", "slide-previous"],
  ["ArrowDown", "slide-down"],
  ["ArrowUp", "slide-up"],
  ["Home", "slide-first"],
  ["End", "slide-last"],
  ["b", "blank"],
  ["B", "blank"],
  [".", "blank"],
  ["Escape", "release"],
  ["w", "presenter"],
  ["q", "ask"],
  ["G", "guess"],
  ["Enter", ""],
  ["/", ""],
]) {
  test(`before a class ${key} gives ${name || "no command"}`, () => assert.equal(findCommand(key, STAGE), name));
}

test("the space bar presses a button that has the focus, and arrows follow the script", () => {
  assert.equal(findCommand(" ", { ...STAGE, control: true }), "");
  assert.equal(findCommand("ArrowRight", { ...STAGE, rtl: true }), "slide-previous");
});

test("the black key of a clicker works on a French keyboard too, and none once they are turned off", () => {
  assert.equal(findCommand(":", { ...STAGE, code: "Period" }), "blank");
  assert.equal(findCommand("v", { ...STAGE, code: "Period" }), "");
  for (const key of ["b", ".", "w"]) assert.equal(findCommand(key, { ...STAGE, letters: false }), "");
  assert.equal(findCommand(" ", { ...STAGE, letters: false }), "slide-next");
});

test("a slide says which place its event has, in the life or in the tour", () => {
  assert.deepEqual([describe(at("yes"), life).step, describe(at("yes"), life).steps], [4, 5]);
  const toured = describe(at("yes", { tour: ["home", "yes"] }), life);
  assert.deepEqual([toured.step, toured.steps], [2, 2]);
});

test("a member of a series has its number, and how many there are", () => {
  assert.deepEqual([describe(at("no-2"), life).number, describe(at("no-2"), life).total], [2, 2]);
  assert.equal(describe(at("yes"), life).number, null);
});

test("a series as one step has its count alone", () => {
  const view = describe(at("no-1", { tour: ["s", "yes"] }), life);
  assert.deepEqual([view.number, view.total, view.step, view.steps], [2, 0, 1, 2]);
});

test("while guessing the words are hidden until they are asked for; without words there is nothing to hide", () => {
  assert.equal(describe(at("yes", { guess: true }), life).hidden, true);
  assert.equal(describe(at("yes", { guess: true, revealed: true }), life).hidden, false);
  assert.equal(describe(at("birth", { guess: true }), life).hidden, false);
});

test("a question on the wall is one for pupils", () => {
  const view = describe(at("yes", { asked: 1 }), life);
  assert.deepEqual([view.asked, view.asks], [{ kind: "Observa", text: "Look." }, 1]);
  assert.equal(describe(at("yes", { asked: 2 }), life).asked, undefined);
});

test("an event without a quote has no words, and says so where the speaker stands", () => {
  assert.equal(describe(at("birth"), life).words, undefined);
  assert.equal(describe(at("birth"), life).speaker, "Sin pasaje");
});

test("the number is told apart from the words around it", () => {
  assert.deepEqual(splitCount(life.say, 2, 22), ["", "2", " de 22"]);
});

test("words that fit are one page", () => {
  assert.deepEqual(breakPages("One. Two.", "en", () => true), ["One. Two."]);
});

test("words that don't fit are parted between sentences, nothing lost", () => {
  const long = "First we asked. Then we waited! Did they answer? They did.";
  const parts = breakPages(long, "en", (text) => text.length <= 32);
  assert.deepEqual(parts, ["First we asked. Then we waited!", "Did they answer? They did."]);
  assert.equal(parts.join(" "), long);
});

test("one sentence that doesn't fit stays whole", () => {
  assert.deepEqual(breakPages("No end in sight", "en", () => false), ["No end in sight"]);
});

test("up and down go through the parts of a quote, then through the quotes, and stop", () => {
  assert.deepEqual(turn({ quote: 1, part: 1 }, 2, 2, 1), { quote: 1, part: 2 });
  assert.deepEqual(turn({ quote: 1, part: 2 }, 2, 2, 1), { quote: 2, part: 1 });
  assert.deepEqual(turn({ quote: 2, part: 1 }, 2, 1, 1), { quote: 2, part: 1 });
  assert.deepEqual(turn({ quote: 2, part: 1 }, 2, 1, -1), { quote: 1, part: 1 });
  assert.deepEqual(turn({ quote: 1, part: 1 }, 0, 1, -1), { quote: 1, part: 1 });
});

test("of the windows of a long life the one with the event in its middle is taken", () => {
  const strips = ["a x y z a2 b", "x a y", ""].map((events) => ({ dataset: { events } }));
  assert.equal(pick(strips, "a"), strips[1]);
  assert.equal(pick(strips, "b"), strips[0]);
  assert.equal(pick(strips, "nobody"), strips[0]);
});

test("what one window tells another is what changes it", () => {
  const message = pickShared(at("no-2", { quote: 2, blank: true, start: "1992", end: "2004-05" }));
  assert.deepEqual(readMessage({ ...message, of: [] }, at("birth"), life.known), message);
  assert.equal(readMessage({ ...pickShared(at("birth")), of: [] }, at("birth"), life.known), null);
});

for (const message of [
  null,
  "ask",
  { event: "nobody" },
  { ...pickShared(at("no-2")), of: [], quote: 9 },
  { ...pickShared(at("no-2")), of: [], quote: "1" },
  { ...pickShared(at("no-2")), of: [], tour: ["nobody"] },
  { ...pickShared(at("no-2")), of: [], blank: "yes" },
  { ...pickShared(at("no-2")), of: [], guess: "yes" },
  { ...pickShared(at("no-2")), of: [], slide: "middle" },
  { ...pickShared(at("no-2")), of: [], asked: -1 },
  { ...pickShared(at("no-2")), of: [], start: "soon" },
  { ...pickShared(at("")), of: [] },
  pickShared(at("no-2")),
  { ...pickShared(at("no-2", { tour: ["no-2"] })), of: ["no-2"] },
]) {
  test(`a message that can't be true is ignored: ${JSON.stringify(message)}`, () => {
    assert.equal(readMessage(message, at("birth"), life.known), null);
  });
}
