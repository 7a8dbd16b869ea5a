// Starts the page once Dash has drawn its layout; says so in `data-ready`, or that it failed.
(function (camino) {
  "use strict";

  const PATIENCE = 20000;
  const PAUSE = 15;

  async function boot() {
    if (!document.querySelector(".note-drawing")) return;
    camino.hero.fit();
    const late = setTimeout(fail, PATIENCE);
    try {
      const { content, layout, drawings } = await camino.data.read();
      camino.bridge.start(layout);
      camino.bridge.whenReady(() => open(camino.life.read(content, drawings), late));
    } catch (reason) {
      fail();
      throw reason;
    }
  }

  function open(life, late) {
    const root = document.documentElement;
    const draw = (id) => (figure) => camino.plot.draw(id, figure);
    camino.controls.addSearch(life);
    const chart = camino.chart.start(document.getElementById("timeline"), life, draw("chart"));
    const interview = camino.interview.start(document.getElementById("interview"), life, draw("threads"));
    const stage = camino.present.start(document.getElementById("present"), life, draw("strip"));
    const page = camino.page.start(life, chart, interview, stage);
    stage.join(page);
    camino.listen.start(page);
    camino.sheet.start(page);
    camino.print.start(page);
    camino.offline.keep();
    takeOver(root);
    page.open();
    const ready = () => {
      clearTimeout(late);
      root.dataset.ready = "true";
    };
    whenDrawn("timeline", chart, ready);
    whenDrawn("interview", interview, ready);
    whenDrawn("present", stage, ready);
    if (![chart, interview, stage].some((view) => view.drawn())) ready();
  }

  /**
   * The views take the place of the reading list. It is gone for a frame, so that where it stays in
   * another form (on a phone) it is laid out anew and nothing is seen to jump.
   */
  function takeOver(root) {
    root.dataset.started = root.dataset.takingOver = "true";
    requestAnimationFrame(() => requestAnimationFrame(() => delete root.dataset.takingOver));
  }

  /** Plotly says when it has drawn, but only once its element is there. */
  function whenDrawn(place, view, ready) {
    const plot = camino.plot.drawn(place);
    if (!view.drawn() || !plot) {
      return void setTimeout(() => whenDrawn(place, view, ready), PAUSE);
    }
    const settle = () => {
      view.settled();
      ready();
    };
    plot.on("plotly_afterplot", settle);
    settle();
  }

  /** The reading list stays, and the note above it says that there is no drawing. */
  function fail() {
    const note = document.querySelector(".note-drawing");
    note.textContent = note.dataset.failed;
    document.documentElement.dataset.failed = "true";
    delete document.documentElement.dataset.started;
  }

  camino.boot = { boot };
  if (typeof document !== "undefined") {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", boot);
    else boot();
  }
})((globalThis.camino ??= {}));
