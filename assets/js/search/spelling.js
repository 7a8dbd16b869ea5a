// Folds words to the letters that readers take for the same, and finds them again as they are written: pure.
(function (camino) {
  "use strict";

  // Apostrophes, quotation marks, and signs that nobody sees.
  const UNHEARD = /[\p{Cf}'`´"‘-‟′″«»‹›ʹ-ʼ]/gu;
  const DASHES = /[\p{Pd}−⁃]/gu;
  // The accents of Latin, Greek and Cyrillic, the points of Hebrew and of Arabic.
  const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;
  const LETTERS = { ł: "l", ø: "o", đ: "d", ð: "d", ħ: "h", ı: "i", ŧ: "t", ŋ: "n", ß: "ss", œ: "oe", æ: "ae", þ: "th", ς: "σ" };
  const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");
  const PLAIN = /^[\0-\x7f]*$/;
  const CHARACTERS = /\P{M}\p{M}*/gu;

  /** Folds words: no case, no accents, no apostrophes or quotation marks, one hyphen, one blank. */
  function fold(words) {
    const heard = words.replace(UNHEARD, "").toLowerCase();
    if (PLAIN.test(heard)) return heard.replace(/\s/g, " ");
    const bare = heard.replace(DASHES, "-").normalize("NFKD").replace(ACCENTS, "");
    return bare.toLowerCase().replace(SPECIAL, (letter) => LETTERS[letter]).replace(/\s/g, " ");
  }

  /** Folds a query to its words. */
  function readWords(query) {
    return fold(query).split(" ").filter(Boolean);
  }

  /** Splits a text into [piece, whether it is one of the folded *words*], in order. */
  function split(text, words) {
    const pieces = [];
    let done = 0;
    for (const [from, to] of findRanges(text, words)) {
      if (from > done) pieces.push([text.slice(done, from), false]);
      pieces.push([text.slice(from, to), true]);
      done = to;
    }
    if (done < text.length) pieces.push([text.slice(done), false]);
    return pieces;
  }

  /** Finds where in a text the folded *words* are: [from, to), sorted, none touching. */
  function findRanges(text, words) {
    const { folded, at } = foldByCharacter(text);
    const ranges = words.flatMap((word) => findAll(folded, word)).map(([from, to]) => [at[from][0], at[to - 1][1]]);
    ranges.sort((a, b) => a[0] - b[0]);
    return ranges.reduce((joined, [from, to]) => {
      const last = joined.at(-1);
      if (last && from <= last[1]) last[1] = Math.max(last[1], to);
      else joined.push([from, to]);
      return joined;
    }, []);
  }

  function findAll(folded, word) {
    const places = [];
    for (let from = folded.indexOf(word); from >= 0; from = folded.indexOf(word, from + word.length)) {
      places.push([from, from + word.length]);
    }
    return places;
  }

  /** Folds a text and tells of each folded letter which characters it comes from. */
  function foldByCharacter(text) {
    let folded = "";
    const at = [];
    for (const { 0: character, index } of text.matchAll(CHARACTERS)) {
      const letters = fold(character);
      folded += letters;
      for (let count = 0; count < letters.length; count++) at.push([index, index + character.length]);
    }
    return { folded, at };
  }

  /** Cuts a text to about *most* letters around its first of the folded *words*, at blanks. */
  function cut(text, words, most) {
    if (text.length <= most) return text;
    const [[hit] = [0]] = findRanges(text, words);
    const start = hit < most / 2 ? 0 : text.lastIndexOf(" ", hit - most / 3) + 1;
    const end = start + most >= text.length ? text.length : text.lastIndexOf(" ", start + most);
    const stop = end > hit ? end : start + most;
    return `${start ? "… " : ""}${text.slice(start, stop)}${stop < text.length ? " …" : ""}`;
  }

  camino.spelling = { fold, readWords, split, cut };
})((globalThis.camino ??= {}));
