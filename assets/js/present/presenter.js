// The presenter's window: this slide and the next, notes, questions, and a clock (pure).
(function (camino) {
  "use strict";

  const SECOND = 1000;
  const KINDS = { observe: "prompt.observe", reflect: "prompt.reflect", question: "prompt.question" };
  const STOPPED = { since: null, spent: 0 };

  let clock = STOPPED;
  let ticking = 0;

  /** The ms that a clock has run by *now*. */
  function elapsed({ since, spent }, now) {
    return spent + (since === null ? 0 : Math.max(0, now - since));
  }

  /** A clock that runs if it stood and stands if it ran. */
  function switched(one, now) {
    return { since: one.since === null ? now : null, spent: elapsed(one, now) };
  }

  /** A clock set to zero that runs on if it ran. */
  function reset(one, now) {
    return { since: one.since === null ? null : now, spent: 0 };
  }

  /** A time in figures: `4:05`, `1:00:00`. */
  function figures(ms) {
    const seconds = Math.floor(ms / SECOND);
    const two = (number) => String(number).padStart(2, "0");
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
    const rest = two(seconds % 60);
    return hours ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
  }

  /** Puts a state into the window; *told* hears in how many parts the words are told. */
  function show(root, state, life, told) {
    if (state.view !== "presenter" || !state.event || !root) return stop();
    run(root, life);
    const view = camino.slide.describe(state, life);
    const parts = camino.slide.fill(root.querySelector(".preview-now .slide"), view, life);
    told(parts);
    camino.present.walk(root, view, parts, life);
    showNext(root.querySelector(".preview-then"), state, life);
    const blank = root.querySelector('[data-action="blank"]');
    blank.setAttribute("aria-pressed", String(state.blank));
    root.classList.toggle("is-blank", state.blank);
    showNotes(root, life.event.get(state.event), life);
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
      paragraph(`${event.date}. ${event.title}`, "notes-title"),
      event.text && paragraph(event.text),
      event.record && paragraph(event.record, "", life.say("record.title")),
      paragraph(event.basis ? `${grade} ${event.basis}` : grade, "notes-basis"),
    ];
    root.querySelector(".presenter-notes").replaceChildren(...lines.filter(Boolean));
    const asked = event.prompts.map((prompt) => question(prompt, life));
    const none = paragraph(life.say("presenter.no-questions"), "notes-basis");
    root.querySelector(".presenter-prompts").replaceChildren(...(asked.length ? asked : [none]));
  }

  function question({ kind, text, audience }, life) {
    const label = KINDS[kind] ? life.say(KINDS[kind]) : kind;
    const teacher = audience === "teacher" ? ` ${life.say("prompt.teacher")}` : "";
    return paragraph(text, "", `${label}${teacher}`);
  }

  function paragraph(words, look = "", label = "") {
    const node = document.createElement("p");
    node.className = look;
    if (label) {
      const strong = document.createElement("strong");
      strong.textContent = label;
      node.append(strong, " ");
    }
    node.append(words);
    return node;
  }

  function run(root, life) {
    if (!ticking) {
      clock = switched(STOPPED, Date.now());
      ticking = setInterval(() => tick(root, life), SECOND / 4);
    }
    tick(root, life);
  }

  function tick(root, life) {
    root.querySelector(".clock").textContent = figures(elapsed(clock, Date.now()));
    const word = clock.since === null ? life.say("presenter.resume") : life.say("presenter.pause");
    const button = root.querySelector('[data-action="clock"]');
    if (button.textContent !== word) button.textContent = word;
  }

  function stop() {
    clearInterval(ticking);
    ticking = 0;
  }

  camino.commands.register({
    clock: (page) => {
      clock = switched(clock, Date.now());
      page.refresh();
    },
    "clock-reset": (page) => {
      clock = reset(clock, Date.now());
      page.refresh();
    },
  });

  camino.presenter = { STOPPED, elapsed, switched, reset, figures, show };
})((globalThis.camino ??= {}));
