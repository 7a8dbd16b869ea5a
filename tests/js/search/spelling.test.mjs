import assert from "node:assert/strict";
import test from "node:test";
import "../../../assets/js/search/spelling.js";

const { cut, fold, readWords, split } = globalThis.camino.spelling;
const marked = (text, query) => split(text, readWords(query)).map(([piece, hit]) => (hit ? `[${piece}]` : piece)).join("");

test("accents and case do not matter", () => {
  assert.equal(fold("Márquez ÑANDÚ"), "marquez nandu");
  assert.equal(fold("M\u0061\u0301rquez"), "marquez");
});

test("what a keyboard types is what print sets", () => {
  assert.equal(fold("can\u2019t"), fold("can't"));
  assert.equal(fold("\u201cWhat do they have\u201d"), fold('"What do they have"'));
  assert.equal(fold("\u00abQué\u00bb"), fold("que"));
  for (const hyphen of "\u2010\u2011\u2012\u2013\u2014\u2212") assert.equal(fold(`STS${hyphen}128`), "sts-128");
  assert.equal(fold("no\u00a0break\u202fblank"), "no break blank");
  assert.equal(fold("and\u2026"), "and...");
  assert.equal(fold("soft\u00adhyphen"), "softhyphen");
});

test("letters that no accent parts are those of a plain keyboard", () => {
  assert.equal(fold("Łódź Ørsted Straße ılık œuvre Æther Đurđević Þór"), "lodz orsted strasse ilik oeuvre aether durdevic thor");
  assert.equal(fold("ΟΔΥΣΣΕΥΣ"), fold("Οδυσσεύς"));
});

test("vowel signs of other scripts are letters", () => {
  assert.notEqual(fold("कि"), fold("का"));
});

test("hits are marked as they are written", () => {
  assert.equal(marked("A line I can\u2019t cross.", "cant cross"), "A line I [can\u2019t] [cross].");
  assert.equal(marked("Straße and Łódź", "strasse LODZ"), "[Straße] and [Łódź]");
  assert.equal(marked("Mi\u0301ss Young", "miss"), "[Mi\u0301ss] Young");
  assert.equal(marked("missmiss", "miss"), "[missmiss]");
  assert.equal(marked("none", "miss"), "none");
});

test("a long text is cut at blanks around its first hit", () => {
  const text = "One two three four five six seven eight nine ten eleven twelve thirteen";
  assert.equal(cut(text, ["nine"], 24), "\u2026 seven eight nine ten \u2026");
  assert.equal(cut(text, ["one"], 24), "One two three four five \u2026");
  assert.equal(cut("short", ["x"], 24), "short");
});
