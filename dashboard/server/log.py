"""What the server notes: one line a request, without who asked; an unread log stops nothing."""

from __future__ import annotations

import contextlib
import queue
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any

MOST = 1000
"""Lines that may wait to be written; beyond them a line is lost, and no reader kept waiting."""

Start = Callable[..., Any]
App = Callable[[dict[str, Any], Start], Iterable[bytes]]


class Log:
    """Lines on stderr, written by a thread of their own."""

    def __init__(self) -> None:
        self.lines: queue.Queue[str | None] = queue.Queue(MOST)

    def say(self, line: str) -> None:
        """Notes a line; never waits."""
        with contextlib.suppress(queue.Full):
            self.lines.put_nowait(visible(line))

    @contextlib.contextmanager
    def open(self) -> Iterator[None]:
        """Writes what is said until the end of the block."""
        writing = threading.Thread(target=self.write, daemon=True)
        writing.start()
        yield
        with contextlib.suppress(queue.Full):
            self.lines.put_nowait(None)
        writing.join(timeout=0.5)

    def write(self) -> None:
        """Writes line by line; where there is nowhere to write, nothing is lost but the line."""
        while (line := self.lines.get()) is not None:
            with contextlib.suppress(OSError, ValueError):
                sys.stderr.write(f"{line}\n")
                sys.stderr.flush()


def visible(line: str) -> str:
    """A line that is one line and of printable letters, whatever a request has put into it."""
    return "".join(one if one.isprintable() else ascii(one)[1:-1] for one in line)


def logged(app: App, say: Callable[[str], None], *, addresses: bool) -> App:
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
            say(f"{moment} {who}{asked} {status[:3]} {took:.0f} ms")
            return start(status, *rest)

        return app(environ, started)

    return answer
