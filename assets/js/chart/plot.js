// Plotly's drawing under the words of the picture: it takes over once the page is at rest.
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

  /** Plotly draws when the hand has rested, and again after each change of what is drawn. */
  function start(page) {
    plot = { page, drawn: "", busy: false };
    page.views.push(() => look(plot));
    page.resized = () => look(plot);
    look(plot);
  }

  /** What is to be drawn now: a size, a theme and what matches. */
  function wish({ page }) {
    const { picture, root, matching } = page;
    if (!picture.box || page.state.view !== "timeline") return "";
    return [picture.size, picture.box.width, picture.box.height, root.dataset.theme, matching ? [...matching].join() : "*"].join("|");
  }

  /** Where Plotly has not drawn what is wanted, the picture alone stands. */
  function look(plot) {
    const wanted = wish(plot);
    if (!wanted) return;
    if (plot.drawn === wanted) plot.page.root.dataset.drawn = "true";
    else delete plot.page.root.dataset.drawn;
    if (plot.drawn !== wanted && !plot.busy && !navigator.connection?.saveData) rest(plot);
  }

  /** Draws what is wanted, one step whenever the hand has rested. What fails is left to the picture. */
  async function rest(plot) {
    plot.busy = true;
    try {
      await camino.hand.rest();
      await draw(plot, camino.hand.rest);
    } catch {
      return;
    }
    plot.busy = false;
    look(plot);
  }

  /** Has Plotly draw what is wanted, waiting by *pause* before each step that takes long. */
  async function draw(plot, pause) {
    const { page } = plot;
    const wanted = wish(plot);
    const figure = camino.late.data(`chart/${page.picture.size}.json`);
    if (!plot.drawn) {
      await camino.late.script("plotly");
      await pause();
      await mount(pause);
      await pause();
    }
    if (!wanted || wanted !== wish(plot)) return;
    const { data, layout } = camino.paint.paint(await figure, lookOf(page));
    await globalThis.Plotly.react("chart", data, layout, CONFIG);
    plot.drawn = wanted;
  }

  let mounted = null;

  /** Has Dash mount the element of the chart. */
  function mount(pause) {
    return (mounted ??= (async () => {
      const [answers] = await Promise.all([camino.late.data("chart/dash.json"), ...LIBRARIES.map((name) => camino.late.script(name))]);
      if (answers.callbacks) await camino.late.script("callbacks", answers.callbacks);
      await pause();
      await dash(answers);
    })());
  }

  /** Starts Dash's renderer, whose questions are answered from the page; ends when its tree is drawn. */
  function dash({ layout, dependencies, config }) {
    const block = Object.assign(document.createElement("div"), { id: "_dash-config", hidden: true });
    block.textContent = JSON.stringify(config);
    document.body.append(block);
    const told = { "_dash-layout": layout, "_dash-dependencies": dependencies };
    const ask = globalThis.fetch;
    globalThis.fetch = (address, options) => {
      const name = String(address).split("/").pop();
      if (!(name in told)) return ask(address, options);
      const headers = { "Content-Type": "application/json" };
      return Promise.resolve(new Response(JSON.stringify(told[name]), { headers }));
    };
    return new Promise((resolve) => {
      const root = document.getElementById("react-entry-point");
      const seen = new MutationObserver(() => {
        if (!document.getElementById("chart")) return;
        seen.disconnect();
        globalThis.fetch = ask;
        resolve();
      });
      seen.observe(root, { childList: true, subtree: true });
      new globalThis.DashRenderer();
    });
  }

  /** The colours of the theme, what matches, and the room there is. */
  function lookOf({ picture, matching }) {
    const style = getComputedStyle(document.documentElement);
    return { colour: (name) => style.getPropertyValue(`--${name}`).trim(), matching, members: picture.life.members, box: picture.box };
  }

  camino.commands.register({
    // Draws at once, for a reader who wants what only Plotly gives.
    draw: () => {
      const go = async () => {};
      mount(go);
      return draw(plot, go).then(() => look(plot));
    },
  });

  camino.page.join(start);
  camino.plot = { start };
})((globalThis.camino ??= {}));
