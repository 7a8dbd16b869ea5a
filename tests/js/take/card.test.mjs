import assert from "node:assert/strict";
import test from "node:test";
import "../page.mjs";
import "../../../assets/js/take/markup.js";
import "../../../assets/js/take/card.js";

const { card } = globalThis.camino;
// Every letter is half as wide as it is high.
const measure = (words, size) => (words.length * size) / 2;
const colours = { bg: "#fff", ink: "#000", ink2: "#333", line: "#888", kind: "#00f" };
const quote = {
  words: "“So it’s a collective effort & we finally got selected.”", lang: "en", speaker: "José", note: "", date: "2004",
  title: "Selected <by> NASA", source: "De Los, 2023", page: "A life", link: "", symbol: "M0 0", colours,
  dots: [{ colour: "#00f" }, { colour: "#0f0", chosen: true }, { colour: "#f00" }], code: null,
};
const read = (markup) => markup.replace(/<[^>]+>/g, " ").replace(/&amp;/g, "&").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/\s+/g, " ");

test("words are broken into lines that fit, and a word that is too wide fits nowhere", () => {
  assert.deepEqual(card.wrap("one two three", 7, (words) => words.length), ["one two", "three"]);
  assert.equal(card.wrap("extraordinarily", 7, (words) => words.length), null);
});

test("a card of every shape has the words letter for letter, the speaker, the date, the source", () => {
  for (const [shape, { wide, high }] of Object.entries(card.SHAPES)) {
    const markup = card.draw(quote, shape, measure);
    for (const words of [quote.words, "José", "2004 Selected <by> NASA", "De Los, 2023", "A life"]) assert.ok(read(markup).includes(words), words);
    assert.ok(markup.includes(`viewBox="0 0 ${wide} ${high}"`));
    assert.equal(markup.match(/<circle/g).length, 4);
  }
});

test("words that are too long for the least size give no card", () => {
  assert.equal(card.draw({ ...quote, words: "very long words ".repeat(200) }, "square", measure), "");
});

test("a code stands on the card only where there is one", () => {
  const code = { path: "<path d='M4 4h7'/>", side: 148 };
  assert.ok(card.draw({ ...quote, code }, "wide", measure).includes(code.path));
  assert.ok(!card.draw(quote, "wide", measure).includes("M4 4h7"));
});
