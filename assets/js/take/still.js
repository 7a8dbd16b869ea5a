// Makes a picture of the timeline as it is seen: its drawings and its words, each with the look that it has.
(function (camino) {
  "use strict";

  const LOOK = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "opacity", "font-family", "font-size", "font-weight", "text-anchor", "dominant-baseline", "paint-order", "stroke-linejoin"];
  const EDGE = 24;
  const FOOT = 40;
  // What only helps to use the page.
  const LEFT_OUT = ".zoom, .key, .tooltip, [hidden]";

  /** Writes the picture of a part of the page: all drawings in it, and all words beside them. */
  function write(root) {
    const { markup } = camino;
    const { left, top, width } = root.getBoundingClientRect();
    const zoom = root.querySelector(".zoom")?.getBoundingClientRect().top;
    const height = (zoom || root.getBoundingClientRect().bottom) - top + FOOT;
    const style = getComputedStyle(document.body);
    const parts = [markup.tag("rect", { width: width + 2 * EDGE, height: height + 2 * EDGE, fill: style.getPropertyValue("--bg").trim() })];
    for (const drawing of root.querySelectorAll("svg:not(svg svg)")) {
      if (isSeen(drawing)) parts.push(copyDrawing(drawing, EDGE - left, EDGE - top));
    }
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.data.trim() && !node.parentElement.closest("svg") && isSeen(node.parentElement)) parts.push(...writeWords(node, EDGE - left, EDGE - top));
    }
    parts.push(markup.text(document.title, { x: EDGE, y: height + EDGE, fill: style.color, "font-family": markup.SANS, "font-size": 14, "font-weight": 700 }));
    return markup.root(Math.ceil(width + 2 * EDGE), Math.ceil(height + 2 * EDGE), document.documentElement.lang, [copySprite(), ...parts]);
  }

  function isSeen(node) {
    const { width, height } = node.getBoundingClientRect();
    return width > 1 && height > 1 && !node.closest(LEFT_OUT) && node.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  }

  function copySprite() {
    const symbols = [...document.querySelectorAll(".sprite symbol")].map((symbol) => new XMLSerializer().serializeToString(symbol));
    return camino.markup.tag("defs", {}, symbols.join(""));
  }

  /** Copies a drawing to its place, each part with the look that the style sheet gives it. */
  function copyDrawing(drawing, right, down) {
    const box = drawing.getBoundingClientRect();
    const copy = drawing.cloneNode(true);
    const pairs = [...drawing.querySelectorAll("*")].map((node, index) => [node, copy.querySelectorAll("*")[index]]);
    for (const [node, twin] of [[drawing, copy], ...pairs]) {
      const style = getComputedStyle(node);
      if (style.display === "none" || style.visibility === "hidden") twin.setAttribute("display", "none");
      for (const name of LOOK) twin.setAttribute(name, style.getPropertyValue(name));
      twin.removeAttribute("class");
      twin.removeAttribute("style");
    }
    for (const [name, value] of Object.entries({ x: box.left + right, y: box.top + down, width: box.width, height: box.height, overflow: "visible" })) copy.setAttribute(name, value);
    return new XMLSerializer().serializeToString(copy);
  }

  /** Writes the words of a node on their ground where they stand, one by one, since they may be in several lines. */
  function* writeWords(node, right, down) {
    const style = getComputedStyle(node.parentElement);
    const range = document.createRange();
    const box = node.parentElement.getBoundingClientRect();
    const ground = { x: box.left + right, y: box.top + down, width: box.width, height: box.height, fill: style.backgroundColor };
    yield camino.markup.tag("rect", ground);
    for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const { left, bottom, height } = range.getBoundingClientRect();
      const size = Number.parseFloat(style.fontSize);
      const y = bottom + down - (height - size) / 2 - size * 0.2;
      if (height) yield camino.markup.text(word, { x: (left + right).toFixed(1), y: y.toFixed(1), fill: style.color, "font-family": style.fontFamily, "font-size": style.fontSize, "font-weight": style.fontWeight });
    }
  }

  function start({ life: { say } }) {
    const row = element("div", "take-still");
    for (const format of ["png", "svg"]) {
      row.append(element("button", "button", `${say("take.still")}, ${format.toUpperCase()}`, { action: "still", value: format }));
    }
    document.querySelector("#share .share-take").append(row);
  }

  const { element } = camino.dom;

  camino.commands.register({
    still: async (page, { dataset: { value } }) => {
      const file = `timeline.${value}`;
      await camino.save.save(write(document.querySelector(".chart")), file);
      document.querySelector("#share .share-done").textContent = page.life.say("take.saved-still", { file });
    },
  });
  camino.late.join(start);
  camino.still = { write };
})((globalThis.camino ??= {}));
