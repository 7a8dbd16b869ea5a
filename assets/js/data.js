// The life as data: beside the page in blocks, or, where all is one file, compressed in one block.
(function (camino) {
  "use strict";

  const block = (id) => document.getElementById(id)?.textContent;

  /** What the page shows: `content`, the `layout` that Dash draws, and the `drawings` of Plotly. */
  async function read() {
    const packed = block("camino-packed");
    if (packed) return inflate(packed, document.documentElement.lang);
    const [content, layout, [column, count]] = ["data", "layout", "drawings"].map((name) => JSON.parse(block(`camino-${name}`)));
    return { content, layout, drawings: camino.columns.unpack(column, count) };
  }

  /** One language of a file, from base64 of deflated columns. */
  async function inflate(packed, language) {
    const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
    const { languages, column } = await new Response(stream).json();
    const one = camino.columns.unpack(column, languages.length)[languages.indexOf(language)];
    const known = camino.references.texts(document.getElementById("main"));
    const [content, layout] = [one.content, one.layout].map((value) => camino.references.restore(value, known));
    return { content, layout, drawings: one.drawings };
  }

  camino.data = { read, inflate };
})((globalThis.camino ??= {}));
