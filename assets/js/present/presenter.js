// Shows the presenter's window: this slide and the next, notes, questions, and a clock (pure).
(function (camino) {
  "use strict";

  const { element, setText } = camino.dom;
  const SECOND = 1000;
  const STOPPED = { since: null, spent: 0 };

  let clock = STOPPED;
  let ticking = 0;

  /** Measures the ms that a clock has run by *now*. */
  function measure({ since, spent }, now) {
    return spent + (since === null ? 0 : Math.max(0, now - since));
  }

  /** Starts a clock that stood, and stops one that ran. */
  function toggle(clock, now) {
    return { since: clock.since === null ? now : null, spent: measure(clock, now) };
  }

  /** Sets a clock to zero; it runs on if it ran. */
  function reset(clock, now) {
    return { since: clock.since === null ? null : now, spent: 0 };
  }

  /** Writes a time in figures: `4:05`, `1:00:00`. */
  function write(ms) {
    const seconds = Math.floor(ms / SECOND);
    const pad = (number) => String(number).padStart(2, "0");
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
    const rest = pad(seconds % 60);
    return hours ? `${hours}:${pad(minutes)}:${rest}` : `${minutes}:${rest}`;
  }

  /** Shows a state in the window; returns in how many parts the words are, undefined if it is not there. */
  function show(root, state, life) {
    if (state.view !== "presenter" || !state.event || !root) return stop();
    startClock(root, life);
    const view = camino.slide.describe(state, life);
    const parts = camino.slide.fill(root.querySelector(".preview-now .slide"), view, life);
    camino.pager.show(root, view, parts, life);
    showNext(root.querySelector(".preview-then"), state, life);
    root.querySelector('[data-action="blank"]').ariaPressed = String(state.blank);
    root.classList.toggle("is-blank", state.blank);
    showNotes(root, life.event.get(state.event), life);
    return parts;
  }

  function showNext(preview, state, life) {
    const events = camino.tour.order(state, life);
    const next = events[events.findIndex((event) => event.id === state.event) + 1];
    const slide = preview.querySelector(".slide");
    slide.hidden = !next;
    preview.querySelector(".preview-frame > p").hidden = Boolean(next);
    if (!next) return;
    const after = { ...state, event: next.id, quote: 1, part: 1 };
    camino.slide.fill(slide, camino.slide.describe(after, life), life);
  }

  function showNotes(root, event, life) {
    const grade = life.say("evidence.date", { grade: life.say(`evidence.${event.evidence}`) });
    const lines = [
      buildParagraph(`${event.date}. ${event.title}`, "notes-title"),
      event.text && buildParagraph(event.text),
      event.record && buildParagraph(event.record, "", life.say("record.title")),
      buildParagraph(event.basis ? `${grade} ${event.basis}` : grade, "notes-basis"),
    ];
    root.querySelector(".presenter-notes").replaceChildren(...lines.filter(Boolean));
    const questions = event.prompts.map((prompt) => buildQuestion(prompt, life));
    const none = buildParagraph(life.say("presenter.no-questions"), "notes-basis");
    root.querySelector(".presenter-prompts").replaceChildren(...(questions.length ? questions : [none]));
  }

  function buildQuestion({ kind, text, audience }, life) {
    const teacher = audience === "teacher" ? ` ${life.say("prompt.teacher")}` : "";
    return buildParagraph(text, "", `${life.say(`prompt.${kind}`)}${teacher}`);
  }

  function buildParagraph(words, className = "", label = "") {
    const node = element("p", className);
    node.append(...(label ? [element("strong", "", label), " "] : []), words);
    return node;
  }

  function startClock(root, life) {
    if (!ticking) {
      clock = toggle(STOPPED, Date.now());
      ticking = setInterval(() => tick(root, life), SECOND / 4);
    }
    tick(root, life);
  }

  function tick(root, life) {
    root.querySelector(".clock").textContent = write(measure(clock, Date.now()));
    const word = clock.since === null ? life.say("presenter.resume") : life.say("presenter.pause");
    setText(root.querySelector('[data-action="clock"]'), word);
  }

  function stop() {
    clearInterval(ticking);
    ticking = 0;
  }

  camino.commands.register({
    clock: (page) => {
      clock = toggle(clock, Date.now());
      page.refresh();
    },
    "clock-reset": (page) => {
      clock = reset(clock, Date.now());
      page.refresh();
    },
  });

  camino.presenter = { STOPPED, measure, toggle, reset, write, show };
})((globalThis.camino ??= {}));
