import assert from "node:assert/strict";
import test from "node:test";
import "./page.mjs";
import "../../assets/js/aloud.js";

const { findVoice } = globalThis.camino.aloud;
const voice = (name, lang, more = {}) => ({ name, lang, localService: true, default: false, ...more });
const VOICES = [
  voice("far", "en-US", { localService: false }),
  voice("british", "en-GB"),
  voice("usual", "en-AU", { default: true }),
  voice("spanish", "es_MX"),
];

test("a voice speaks the language of the words, that of its region or the usual one first", () => {
  assert.equal(findVoice(VOICES, "en-GB").name, "british");
  assert.equal(findVoice(VOICES, "en").name, "usual");
  assert.equal(findVoice(VOICES, "es").name, "spanish");
});

test("no voice of another machine is taken: it would send the words away", () => {
  assert.equal(findVoice(VOICES.slice(0, 1), "en-US"), undefined);
});

test("without a voice for the language, or without a language, there is none", () => {
  for (const language of ["qu", "", undefined]) assert.equal(findVoice(VOICES, language), undefined);
});
