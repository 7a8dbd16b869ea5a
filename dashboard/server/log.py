"""Logs one line a request, without who asked; a log that nobody reads stops nothing."""

from __future__ import annotations

import logging
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from logging.handlers import QueueHandler, QueueListener
from queue import Full, Queue
from typing import Any

from dashboard.dataset.problem import escape

MOST = 1000
"""Lines that may wait to be written; beyond them a line is lost, and no reader kept waiting."""
PATIENCE = 0.5
"""Seconds for which the end waits for the last lines to be read."""

Start = Callable[..., Any]
App = Callable[[dict[str, Any], Start], Iterable[bytes]]
Log = Callable[[str], None]


@contextmanager
def open_log() -> Iterator[Log]:
    """Give a function that writes a line to stderr and never waits, until the end of the block.

    What is not printable is escaped, so that a request can write no line of its own.
    """
    logging.raiseExceptions = False  # Where there is no room or nowhere to write, a line is lost.
    lines: Queue[logging.LogRecord] = Queue(MOST)
    listener = QueueListener(lines, logging.StreamHandler(sys.stderr))
    logger = logging.Logger("camino")
    logger.addHandler(QueueHandler(lines))
    listener.start()
    try:
        yield lambda line: logger.info("%s", escape(line))
    finally:
        # Whoever has stderr may have stopped to read it: the end must not wait for that.
        ending = threading.Thread(target=stop, args=(listener,), daemon=True)
        ending.start()
        ending.join(PATIENCE)


def stop(listener: QueueListener) -> None:
    """Write the last lines, and stop."""
    with suppress(Full):
        listener.stop()


def log_requests(app: App, log: Log, *, addresses: bool) -> App:
    """Wrap an app: log time, method, path, status and milliseconds of each request.

    The query is left out, for it says what a reader searched for; so is the reader's address
    unless *addresses* are wanted.
    """

    def answer(environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        start_time = time.perf_counter()

        def start_logged(status: str, *rest: Any) -> Any:
            milliseconds = (time.perf_counter() - start_time) * 1000
            who = f"{environ.get('REMOTE_ADDR', '-')} " if addresses else ""
            now = time.strftime("%Y-%m-%dT%H:%M:%S")
            request = f"{environ['REQUEST_METHOD']} {environ['PATH_INFO']}"
            log(f"{now} {who}{request} {status[:3]} {milliseconds:.0f} ms")
            return start(status, *rest)

        return app(environ, start_logged)

    return answer
