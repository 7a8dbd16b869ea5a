// The only file that knows Dash: what the layout holds, and how a property is set.
(function (camino) {
  "use strict";

  const dash = () => globalThis.dash_clientside;

  /** Calls *ready* once Dash has drawn its layout and takes properties. */
  function whenReady(ready) {
    const there = () => dash()?.set_props && document.querySelector("#timeline .js-plotly-plot, #timeline .dash-graph");
    const look = () => (there() ? ready() : setTimeout(look, 15));
    look();
  }

  /** The drawings that Python laid out, one for each size. */
  function drawings() {
    return globalThis.dash_component_api.getLayout("drawings").props.data;
  }

  /** Hands a figure to a graph of the layout. */
  function draw(graph, figure) {
    dash().set_props(graph, { figure });
  }

  /** Puts words into the search field, which React holds. */
  function setSearch(value) {
    if (document.getElementById("search")?.value !== value) dash().set_props("search", { value });
  }

  /** The graph's own element in the element *place*, once Plotly has drawn into it. */
  function plot(place) {
    return document.querySelector(`#${place} .js-plotly-plot`);
  }

  camino.bridge = { whenReady, drawings, draw, setSearch, plot };
})((globalThis.camino ??= {}));
