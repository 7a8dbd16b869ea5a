// The only file that knows Plotly: a figure drawn into an element, without any tool of its own.
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

  /** Draws *figure* into the element with that id, in place of what it showed. */
  function draw(id, { data, layout }) {
    globalThis.Plotly.react(document.getElementById(id), data, layout, CONFIG);
  }

  /** The element in *place* that Plotly has drawn into, once it has. */
  function drawn(place) {
    const plot = document.querySelector(`#${place} .js-plotly-plot`);
    return plot?.on && plot.querySelector(".main-svg") ? plot : null;
  }

  camino.plot = { draw, drawn };
})((globalThis.camino ??= {}));
