// Moments as decimal years, read from EDTF and written as it: pure.
(function (camino) {
  "use strict";

  const MINUTE = 60_000;
  const FORM = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d))?)?)?)?$/;
  // The units of time, and how many years long what is written in them is at least.
  const UNITS = [["year", 6], ["month", 0.5], ["day", 3 / 366], ["minute", 0]];

  /** Reads a date in EDTF as the decimal years from its start to its end; null for what is none. */
  function read(text) {
    const [, ...parts] = FORM.exec(text ?? "") ?? [];
    if (!parts.length) return null;
    const [year, month, day, hour, minute] = parts.map((part) => (part === undefined ? undefined : Number(part)));
    if (month < 1 || month > 12 || day < 1 || day > countDays(year, month) || hour > 23 || minute > 59) return null;
    const start = count(year, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0);
    if (month === undefined) return [start, start + 1];
    if (day === undefined) return [start, count(year, month, 1)];
    if (hour === undefined) return [start, count(year, month - 1, day + 1)];
    return [start, count(year, month - 1, day, minute === undefined ? hour + 1 : hour, minute === undefined ? 0 : minute + 1)];
  }

  function countDays(year, month) {
    return toDate(year, month, 0).getUTCDate();
  }

  /** The decimal year of a moment; months from 0, and what is too much carries over. */
  function count(...parts) {
    return toYears(toDate(...parts));
  }

  function toDate(year, month, day, hour = 0, minute = 0) {
    const date = new Date(0);
    date.setUTCFullYear(year, month, day);
    date.setUTCHours(hour, minute);
    return date;
  }

  function toYears(date) {
    const year = date.getUTCFullYear();
    const [first, next] = [toDate(year, 0, 1), toDate(year + 1, 0, 1)];
    return year + (date - first) / (next - first);
  }

  /** The moment of a decimal year, to the minute. */
  function find(years) {
    const year = Math.floor(years);
    const [first, next] = [toDate(year, 0, 1), toDate(year + 1, 0, 1)];
    return new Date(+first + Math.round(((years - year) * (next - first)) / MINUTE) * MINUTE);
  }

  /** Finds the unit in which a window of so many years is written. */
  function findUnit(width) {
    return UNITS.find(([, least]) => width >= least)[0];
  }

  /** Rounds a decimal year to the nearest start of a unit. */
  function round(years, unit) {
    if (unit === "year") return Math.round(years);
    const date = find(years);
    if (unit === "minute") return toYears(date);
    const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
    const [before, after] = unit === "month" ? [count(year, month, 1), count(year, month + 1, 1)] : [count(year, month, day), count(year, month, day + 1)];
    return years - before < after - years ? before : after;
  }

  /** Widens a window to the units in which it is written. */
  function widen({ start, end }) {
    const unit = findUnit(end - start);
    const half = { year: 0.4999, month: 0.4999 / 12, day: 0.4999 / 366, minute: 0 }[unit];
    return { start: round(start - half, unit), end: round(end + half, unit) };
  }

  /** Writes the unit that begins at a decimal year as EDTF. */
  function write(years, unit) {
    const date = find(years);
    const year = date.getUTCFullYear();
    const pad = (number, size = 2) => String(number).padStart(size, "0");
    const parts = [`${year < 0 ? "-" : ""}${pad(Math.abs(year), 4)}`];
    if (unit !== "year") parts.push(pad(date.getUTCMonth() + 1));
    if (unit === "day" || unit === "minute") parts.push(pad(date.getUTCDate()));
    return parts.join("-") + (unit === "minute" ? `T${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}` : "");
  }

  /** Writes the last unit before a decimal year. */
  function writeLast(years, unit) {
    const date = find(years);
    const [year, month, day, minute] = { year: [1, 0, 0, 0], month: [0, 1, 0, 0], day: [0, 0, 1, 0], minute: [0, 0, 0, 1] }[unit];
    const before = toDate(date.getUTCFullYear() - year, date.getUTCMonth() - month, date.getUTCDate() - day, date.getUTCHours(), date.getUTCMinutes() - minute);
    return write(toYears(before), unit);
  }

  camino.moment = { count, read, findUnit, round, widen, write, writeLast };
})((globalThis.camino ??= {}));
