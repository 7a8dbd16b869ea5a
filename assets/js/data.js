// The life as data: in a script beside the page, or, where all is one file, compressed in a block.
(function (camino) {
  "use strict";

  /** What the page shows: `content`, the `layout` that Dash draws, and the `drawings` of Plotly. */
  async function read() {
    const packed = document.getElementById("camino-packed");
    if (packed) return inflate(packed.textContent, document.documentElement.lang);
    const [column, count] = camino.told.drawings;
    return { ...camino.told, drawings: camino.columns.unpack(column, count) };
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

  camino.data = { read };
})((globalThis.camino ??= {}));
