// Tells whether an event is within the years asked for: pure.
(function (camino) {
  "use strict";

  const DATE = /^(-?\d+)(?:-(\d\d))?(?:-(\d\d))?$/;

  /** True if a span of days touches the years asked for; an empty end is open. */
  function isWithin([from, to], { start, end }) {
    return (!start || !to || count(to, 12, 31) >= count(start, 1, 1)) && (!end || !from || count(from, 1, 1) <= count(end, 12, 31));
  }

  /** Makes a number of an EDTF date, larger for a later one; what it leaves out is *month* and *day*. */
  function count(date, month, day) {
    const parts = DATE.exec(date);
    return (parts[1] * 12 + Number(parts[2] ?? month)) * 31 + Number(parts[3] ?? day);
  }

  camino.years = { isWithin };
})((globalThis.camino ??= {}));
