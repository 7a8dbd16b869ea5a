// What a button, a key or a swipe does to the page; each file registers its own commands.
(function (camino) {
  "use strict";

  const commands = {};

  /** Adds commands: functions of the page, and of what the command is about. */
  function register(more) {
    Object.assign(commands, more);
  }

  /** Runs a command; one that is not there yet runs as soon as it is. */
  function run(page, name, about) {
    camino.late.want(async () => {
      if (!commands[name]) await camino.late.load(page);
      await commands[name]?.(page, about);
    });
  }

  camino.commands = { register, run };
})((globalThis.camino ??= {}));
