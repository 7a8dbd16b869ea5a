// The clusters of a picture: a button over each frame, which says how many events it holds and leads to them.
(function (camino) {
  "use strict";

  // The least side of a button over a frame, in px.
  const LEAST = 28;

  /** Puts a button over each cluster that is in view, instead of those of the picture before. */
  function place({ root, element, box, drawn, stretch }) {
    const layer = root.querySelector(".chart-over");
    for (const button of layer.querySelectorAll(".cluster-button")) button.remove();
    const height = box.height - drawn.era - drawn.axis;
    for (const cluster of element.querySelectorAll(".cluster:not([display])")) {
      const share = camino.geometry.toShare(stretch, cluster);
      if (share < 0 || share > 1) continue;
      const y = drawn.era + (parseFloat(cluster.getAttribute("y")) / 100) * height;
      layer.append(build(cluster.dataset, share * box.width, y));
    }
  }

  function build({ name, number, holds, keys, wide, tall, start, end, cluster: lane }, x, y) {
    const data = { action: "zoom-cluster", count: number, events: holds ?? "", start, end, lane, ...(keys ? { keys } : {}) };
    const button = Object.assign(camino.dom.element("button", "cluster-button", "", data), { title: name, ariaLabel: name });
    const side = (length) => Math.max(LEAST, parseFloat(length) + 6);
    button.style.cssText = `left:${x}px;top:${y}px;width:${side(wide)}px;height:${side(tall)}px`;
    return button;
  }

  camino.cluster = { place };
})((globalThis.camino ??= {}));
