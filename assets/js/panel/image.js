// Shows the pictures of an event in the panel and on a slide: their room is known before they are loaded.
(function (camino) {
  "use strict";

  const { element, setData } = camino.dom;
  // Of the room that a picture may take, the steps down until the words stand at a size that is easy to read.
  const STEPS = [1, 0.85, 0.69, 0.5];
  const READABLE = 22;
  // How many letters of a title there are in a line of the panel, the px of a line of it, and of the caption.
  const TITLE = 34;
  const LINE = 25;
  const GAP = 16;
  // A picture that is narrower has a frame of its own, in px.
  const SMALL = 348;
  const CAPTION = { letters: 58, px: 17 };

  /** Finds the px that a picture takes of the height of the panel at a step, with its caption: pure. */
  function findHeight({ width, height, caption, credit }, step, room) {
    const words = Math.ceil((caption.length + credit.length) / CAPTION.letters) * CAPTION.px;
    if (height > width) return room.upright;
    const natural = width && width < room.wide ? Math.max(height, room.small) : width ? (room.wide * height) / width : room.small;
    return Math.min(natural, room.high * step) + words;
  }

  /** Finds the step at which the words are large enough, and the share of their room that is left to them: pure. */
  function findStep(picture, { zone, height, free, room }, findSize) {
    for (const step of STEPS) {
      const left = Math.max(0.05, (height + free - findHeight(picture, step, room)) / zone);
      const share = Math.min(left, left * left);
      if (step === STEPS.at(-1) || findSize(share) >= READABLE) return { step, share };
    }
  }

  /** Shows the picture of the event in the panel, between its date and its text; its element is made once. */
  function show(panel, view) {
    const { root } = panel;
    const pictures = (view.shows !== "facts" && view.details?.pictures) || [];
    const number = pictures.length ? (panel.pictures?.[view.event] ?? 0) % pictures.length : 0;
    const picture = pictures[number];
    panel.left = 1;
    setData(root, "picture", picture?.id ?? "");
    const now = root.querySelector(".detail-picture");
    const next = picture ? buildOnce(panel, picture, pictures, number) : null;
    if (now !== next) now?.remove();
    if (!next) return;
    if (now !== next) root.querySelector(".detail-heading").after(next);
    if (!panel.fits) return;
    const { step, share } = findStep(picture, readRoom(panel, view), (left) => findSize(panel.fits, view, left));
    panel.left = share / panel.fits.share;
    next.style.setProperty("--step", step);
  }

  /** Finds the size of the words where a share of their room is left; a text without a quote may be small. */
  function findSize(fits, { words, ours }, share) {
    return words ? camino.fit.findSize(words.text, fits[ours ? "ours" : "quote"], share) : READABLE;
  }

  /** Reads the room that there is: that of the words, what the panel gives up for a picture, and its sizes. */
  function readRoom(panel, view) {
    if (panel.measured?.fits !== panel.fits) {
      const px = camino.geometry.readMeasures();
      const names = ["wide", "high", "upright", "small"];
      const room = Object.fromEntries(names.map((name) => [name, px(`picture-${name}`)]));
      panel.measured = { fits: panel.fits, room, head: px("row-head"), extra: px("row-extra") };
    }
    const { room, head, extra } = panel.measured;
    const lines = Math.ceil(view.title.length / TITLE);
    const free = Math.max(0, head - (lines + 1) * LINE - GAP) + (view.asked || view.soFar ? 0 : extra);
    return { zone: panel.fits.zone, height: panel.fits.room, free, room };
  }

  function buildOnce(panel, picture, pictures, number) {
    const key = `picture ${picture.id}`;
    if (!panel.built.has(key)) panel.built.set(key, build(picture, panel.life.say, "detail-picture", pictures.length > 1 ? number + 1 : 0, pictures.length, Boolean(picture.width)));
    return panel.built.get(key);
  }

  /** Builds a picture with its caption; *number* of *total* leads to the next one. */
  function build(picture, say, className, number = 0, total = 0, opens = false) {
    const figure = element("figure", className);
    const shape = picture.height > picture.width ? "upright" : picture.width >= SMALL ? "" : "small";
    setData(figure, "shape", shape);
    figure.style.setProperty("--ratio", picture.width / picture.height || 1);
    const open = opens ? element("button", "image-open", "", { action: "picture-open" }) : element("span", "image-open");
    if (opens) open.ariaLabel = `${say("picture.open")}: ${picture.alt}`;
    const frame = picture.width ? buildImage(picture, () => frame.replaceWith(buildMissing(picture, say)), shape) : null;
    open.append(frame ?? buildMissing(picture, say));
    figure.append(open, buildCaption(picture, say, number, total));
    return figure;
  }

  /** Builds the image; a small one has no larger files, and is never shown larger than it is. */
  function buildImage(picture, fail, shape) {
    const { alt, width, height, src, srcset, id } = picture;
    const image = element("img");
    const packed = readPacked();
    image.onerror = fail;
    Object.assign(image, { alt, width, height, decoding: "async", sizes: "360px" });
    if (!packed) Object.assign(image, shape === "small" ? { src } : { srcset, src });
    else if (packed[id]) image.src = packed[id];
    else queueMicrotask(fail);
    return image;
  }

  function buildMissing({ alt, file }, say) {
    const frame = element("span", "image-missing", alt);
    frame.append(element("small", "", say("picture.missing", { file })));
    return frame;
  }

  function buildCaption({ caption, credit, url }, say, number, total) {
    const words = element("figcaption", "", caption);
    if (credit) words.append(caption ? " " : "", element("small", "", credit));
    if (url && credit) words.lastChild.replaceChildren(Object.assign(element("a", "", credit), { href: url, rel: "noopener" }));
    if (!number) return words;
    const next = element("button", "image-next", `${number} / ${total} ›`, { action: "picture-next" });
    words.append(" ", Object.assign(next, { ariaLabel: say("picture.next", { number, total }) }));
    return words;
  }

  let packed;

  /** Reads the pictures that stand in the one file, by id; null where each is a file of its own. */
  function readPacked() {
    const block = document.getElementById("camino-pictures");
    packed ??= block ? JSON.parse(block.textContent) : null;
    return packed;
  }

  /** Gives the pictures of the document what stands in the one file. */
  function unpack(root) {
    if (!readPacked()) return;
    for (const image of root.querySelectorAll("img[data-picture]:not([src])")) {
      const address = packed[image.dataset.picture];
      if (address) image.src = address;
    }
  }

  /** Shows a picture alone over the page, until Escape or a press. */
  function open(picture, say) {
    const dialog = element("dialog", "image-alone");
    const image = buildImage(picture, () => dialog.close());
    image.sizes = "100vw";
    const close = Object.assign(element("button", "image-close", "×"), { ariaLabel: say("picture.close") });
    dialog.append(image, buildCaption(picture, say, 0, 0), close);
    dialog.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }

  /** Puts the picture of a slide beside its words, or alone where both have no room; returns in how many parts they are. */
  function showOnSlide(root, view, life, fill) {
    const picture = !view.asked && !view.hidden && view.event ? view.details.pictures?.[0] : null;
    root.querySelector(".slide-picture")?.remove();
    setData(root, "picture", picture ? "beside" : "");
    if (!picture) return fill(view);
    root.querySelector(".slide-zone").before(build(picture, life.say, "slide-picture"));
    if (fill({ ...view, ours: "", part: 1 }) === 1) return fill(view);
    setData(root, "picture", view.part > 1 ? "" : "alone");
    return 1 + fill({ ...view, part: Math.max(1, view.part - 1) });
  }

  camino.late.join((page) => {
    unpack(document);
    camino.commands.register({
      "picture-open": ({ panel, life }) => {
        const { view, root } = panel;
        const picture = (view.details?.pictures ?? []).find(({ id }) => id === root.dataset.picture);
        if (picture?.width && page.state.view !== "present") open(picture, life.say);
      },
      "picture-next": ({ panel }) => {
        const { event } = panel.view;
        panel.pictures = { ...panel.pictures, [event]: (panel.pictures?.[event] ?? 0) + 1 };
        page.refresh();
      },
    });
  });

  camino.image = { findHeight, findStep, show, showOnSlide };
})((globalThis.camino ??= {}));
