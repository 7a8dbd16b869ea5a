"""What the server notes: one line a request, without who asked; an unread log stops nothing."""

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

MOST = 1000
"""Lines that may wait to be written; beyond them a line is lost, and no reader kept waiting."""
PATIENCE = 0.5
"""Seconds for which the end waits for the last lines to be read."""

Start = Callable[..., Any]
App = Callable[[dict[str, Any], Start], Iterable[bytes]]
Note = Callable[[str], None]


@contextmanager
def noting() -> Iterator[Note]:
    """What notes a line on stderr and never waits, until the end of the block."""
    logging.raiseExceptions = False  # Where there is no room or nowhere to write, a line is lost.
    lines: Queue[logging.LogRecord] = Queue(MOST)
    listener = QueueListener(lines, logging.StreamHandler(sys.stderr))
    logger = logging.Logger("camino")
    logger.addHandler(QueueHandler(lines))
    listener.start()
    try:
        yield lambda line: logger.info("%s", visible(line))
    finally:
        # Whoever has stderr may have stopped to read it: the end must not wait for that.
        ending = threading.Thread(target=end, args=(listener,), daemon=True)
        ending.start()
        ending.join(PATIENCE)


def end(listener: QueueListener) -> None:
    """Has the last lines written."""
    with suppress(Full):
        listener.stop()


def visible(line: str) -> str:
    """A line that is one line and of printable letters, whatever a request has put into it."""
    return "".join(one if one.isprintable() else ascii(one)[1:-1] for one in line)


def logged(app: App, note: Note, *, addresses: bool) -> App:
    """An app that notes time, method, path, status and milliseconds of each request.

    The query is left out, for it says what a reader searched for; so is the reader's address
    unless *addresses* are wanted.
    """

    def answer(environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        begun = time.perf_counter()

        def started(status: str, *rest: Any) -> Any:
            took = (time.perf_counter() - begun) * 1000
            who = f"{environ.get('REMOTE_ADDR', '-')} " if addresses else ""
            moment = time.strftime("%Y-%m-%dT%H:%M:%S")
            asked = f"{environ['REQUEST_METHOD']} {environ['PATH_INFO']}"
            note(f"{moment} {who}{asked} {status[:3]} {took:.0f} ms")
            return start(status, *rest)

        return app(environ, started)

    return answer
