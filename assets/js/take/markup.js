// Writes SVG as text: pure.
(function (camino) {
  "use strict";

  const SERIF = "'Iowan Old Style', 'Palatino Linotype', Palatino, Georgia, Gelasio, 'Noto Serif', 'DejaVu Serif', serif";
  const SANS = "'Segoe UI', system-ui, Roboto, 'Helvetica Neue', Arial, sans-serif";
  const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

  function escape(words) {
    return String(words).replace(/[&<>"]/g, (sign) => SIGNS[sign]);
  }

  /** Writes an element; *content* is markup. */
  function tag(name, attributes, content = "") {
    const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
    return `<${name}${written.join("")}>${content}</${name}>`;
  }

  /** Writes words at a place. */
  function text(words, attributes) {
    return tag("text", attributes, escape(words));
  }

  /** Writes a whole picture of a size in px, in a language. */
  function root(wide, high, lang, parts) {
    const about = { xmlns: "http://www.w3.org/2000/svg", width: wide, height: high, viewBox: `0 0 ${wide} ${high}`, "xml:lang": lang };
    return tag("svg", about, parts.join(""));
  }

  camino.markup = { SERIF, SANS, escape, tag, text, root };
})((globalThis.camino ??= {}));
