// Saves a picture as a file: SVG as it is, PNG drawn from it.
(function (camino) {
  "use strict";

  /** Saves the markup of a picture under a name that ends in .svg or .png. */
  async function save(markup, name) {
    const blob = name.endsWith(".svg") ? new Blob([markup], { type: "image/svg+xml" }) : await draw(markup);
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  /** Draws a picture in px as it is written, by way of an address that every policy of ours allows. */
  async function draw(markup) {
    const picture = new Image();
    picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`;
    await picture.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: picture.width, height: picture.height });
    canvas.getContext("2d").drawImage(picture, 0, 0);
    return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  }

  camino.save = { save };
})((globalThis.camino ??= {}));
