// Shows the presenter's window: this slide and the next, notes and questions, all steps, and the time.
(function (camino) {
  "use strict";

  const { element, setData, setText } = camino.dom;
  const SECOND = 1000;
  const MINUTE = 60 * SECOND;

  let clock = { since: null, spent: 0 };
  let ticking = 0;
  // When each step was first reached, by its index, in ms of the clock.
  let reached = {};
  let shown = { step: 0, steps: 1 };

  /** Shows a state in the window; returns in how many parts the words are, undefined if it is not there. */
  function show(root, state, life) {
    if (state.view !== "presenter" || !root) return stop();
    const view = camino.slide.describe(state, life);
    const parts = camino.slide.fill(root.querySelector(".preview-now .slide"), view, life);
    camino.pager.show(root, view, parts, life);
    showNext(root.querySelector(".preview-then"), state, life);
    const on = { blank: state.blank, ask: state.asked > 0, guess: state.guess };
    for (const [name, pressed] of Object.entries(on)) root.querySelector(`[data-action="${name}"]`).ariaPressed = String(pressed);
    root.querySelector('[data-action="ask"]').disabled = !view.asks;
    root.classList.toggle("is-blank", state.blank);
    root.querySelector(".stage-note").hidden = true;
    showNotes(root, view, life.event.get(state.slide ? "" : state.event), life);
    startClock(root, life);
    reached[view.step] ??= camino.clock.measure(clock, Date.now());
    camino.outline.show(root, state, view, life, (step) => (step in reached ? camino.clock.write(reached[step]) : ""));
    showPace(root, view, life);
    return parts;
  }

  function showNext(preview, state, life) {
    const after = { ...state, guess: false, ...camino.steps.move({ ...state, guess: false }, life, 1) };
    const slide = preview.querySelector(".slide");
    slide.hidden = state.slide === "end";
    preview.querySelector(".preview-frame > p").hidden = !slide.hidden;
    if (!slide.hidden) camino.slide.fill(slide, camino.slide.describe(after, life), life);
  }

  /** Shows what is known of an event, and what to ask the class; words that the wall still hides stand here. */
  function showNotes(root, view, event, life) {
    root.querySelector(".presenter-text").hidden = !event;
    if (!event) return;
    const grade = event.evidence && life.say("evidence.date", { grade: life.say(`evidence.${event.evidence}`) });
    const lines = [
      view.hidden && buildParagraph(`“${view.words.text}”`, "notes-words"),
      buildParagraph(`${event.date}. ${event.title}`, "notes-title"),
      event.text && buildParagraph(event.text),
      event.record && buildParagraph(event.record, "", life.say("record.title")),
      (grade || event.basis) && buildParagraph([grade, event.basis].filter(Boolean).join(" "), "notes-basis"),
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
      clock = camino.clock.toggle(camino.clock.STOPPED, Date.now());
      reached = {};
      const field = root.querySelector(".presenter-minutes");
      field.value ||= camino.memory.read("presenter-minutes");
      field.onchange = () => camino.memory.store("presenter-minutes", field.value);
      ticking = setInterval(() => tick(root, life), SECOND / 4);
    }
    tick(root, life);
  }

  function tick(root, life) {
    setText(root.querySelector(".clock"), camino.clock.write(camino.clock.measure(clock, Date.now())));
    const word = clock.since === null ? life.say("presenter.resume") : life.say("presenter.pause");
    setText(root.querySelector('[data-action="clock"]'), word);
    showPace(root, shown, life);
  }

  /** Shows how the time that has gone stands to the time that is planned, in words and as a bar. */
  function showPace(root, { step, steps }, life) {
    shown = { step, steps };
    const planned = Number(root.querySelector(".presenter-minutes").value) * MINUTE;
    const isPlanned = planned > 0;
    const spent = camino.clock.measure(clock, Date.now());
    const pace = isPlanned ? camino.clock.findPace(spent, planned, step, steps) : 0;
    const key = pace > 0 ? "presenter.ahead" : "presenter.behind";
    const words = Math.abs(pace) < SECOND ? life.say("presenter.on-time") : life.say(key, { time: camino.clock.write(Math.abs(pace)) });
    setText(root.querySelector(".presenter-pace"), isPlanned ? words : "");
    setData(root.querySelector(".presenter-pace"), "late", pace <= -SECOND ? "true" : "");
    const bar = root.querySelector(".presenter-gone");
    bar.hidden = !isPlanned;
    bar.style.setProperty("--gone", Math.min(1, isPlanned ? spent / planned : 0));
    bar.style.setProperty("--planned", Math.min(1, step / steps));
  }

  function stop() {
    clearInterval(ticking);
    ticking = 0;
  }

  camino.commands.register({
    clock: (page) => {
      clock = camino.clock.toggle(clock, Date.now());
      page.refresh();
    },
    "clock-reset": (page) => {
      clock = camino.clock.reset(clock, Date.now());
      reached = {};
      page.refresh();
    },
  });

  camino.presenter = { show };
})((globalThis.camino ??= {}));
