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
    root.dataset.theme = camino.theme.current(new URLSearchParams(location.search).get("theme"));
    camino.hero.fit();
    const late = setTimeout(() => fail(content), PATIENCE);
    camino.bridge.whenReady(() => {
      const life = camino.life.read(content, camino.bridge.drawings());
      const timeline = document.getElementById("timeline");
      const chart = camino.chart.start(timeline, life, camino.bridge.draw);
      const page = camino.page.start(life, chart);
      camino.listen.start(page);
      camino.sheet.start(page);
      root.dataset.started = "true";
      page.open();
      const ready = () => {
        clearTimeout(late);
        root.dataset.ready = "true";
      };
      whenDrawn(chart, ready);
      if (page.state.view !== "timeline") ready();
    });
  }

  /** Plotly says when it has drawn, but only once its element is there. */
  function whenDrawn(chart, ready) {
    const plot = camino.bridge.plot();
    if (!chart.drawn() || !plot?.on || !plot.querySelector(".main-svg")) {
      return void setTimeout(() => whenDrawn(chart, ready), PAUSE);
    }
    const settle = () => {
      chart.settled();
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
