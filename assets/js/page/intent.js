// Tells a pointer that rests on a mark from one that only crosses it on its way: pure.
(function (camino) {
  "use strict";

  // In ms: how long a pointer has to rest, how long one that was heading for the panel, and after
  // how long without a move it begins anew. In px per ms: the pace of one that heads for the panel.
  const REST = 90;
  const HEADING = 300;
  const ANEW = 160;
  const PACE = 0.6;

  /** Finds how long a pointer has to stay where it has moved: *before* is its last move in the chart, if any. */
  function findPause(before, { clientX, timeStamp }, rtl) {
    const apart = before ? timeStamp - before.timeStamp : Infinity;
    if (apart >= ANEW) return 0;
    const way = (clientX - before.x) * (rtl ? -1 : 1);
    return way > PACE * apart ? HEADING : REST;
  }

  camino.intent = { findPause };
})((globalThis.camino ??= {}));
