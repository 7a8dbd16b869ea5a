// Finds where others can open the page: only its server knows.
(function (camino) {
  "use strict";

  const HERE = /^(localhost|127\..*|0\.0\.0\.0|\[::1?\])$/;
  // A code with more in it can't be read from a wall.
  const LONGEST = 500;

  /** Asks the server once: {address: "" where nobody else can open the page, frame: whether others may frame it}. */
  async function ask() {
    const { host } = document.documentElement.dataset;
    const isOnline = location.protocol.startsWith("http");
    if (host !== "server") return { address: "", frame: isOnline };
    return camino.late.loadData("reach.json").catch(() => ({ address: "", frame: false }));
  }

  /** The page's address for others: one that was opened as 127.0.0.1 has another name for them. */
  function findPage({ address }) {
    return address && HERE.test(location.hostname) ? address : location.href.split(/[?#]/)[0];
  }

  /** Shows in *picture* the code of a state, or hides it where none would work. */
  function showCode(picture, { address }, query) {
    picture.hidden = !address || query.length > LONGEST;
    if (!picture.hidden) picture.src = `qr.svg${query}`;
  }

  camino.reach = { ask, findPage, showCode };
})((globalThis.camino ??= {}));
