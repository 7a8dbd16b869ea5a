// Reads a passage aloud with a voice of the browser in the language of the words; without one there is no button.
(function (camino) {
  "use strict";

  /** Finds the voice for a language: one of this machine, since others send the words away; of its own region first. */
  function findVoice(voices, language) {
    const primary = (tag) => tag.toLowerCase().split(/[-_]/)[0];
    const fitting = voices.filter(({ localService, lang }) => localService && language && primary(lang) === primary(language));
    return fitting.find(({ lang }) => lang === language) ?? fitting.find((voice) => voice.default) ?? fitting[0];
  }

  /** Shows the button while there is a voice for the passage in the panel; another passage ends the reading. */
  function show(page) {
    const { button, panel } = page.aloud;
    const words = panel.view?.shows === "facts" ? null : panel.view?.words;
    if (words?.id !== page.aloud.id) stop(page);
    page.aloud.id = words?.id;
    page.aloud.voice = words && findVoice(speechSynthesis.getVoices(), words.language);
    camino.dom.setHidden(button, !page.aloud.voice);
  }

  function speak(page) {
    const { voice, panel } = page.aloud;
    const spoken = new SpeechSynthesisUtterance(panel.view.words.text);
    Object.assign(spoken, { voice, lang: voice.lang, onend: () => tell(page, false), onerror: () => tell(page, false) });
    speechSynthesis.speak(spoken);
    tell(page, true);
  }

  function stop(page) {
    if (page.aloud.speaking) speechSynthesis.cancel();
    tell(page, false);
  }

  /** Says on the button what a press does. */
  function tell({ aloud, life }, speaking) {
    const label = life.say(speaking ? "aloud.stop" : "aloud.read");
    aloud.speaking = speaking;
    aloud.button.textContent = speaking ? "■" : "▶\uFE0E";
    Object.assign(aloud.button, { ariaLabel: label, title: label });
  }

  function start(page) {
    if (!globalThis.speechSynthesis) return;
    const button = Object.assign(camino.dom.element("button", "round aloud", "", { action: "aloud" }), { hidden: true });
    page.panel.root.querySelector(".detail-voice").append(button);
    page.aloud = { button, panel: page.panel };
    page.watch(["view", "step", "event", "quote", "facts"], show);
    speechSynthesis.addEventListener("voiceschanged", () => show(page));
    window.addEventListener("pagehide", () => stop(page));
  }

  camino.commands.register({ aloud: (page) => (page.aloud.speaking ? stop(page) : speak(page)) });

  camino.late.join(start);
  camino.aloud = { findVoice };
})((globalThis.camino ??= {}));
