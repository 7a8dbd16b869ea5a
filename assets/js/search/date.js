// Reads a date out of what is searched, as the window of time that it names: pure.
(function (camino) {
  "use strict";

  const MONTHS = Array.from({ length: 12 }, (_, month) => month);
  const YEAR = /^\d{4}$/;
  const DAY = /^\d{1,2}$/;
  // The fewest letters that name a month.
  const LEAST = 3;
  const BETWEEN = ["of", "de", "del"];

  /** Reads "1969", "1969-07", "July 1969", "20 July 1969" as {start, end, date} in EDTF and in decimal years; null for anything else, and for what is beyond the *whole* life. */
  function read(query, language, whole) {
    const date = write(camino.spelling.readWords(query.replace(/[.,]/g, " ")), language);
    const span = camino.moment.read(date);
    return span && span[0] < whole.end && span[1] > whole.start ? { date, start: span[0], end: span[1] } : null;
  }

  /** Writes the words of a date as EDTF, "" where they are none. */
  function write(words, language) {
    const parts = words.filter((word) => !BETWEEN.includes(word));
    if (parts.length === 1) return /^\d{4}(-\d\d){0,2}$/.test(parts[0]) ? parts[0] : "";
    const [year, day] = [YEAR, DAY].map((form) => parts.filter((part) => form.test(part)));
    const months = parts.map((part) => findMonth(part, language)).filter((month) => month >= 0);
    if (year.length !== 1 || months.length !== 1 || day.length + 2 !== parts.length || day.length > 1) return "";
    return [...year, months[0] + 1, ...day].map((part) => String(part).padStart(2, "0")).join("-");
  }

  /** Finds the month that a folded word begins the name of, -1 for none. */
  function findMonth(word, language) {
    const name = (month) => new Date(Date.UTC(2000, month)).toLocaleDateString(language, { month: "long", timeZone: "UTC" });
    return word.length < LEAST ? -1 : MONTHS.findIndex((month) => camino.spelling.fold(name(month)).startsWith(word));
  }

  camino.date = { read };
})((globalThis.camino ??= {}));
