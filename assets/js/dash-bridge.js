// The only file that knows Dash: its two questions are answered from the page, and it is started.
(function (camino) {
  "use strict";

  const PAUSE = 15;

  /** Starts Dash on a component tree that is in the page already: nothing is asked of a server. */
  function start(layout) {
    answer({ "_dash-layout": layout, "_dash-dependencies": [] });
    new globalThis.DashRenderer();
  }

  function answer(answers) {
    const ask = globalThis.fetch;
    globalThis.fetch = (address, options) => {
      const name = String(address).split("/").pop();
      if (!(name in answers)) return ask(address, options);
      const headers = { "Content-Type": "application/json" };
      return Promise.resolve(new Response(JSON.stringify(answers[name]), { headers }));
    };
  }

  /** Calls *ready* once Dash has drawn its tree. */
  function whenReady(ready) {
    const look = () => (document.querySelector("#timeline #chart") ? ready() : setTimeout(look, PAUSE));
    look();
  }

  camino.bridge = { start, whenReady };
})((globalThis.camino ??= {}));
