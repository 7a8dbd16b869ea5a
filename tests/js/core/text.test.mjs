import assert from "node:assert/strict";
import test from "node:test";

await import("../../../assets/js/core/text.js");
await import("../../../assets/js/chart/glyph.js");
const { buildSay, joinSentences } = globalThis.camino.text;
const { split } = globalThis.camino.glyph;

test("parts become sentences, none with two full stops", () => {
  assert.equal(joinSentences(["2011", "Candidato al Congreso de EE. UU.", "0 citas"]), "2011. Candidato al Congreso de EE. UU. 0 citas.");
});

test("a sign before words is told from them", () => {
  assert.deepEqual(split("≈ echoes it"), ["≈ ", "echoes it"]);
  assert.deepEqual(split("our own translation"), ["", "our own translation"]);
  assert.deepEqual(split(""), ["", ""]);
});

test("a count takes the plural form of its language, or the last one", () => {
  const forms = { "n.one": "{number} plik", "n.few": "{number} pliki", "n.other": "{number} plików" };
  const say = buildSay(forms, "pl");
  assert.deepEqual([1, 2, 5, 22].map((number) => say.count("n", number)), ["1 plik", "2 pliki", "5 plików", "22 pliki"]);
  assert.equal(buildSay({ "n.other": "{number} de citas" }, "es").count("n", 1000000), "1000000 de citas");
});
