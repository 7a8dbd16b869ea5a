// What a button, a key or a swipe does to the page; each file registers its own.
(function (camino) {
  "use strict";

  const known = {};

  /** Adds commands: functions of the page, and of what the command is about. */
  function register(commands) {
    Object.assign(known, commands);
  }

  /** Runs a command; one that is not there yet runs as soon as it is. */
  function run(page, name, about) {
    if (known[name]) return void known[name](page, about);
    camino.late.load(page).then(() => known[name]?.(page, about));
  }

  camino.commands = { register, run };
})((globalThis.camino ??= {}));
