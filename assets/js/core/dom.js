// Makes elements, and writes into them only what differs from what they have.
(function (camino) {
  "use strict";

  // A name with a hyphen before its number, such as STS-128: browsers break lines there.
  const NUMBERED = /(\S*\p{L}-\d\S*)/u;
  // An address may be longer than a line.
  const LONGEST = 20;

  // A web address within words; the sign that ends a sentence is no part of it.
  const ADDRESS = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]’”»])/;

  /** Makes an element with a class, a text and `data-` attributes; a button sends no form. */
  function element(tag, className, text = "", data = {}) {
    const node = document.createElement(tag);
    if (tag === "button") node.type = "button";
    if (className) node.className = className;
    Object.assign(node.dataset, data);
    setText(node, text);
    return node;
  }

  /** Makes the block of a passage, whose words no browser is to translate. */
  function buildQuote(className, { id, language, text }) {
    const block = Object.assign(element("blockquote", className, text), { lang: language, translate: false });
    setData(block, "passage", id);
    return block;
  }

  /** Sets the text of a node. */
  function setText(node, text) {
    if (node.textContent === text) return;
    node.textContent = text;
    keepNames(node);
  }

  /** Sets the text of a node, in which every web address becomes a link. */
  function setWords(node, text) {
    setText(node, text);
    const parts = node.firstElementChild?.href ? [] : text.split(ADDRESS);
    if (parts.length > 1) node.replaceChildren(...parts.map((href, index) => (index % 2 ? Object.assign(element("a", "", href), { href, rel: "noopener" }) : href)));
    return node;
  }

  /** Lets no line of a text end within a name with a number. */
  function keepNames(node) {
    const parts = node.textContent.split(NUMBERED);
    if (parts.length > 1) node.replaceChildren(...parts.map((part, index) => (index % 2 ? keepTogether(part) : part)));
  }

  function keepTogether(textContent) {
    if (textContent.length > LONGEST) return textContent;
    return Object.assign(document.createElement("span"), { className: "whole", textContent });
  }

  function setHidden(node, hidden) {
    if (node.hidden !== hidden) node.hidden = hidden;
  }

  /** Sets a `data-` attribute; an empty value takes it away. */
  function setData(node, name, value) {
    if ((node.dataset[name] ?? "") === value) return;
    if (value) node.dataset[name] = value;
    else delete node.dataset[name];
  }

  /** Enables or disables a button; a focused one only gets `aria-disabled`, so that the focus isn't lost. */
  function enable(button, on) {
    const disabled = !on && button !== document.activeElement;
    if (button.disabled !== disabled) button.disabled = disabled;
    button.ariaDisabled = on ? null : "true";
  }

  /** True if something that is seen has the focus. */
  function hasFocus() {
    const node = document.activeElement;
    return Boolean(node && node !== document.body && node.checkVisibility());
  }

  camino.dom = { element, buildQuote, setText, setWords, keepNames, setHidden, setData, enable, hasFocus };
})((globalThis.camino ??= {}));
