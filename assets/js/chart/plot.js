// Has Plotly draw under the words of the picture once the page is at rest.
(function (camino) {
  "use strict";

  const CONFIG = {
    staticPlot: true,
    displayModeBar: false,
    displaylogo: false,
    showSendToCloud: false,
    plotlyServerURL: "",
    responsive: false,
  };
  const LIBRARIES = ["react", "react-dom", "prop-types", "dash-renderer", "dash-html"];
  let plot = null;

  /** Has Plotly draw when the hand has rested, and again after each change of what is drawn. */
  function start(page) {
    plot = { page, drawn: "", busy: false };
    page.watch(["view", "theme", "kinds", "lanes", "q", "start", "end", "near", "box"], () => update(plot));
  }

  /** Names what is to be drawn now: a figure, a window, a size, a theme and what matches. */
  function findWanted({ page }) {
    const { picture, root, matching } = page;
    if (!picture.box || page.state.view !== "timeline") return "";
    const { width, height } = picture.box;
    return [findFigure(picture), root.dataset.window, width, height, root.dataset.theme, matching ? [...matching].join() : "*"].join("|");
  }

  /** Finds the path of the figure of the picture that is shown. */
  function findFigure({ near, size }) {
    return near ? near.dataset.figure : `chart/${size}.json`;
  }

  /** Shows Plotly's drawing if it is what is wanted, else the picture alone, and has it drawn. */
  function update(plot) {
    const wanted = findWanted(plot);
    if (!wanted) return void delete plot.page.root.dataset.drawn;
    if (plot.drawn === wanted) plot.page.root.dataset.drawn = "true";
    else delete plot.page.root.dataset.drawn;
    if (plot.drawn !== wanted && !plot.busy && !navigator.connection?.saveData) drawAtRest(plot);
  }

  /** Draws what is wanted, one step whenever the hand has rested; if that fails, the picture stays. */
  async function drawAtRest(plot) {
    plot.busy = true;
    try {
      await camino.hand.rest();
      await draw(plot, camino.hand.rest);
    } catch {
      return;
    }
    plot.busy = false;
    update(plot);
  }

  /** Has Plotly draw what is wanted, waiting by *pause* before each step that takes long. */
  async function draw(plot, pause) {
    const { page } = plot;
    const wanted = findWanted(plot);
    const figure = camino.late.loadData(findFigure(page.picture));
    if (!plot.drawn) {
      await camino.late.loadScript("plotly");
      await pause();
      await mount(pause);
      await pause();
    }
    if (!wanted || wanted !== findWanted(plot)) return;
    const { data, layout } = camino.paint.paint(await figure, findLook(page));
    await globalThis.Plotly.react("chart", data, layout, CONFIG);
    plot.drawn = wanted;
  }

  /** Has Dash mount the element of the chart. */
  function mount(pause) {
    return camino.late.once("chart", async () => {
      const [answers] = await Promise.all([camino.late.loadData("chart/dash.json"), ...LIBRARIES.map((name) => camino.late.loadScript(name))]);
      if (answers.callbacks) await camino.late.loadScript("callbacks", answers.callbacks);
      await pause();
      await startDash(answers);
    });
  }

  /** Starts Dash's renderer, whose requests are answered from the page; ends when its tree is drawn. */
  function startDash({ layout, dependencies, config }) {
    const block = Object.assign(document.createElement("div"), { id: "_dash-config", hidden: true });
    block.textContent = JSON.stringify(config);
    document.body.append(...camino.late.mark([block]));
    const answers = { "_dash-layout": layout, "_dash-dependencies": dependencies };
    const fetchBefore = globalThis.fetch;
    globalThis.fetch = (address, options) => {
      const name = String(address).split("/").pop();
      if (!(name in answers)) return fetchBefore(address, options);
      const headers = { "Content-Type": "application/json" };
      return Promise.resolve(new Response(JSON.stringify(answers[name]), { headers }));
    };
    return new Promise((resolve) => {
      const root = document.getElementById("react-entry-point");
      const observer = new MutationObserver(() => {
        if (!document.getElementById("chart")) return;
        observer.disconnect();
        globalThis.fetch = fetchBefore;
        resolve();
      });
      observer.observe(root, { childList: true, subtree: true });
      new globalThis.DashRenderer();
    });
  }

  /** Finds the colours of the theme, what matches, and the room there is. */
  function findLook({ picture, matching }) {
    const style = getComputedStyle(document.documentElement);
    const { life, box, drawn, window } = picture;
    const colour = (name) => style.getPropertyValue(`--${name}`).trim();
    return { colour, matching, members: life.members, box, margin: { t: drawn.era, b: drawn.axis }, window };
  }

  camino.commands.register({
    // Draws at once, for a reader who wants what only Plotly gives.
    draw: () => {
      const pause = async () => {};
      mount(pause);
      return draw(plot, pause).then(() => update(plot));
    },
  });

  camino.late.join(start);
  camino.plot = { start };
})((globalThis.camino ??= {}));
