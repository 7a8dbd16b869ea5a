// The events of a long life that its page does not tell: a search finds them, and what is shown of one is fetched.
(function (camino) {
  "use strict";

  const HUNDRED = 100;
  const EMPTY = { iso: "", doubtful: false, place: "", evidence: "", series: "", closes: "", cited: 0, soFar: null, record: "" };

  /** Makes an event out of a row of the search; until its file is fetched it is brief. */
  function readRow([id, title, date, kind, lane, span, text, at]) {
    const lists = { quotes: [], asks: [], titles: [], sources: [], prompts: [] };
    return { ...EMPTY, ...lists, id, title, date, flag: date, kind, lane, span, at, text, isBrief: true };
  }

  /** Adds to a life the events of all *rows*, which are in time order; what a window has told of one stays. */
  function addRows(life, rows) {
    const events = rows.map((row) => {
      const known = life.event.get(row[0]);
      return known && !known.isBrief ? known : { ...readRow(row), ...known };
    });
    life.events.splice(0, life.events.length, ...events);
    life.leftOut = 0;
    life.known.events.splice(0, life.known.events.length, ...events.map(({ id }) => id));
    for (const event of events) {
      life.event.set(event.id, event);
      life.known.quotes[event.id] ??= event.quotes.length;
    }
  }

  /** Adds to a life what a file of data says of its events. */
  function addRecords(life, file) {
    for (const event of file.events) {
      const known = life.event.get(event.id);
      if (known.isBrief) Object.assign(known, event, { isBrief: false });
      life.known.quotes[event.id] = known.quotes.length;
    }
    for (const [id, passage] of Object.entries(file.passages)) life.passages[id] ??= passage;
    const byId = Object.fromEntries(file.events.map((event) => [event.id, event]));
    camino.more.extend(life, { ...file, text: {}, keySteps: life.keySteps, events: byId });
  }

  /** Lets a long life be searched as a whole, and shows any event of it that is asked for. */
  function start(page) {
    const { life } = page;
    if (!life.leftOut) return;
    const places = new Map();
    const load = () =>
      camino.late.once("whole", async () => {
        const rows = await camino.late.loadData("search.json");
        rows.forEach(([id], place) => places.set(id, place));
        addRows(life, rows);
        life.indexAgain();
        page.refresh();
        page.renew(["q"]);
      });
    const fetchShown = async ({ state }) => {
      if (!life.event.get(state.event)?.isBrief || !(places.size || state.facts)) return;
      await load();
      addRecords(life, await camino.late.loadData(`events/${Math.floor(places.get(state.event) / HUNDRED)}.json`));
      page.refresh();
    };
    page.loadWhole = load;
    page.watch(["event", "facts"], fetchShown);
    document.getElementById("search").addEventListener("focus", load);
    const wanted = new URLSearchParams(location.search).get("event");
    if (wanted && !life.event.has(wanted)) load().then(() => life.event.has(wanted) && page.pin(wanted));
  }

  camino.late.join(start);
  camino.whole = { readRow, addRows, addRecords };
})((globalThis.camino ??= {}));
