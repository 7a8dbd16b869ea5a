// Copies words to the clipboard.
(function (camino) {
  "use strict";

  /** Copies words; returns whether the browser allowed it. */
  async function copy(words) {
    try {
      await navigator.clipboard.writeText(words);
      return true;
    } catch {
      // Over plain http, as in a class, and in many frames there is only the old way.
      return copySelected(words);
    }
  }

  function copySelected(words) {
    const before = document.activeElement;
    const field = Object.assign(document.createElement("textarea"), { value: words, className: "unseen" });
    (before?.closest("[role='dialog']") ?? document.body).append(field);
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    before?.focus({ preventScroll: true });
    return copied;
  }

  /** Copies words and says in *done* what was; where the browser refuses, *field* holds them to be copied by hand. */
  async function copyAndSay(words, done, field, { copied, byHand }) {
    const isCopied = await copy(words);
    done.textContent = isCopied ? copied : byHand;
    field.hidden = isCopied;
    if (isCopied) return;
    field.value = words;
    field.select();
  }

  camino.clipboard = { copy, copyAndSay };
})((globalThis.camino ??= {}));
