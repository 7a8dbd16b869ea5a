// Keeps the screen as large as it gets while presenting, and awake. What a browser refuses, it does without.
(function (camino) {
  "use strict";

  let full = false;
  let wanted = false;
  let lock = null;

  /** Asks for the full screen, which only a key or a press may; returns whether the browser gave it. */
  async function enter() {
    try {
      await document.documentElement.requestFullscreen?.();
      full = Boolean(document.fullscreenElement);
    } catch {
      full = false;
    }
    return full;
  }

  /** Gives the full screen back. */
  async function leave() {
    full = false;
    if (document.fullscreenElement) await document.exitFullscreen().catch(() => {});
  }

  /** Calls *left* when Esc has ended the full screen, which the browser keeps to itself. */
  function watch(left) {
    document.addEventListener("fullscreenchange", () => {
      if (document.fullscreenElement || !full) return;
      full = false;
      left();
    });
    document.addEventListener("visibilitychange", () => keepAwake(wanted));
  }

  /** Ignores the next end of the full screen: opening another window can cause it. */
  function ignoreExit() {
    full = false;
  }

  /** Keeps the screen from going dark, or lets it; the browser takes the lock from a hidden page. */
  async function keepAwake(on) {
    wanted = on;
    try {
      if (on && !lock && document.visibilityState === "visible") await hold();
      if (!wanted && lock) await lock.release();
    } catch {
      lock = null;
    }
  }

  /** Holds the lock; in a frame that may not, the mere question would be an error in the console. */
  async function hold() {
    if (document.featurePolicy?.allowsFeature("screen-wake-lock") === false) return;
    lock = (await navigator.wakeLock?.request("screen")) ?? null;
    lock?.addEventListener("release", () => (lock = null));
  }

  camino.screen = { enter, leave, watch, ignoreExit, keepAwake };
})((globalThis.camino ??= {}));
