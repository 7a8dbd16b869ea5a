// Finds the text for a key, as dashboard/i18n.py does.
(function (camino) {
  "use strict";

  /** Builds what says *messages*: say(key, values), say.count(key, number, values). */
  function buildSay(messages, language) {
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

  /** Joins parts as sentences, none with two full stops. */
  function joinSentences(parts) {
    return parts.map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`)).join(" ");
  }

  camino.text = { buildSay, joinSentences };
})((globalThis.camino ??= {}));
