// The events of a long life that its page does not tell: a search finds them, and what is shown of one is fetched.
(function (camino) {
  "use strict";

  // The events of a file of data, and of one that a search reads.
  const HUNDRED = 100;
  const MANY = 2000;
  // How often an answer that still grows is shown, in ms.
  const PAUSE = 250;
  const NONE = Object.freeze([]);
  const EMPTY = { iso: "", text: "", doubtful: false, place: "", evidence: "", series: "", closes: "", cited: 0, soFar: null, record: "" };

  /** An event of which only the head is known; what they all lack stands once, since there are thousands of them. */
  class Brief {
    constructor([id, title, date, flag, , kind, lane, , , at]) {
      Object.assign(this, { id, title, date, flag, kind, lane, at });
    }
  }
  Object.assign(Brief.prototype, EMPTY, { quotes: NONE, asks: NONE, titles: NONE, sources: NONE, prompts: NONE, isBrief: true });

  /** Adds to a life the events of a file of heads, the first of which is at place *from* in time; what the page has told of one stays. */
  function addHeads(life, heads, from) {
    heads.forEach((head, line) => {
      const event = life.event.get(head[0]) ?? addBrief(life, new Brief(head));
      event.order = from + line;
    });
    life.events.sort((one, other) => (one.order ?? Infinity) - (other.order ?? Infinity) || 0);
  }

  function addBrief(life, event) {
    life.events.push(event);
    life.event.set(event.id, event);
    life.known.events.push(event.id);
    life.leftOut -= 1;
    return event;
  }

  /** Adds to a life what a file of data says of one of its events. */
  function addRecord(life, { events, passages, sources }, id) {
    const event = events.find((other) => other.id === id);
    for (const { passage } of event.quotes) life.passages[passage] = { ...life.passages[passage], ...passages[passage] };
    Object.assign(life.event.get(id), camino.more.addSources(event, sources), { isBrief: false });
    life.known.quotes[id] = event.quotes.length;
  }

  /** Reads the files of a folder from *first* on one after the other, each while the next one is on its way; none is kept. */
  async function readFiles(folder, first, number, add) {
    const request = (file) => (file < number ? camino.late.requestFile(`${folder}/${file}.json`, "json") : null);
    let coming = request(first);
    for (let file = first; file < number; file++) {
      const content = await coming;
      coming = request(file + 1);
      add(content, file * MANY);
    }
  }

  /** Has a life read as a whole: first the heads, then, for a search, all other words. */
  function read(page) {
    const { life } = page;
    const number = Math.ceil((life.events.length + life.leftOut) / MANY);
    const index = camino.index.make();
    const done = { heads: 0, words: 0 };
    let shown = 0;
    const grow = (folder) => {
      done[folder]++;
      life.indexAgain(index);
      if (!page.state.q || performance.now() - shown < PAUSE) return;
      page.renew(["q"]);
      shown = performance.now();
    };
    const addRows = (heads, from) => {
      addHeads(life, heads, from);
      for (const [id, , , , , , , ...span] of heads) camino.index.addEvent(index, id, span);
      camino.index.addColumn(index, "title", from, heads.map(([, title]) => title));
      camino.index.addColumn(index, "date", from, heads.map(([, , date, flag, iso]) => `${date} ${flag} ${iso}`));
      grow("heads");
    };
    const addWords = (columns, from) => {
      for (const [sort, lines] of Object.entries(columns)) camino.index.addColumn(index, sort, from, lines);
      grow("words");
    };
    const readHeads = () => camino.late.once("heads", () => readFiles("heads", done.heads, number, addRows).then(page.refresh));
    const readWords = async () => {
      await readHeads();
      await readFiles("words", done.words, number, addWords);
      life.isGrowing = false;
      page.renew(["q"]);
    };
    return { readHeads, readWords: () => camino.late.once("words", () => ((life.isGrowing = true), readWords())) };
  }

  /** Fetches what the files of data say of some brief events, file by file as long as it *isWanted*; *show* is told of each that has come. */
  async function fetchRecords({ life }, ids, isWanted, show) {
    const files = new Map();
    for (const id of ids.filter((id) => life.event.get(id).order !== undefined)) {
      const file = Math.floor(life.event.get(id).order / HUNDRED);
      files.set(file, [...(files.get(file) ?? []), id]);
    }
    for (const [file, those] of files) {
      if (!isWanted()) return;
      const content = await camino.late.requestFile(`events/${file}.json`, "json");
      for (const id of those) addRecord(life, content, id);
      those.forEach(show);
    }
  }

  /** Lets a long life be searched as a whole, and shows any event of it that is asked for; one file has no more than it tells. */
  function start(page) {
    const { life } = page;
    if (!life.leftOut || document.getElementById("camino-packed")) return;
    const { readHeads, readWords } = read(page);
    const isKnown = (id) => life.event.get(id).order !== undefined;
    const isWanted = ({ event: id, facts }) => life.event.get(id)?.isBrief && (isKnown(id) || facts);
    const fetchShown = async ({ state: { event: id } }) => {
      if (!isKnown(id)) await readHeads();
      await fetchRecords(page, [id], () => true, page.refresh);
    };
    page.loadWhole = readHeads;
    page.fetchRecords = (...wanted) => fetchRecords(page, ...wanted);
    page.watch(["event", "facts"], ({ state }) => isWanted(state) && camino.late.want(() => fetchShown(page)));
    page.watch(["q"], ({ state }) => state.q.trim().length >= camino.filter.LEAST && camino.late.want(readWords));
    document.getElementById("search").addEventListener("focus", readHeads);
    const wanted = new URLSearchParams(location.search).get("event");
    if (wanted && !life.event.has(wanted)) readHeads().then(() => life.event.has(wanted) && page.pin(wanted));
  }

  camino.late.join(start);
  camino.whole = { addHeads, addRecord, readFiles };
})((globalThis.camino ??= {}));
