// Starts the page once Dash has drawn its layout; says so in `data-ready`, or that it failed.
(function (camino) {
  "use strict";

  const PATIENCE = 20000;
  const PAUSE = 15;

  function boot() {
    const source = document.getElementById("camino-data");
    if (!source) return;
    const content = JSON.parse(source.textContent);
    const root = document.documentElement;
    camino.hero.fit();
    const late = setTimeout(() => fail(content), PATIENCE);
    camino.bridge.whenReady(() => {
      const life = camino.life.read(content, camino.bridge.drawings());
      const timeline = document.getElementById("timeline");
      const chart = camino.chart.start(timeline, life, (figure) => camino.bridge.draw("chart", figure));
      const interview = camino.interview.start(document.getElementById("interview"), life, (figure) =>
        camino.bridge.draw("threads", figure),
      );
      const stage = camino.present.start(document.getElementById("present"), life, (figure) =>
        camino.bridge.draw("strip", figure),
      );
      const page = camino.page.start(life, chart, interview, stage);
      stage.join(page);
      camino.listen.start(page);
      camino.sheet.start(page);
      camino.print.start(page);
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
    });
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
    const plot = camino.bridge.plot(place);
    if (!view.drawn() || !plot?.on || !plot.querySelector(".main-svg")) {
      return void setTimeout(() => whenDrawn(place, view, ready), PAUSE);
    }
    const settle = () => {
      view.settled();
      ready();
    };
    plot.on("plotly_afterplot", settle);
    settle();
  }

  function fail(content) {
    const note = document.querySelector(".note");
    note.textContent = content.text["error.drawing"];
    document.documentElement.dataset.failed = "true";
    delete document.documentElement.dataset.started;
  }

  camino.boot = { boot };
  if (typeof document !== "undefined") {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", boot);
    else boot();
  }
})((globalThis.camino ??= {}));
