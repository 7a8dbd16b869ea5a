// Opens what the address of the page asks for, and writes the state of the page into it.
(function (camino) {
  "use strict";

  /** Shows what the address asks for; ends when all that it asks for is there, or some of it is missing. */
  function open(page) {
    // Before the first time, what an early hand has chosen stays.
    const asked = page.opened || location.search ? camino.state.parse(location.search, page.life.known) : page.state;
    page.state = complete(asked, page.life);
    page.refresh();
    writeLinks(page);
    const search = document.getElementById("search");
    if (search.value !== page.state.q) search.value = page.state.q;
    return camino.late.want(() => openMore(page));
  }

  /** Shows what the first scripts can't show. */
  async function openMore(page) {
    if (isMore(page)) {
      await camino.late.load(page);
      page.state = complete(page.state, page.life);
    }
    await camino.late.loadView(page);
    if (page.opened) page.enterView();
    else camino.sight.showChosen(page);
    page.opened = true;
    page.onSet?.({});
  }

  /** True if a state is more than the first scripts can show. */
  function isMore({ state, life }) {
    const more = camino.filter.isActive(state) || state.tour.length > 0 || state.age || state.start || state.end;
    return (more && !life.finds) || !["timeline", "read"].includes(state.view);
  }

  /** Completes a state: before a class an event is always chosen. */
  function complete(state, life) {
    return camino.steps?.complete(state, life) ?? state;
  }

  /** Writes the state; pins and filters replace the entry of the history, a view adds one. */
  function write(page, push) {
    const query = camino.state.format(page.state);
    if (query === location.search) return;
    enter(push ? "pushState" : "replaceState", push ? null : history.state, query || location.pathname);
    writeLinks(page);
  }

  /** Keeps how far the page is scrolled, in its entry of the history. */
  function keepScroll() {
    enter("replaceState", { top: Math.round(scrollY) });
  }

  function enter(method, state, address) {
    try {
      history[method](state, "", address);
    } catch {
      // A page that was opened in a sandbox may not write its address; it works without.
    }
  }

  /** Makes the links to the other views and languages lead to the same state there. */
  function writeLinks({ state, root }) {
    for (const link of document.querySelectorAll("[data-view-link]")) {
      const { viewLink } = link.dataset;
      link.ariaCurrent = viewLink === state.view ? "page" : null;
      link.href = camino.state.format({ ...state, view: viewLink }) || location.pathname;
    }
    for (const link of document.querySelectorAll("[data-language]")) {
      link.href = camino.language.findAddress(root.dataset.host, link.dataset.language, camino.state.format(state));
    }
  }

  camino.address = { open, write, keepScroll };
})((globalThis.camino ??= {}));
