// Offers the quote on the page as a card to save, and makes it.
(function (camino) {
  "use strict";

  const { element } = camino.dom;
  // The quotation marks of a language, where they are not the English ones.
  const MARKS = { es: "«»", fr: "«»", it: "«»", pt: "«»", de: "„“" };
  const choice = { format: "png", translated: false };

  /** Puts the buttons into the window to share the page. */
  function start(page) {
    const { say } = page.life;
    const group = Object.assign(element("div", "take"), { role: "group", ariaLabel: say("take.card") });
    const shapes = Object.keys(camino.card.SHAPES).map((shape) => buildButton(say(`take.${shape}`), "card", shape));
    const formats = ["png", "svg"].map((format) => buildButton(format.toUpperCase(), "card-format", format));
    const words = ["original", "ours"].map((name) => buildButton(say(`take.${name}`), "card-words", name));
    group.append(element("h4", "", say("take.card")), row("take-shapes", shapes), row("take-options", [...formats, ...words]));
    document.querySelector("#share .share-take").append(group);
    page.watch(["event", "quote", "passage"], () => show(page, group));
  }

  function row(className, buttons) {
    const node = element("div", className);
    node.append(...buttons);
    return node;
  }

  function buildButton(words, action, value) {
    return element("button", "button", words, { action, value });
  }

  /** Shows which format and which words are chosen; without a quote nothing is offered. */
  function show(page, group = document.querySelector(".take")) {
    const found = camino.share.findPassage(page);
    group.hidden = !found;
    const isOurs = choice.translated && Boolean(found?.translation);
    for (const button of group.querySelectorAll('[data-action="card-format"]')) button.ariaPressed = String(button.dataset.value === choice.format);
    for (const button of group.querySelectorAll('[data-action="card-words"]')) {
      button.ariaPressed = String((button.dataset.value === "ours") === isOurs);
      button.hidden = !found?.translation;
    }
  }

  /** Makes the card of a shape, saves it, and says under which name. */
  async function save(page, { dataset: { value: shape } }) {
    const done = document.querySelector("#share .share-done");
    await document.fonts.ready;
    const markup = camino.card.draw(await describe(page), shape, measure);
    if (!markup) return void (done.textContent = page.life.say("take.long"));
    const { event, quote } = page.state;
    const file = `${[event || page.state.passage, quote, shape].join("-")}.${choice.format}`;
    await camino.save.save(markup, file);
    done.textContent = page.life.say("take.saved", { file });
  }

  /** Describes the quote on the page as a card needs it. */
  async function describe(page) {
    const { life, state } = page;
    const passage = camino.share.findPassage(page);
    const event = life.event.get(state.event);
    const isOurs = choice.translated && Boolean(passage.translation);
    const kind = life.kinds[event?.kind];
    const [open, close] = MARKS[passage.language] ?? "“”";
    const reach = await camino.reach.ask();
    return {
      words: isOurs ? passage.translation : `${open}${passage.exact}${close}`,
      lang: isOurs ? life.language : passage.language,
      speaker: passage.speaker,
      note: isOurs ? life.say("translation.own") : "",
      date: event?.date ?? "",
      title: event?.title ?? "",
      source: life.origins[passage.source] ?? "",
      page: document.title,
      link: reach.address ? camino.reach.findPage(reach).replace(/^https?:\/\//, "") : "",
      symbol: document.querySelector(`#glyph-${kind?.symbol ?? "circle"} path`)?.getAttribute("d") ?? "",
      colours: findColours(kind),
      dots: life.events.map(({ id, kind: other }) => ({ chosen: id === state.event, colour: findColours(life.kinds[other]).kind })),
      code: reach.address ? await fetchCode() : null,
    };
  }

  /** Reads the colours of the page and of a kind out of the style sheet. */
  function findColours(kind) {
    const probe = element("span", "", "", { colour: kind?.colour ?? "work" });
    document.body.append(probe);
    const read = (name) => getComputedStyle(probe).getPropertyValue(name).trim();
    const colours = { bg: read("--bg"), ink: read("--ink"), ink2: read("--ink2"), line: read("--line2"), kind: read("--kind") };
    probe.remove();
    return colours;
  }

  /** Fetches the code of the address, as a path and its side in px; null where the server has none. */
  async function fetchCode() {
    const text = await camino.late.requestFile(`qr.svg${location.search}`, "text").catch(() => "");
    const found = /<svg[^>]* width="(\d+)"[^>]*>([\s\S]*)<\/svg>/.exec(text);
    return found && { side: Number(found[1]), path: found[2] };
  }

  const context = () => (context.made ??= document.createElement("canvas").getContext("2d"));

  /** Measures words in px. */
  function measure(words, size, serif, bold) {
    context().font = `${bold ? 700 : 400} ${size}px ${serif ? camino.markup.SERIF : camino.markup.SANS}`;
    return context().measureText(words).width;
  }

  camino.commands.register({
    card: save,
    "card-format": (page, button) => [(choice.format = button.dataset.value), show(page)],
    "card-words": (page, button) => [(choice.translated = button.dataset.value === "ours"), show(page)],
  });
  camino.late.join(start);
  camino.take = { describe };
})((globalThis.camino ??= {}));
