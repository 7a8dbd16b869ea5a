// The text for a key, as dashboard/i18n.py says it.
(function (camino) {
  "use strict";

  /** A speaker of *messages*: say(key, values), say.count(key, number, values). */
  function speaker(messages, language) {
    const plural = new Intl.PluralRules(language || "en");
    const fill = (words, values) =>
      words.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
    const say = (key, values = {}) => fill(messages[key] ?? key, values);
    say.count = (key, number, values = {}) => {
      const form = `${key}.${plural.select(number)}`;
      return say(form in messages ? form : `${key}.other`, { number, ...values });
    };
    return say;
  }

  /** Parts as sentences one after the other, none with two full stops. */
  function sentences(parts) {
    return parts.map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`)).join(" ");
  }

  camino.text = { speaker, sentences };
})((globalThis.camino ??= {}));
