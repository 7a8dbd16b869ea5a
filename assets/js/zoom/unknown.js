// The events of a window that the page does not tell of: added to its life, each with a button for its mark.
(function (camino) {
  "use strict";

  /** Adds what a window tells of its events, in time order, and buttons for their marks. */
  function add({ life, picture }, { events, passages }) {
    const unknown = events.filter(({ id }) => !life.event.has(id)).map((event) => ({ ...event, titles: [], record: "", isBrief: true }));
    for (const [id, passage] of Object.entries(passages)) life.passages[id] ??= passage;
    for (const event of unknown) {
      life.event.set(event.id, event);
      life.known.events.push(event.id);
      life.known.quotes[event.id] = event.quotes.length;
      life.events.splice(findPlace(life.events, event.at), 0, event);
    }
    if (life.leftOut) life.leftOut -= unknown.length;
    for (const { id } of events) if (!picture.buttons.has(id)) addButton(picture, life.event.get(id));
  }

  /** Finds where an event belongs among others in time order (pure). */
  function findPlace(events, at) {
    const place = events.findIndex((event) => event.at === null || event.at > at);
    return place < 0 ? events.length : place;
  }

  function addButton({ buttons, root, life }, event) {
    const { say } = life;
    const date = event.evidence ? say("mark.date", { date: event.date, evidence: say(`evidence.${event.evidence}`) }) : event.date;
    const quotes = say.count("count.quotes", event.quotes.length);
    const ariaLabel = say("mark.name", { date, title: event.title, quotes });
    const button = Object.assign(camino.dom.element("button", "mark", "", { event: event.id }), { tabIndex: -1, ariaLabel, ariaPressed: "false" });
    root.querySelector(".chart-over").append(button);
    buttons.set(event.id, button);
  }

  camino.unknown = { add, findPlace };
})((globalThis.camino ??= {}));
