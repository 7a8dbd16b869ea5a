"""The production server: waitress, told what it may hold, how to stop, and what to note."""

from __future__ import annotations

import logging
import select
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import waitress
from waitress.channel import HTTPChannel
from waitress.server import BaseWSGIServer
from waitress.task import ErrorTask

from dashboard import security
from dashboard.server.app import LARGEST, OPEN, Options, build
from dashboard.server.log import Log, logged
from dashboard.server.standing import Standing, watch

# waitress's own limits let a hundred idle connections, some 17 pupils, block everybody else.
LIMITS: dict[str, Any] = {
    "connection_limit": 4000,
    "asyncore_use_poll": True,
    "backlog": 1024,
    "channel_timeout": 30,
    "max_request_body_size": LARGEST,
    "max_request_header_size": 16384,
    "threads": 8,
    "ident": None,
}
GRACE = 4.0
"""Seconds in which responses that are on their way may end once the server is told to stop."""
LOOK = 0.05


class Refusal(ErrorTask):  # type: ignore[misc]
    """waitress's own answer to what is no request, with the headers of every other answer."""

    def execute(self) -> None:
        """Sends the answer."""
        self.response_headers.extend(security.headers().items())
        super().execute()


class Channel(HTTPChannel):  # type: ignore[misc]
    """A connection whose refusals are as safe as its pages."""

    error_task_class = Refusal


# Its warning of a queue is not for whoever started the server; the access log has the times.
logging.getLogger("waitress").setLevel(logging.ERROR)


def serve(
    standing: Standing,
    path: Path,
    host: str,
    port: int,
    ready: Callable[[str], None],
    options: Options = OPEN,
    log: str = "off",
) -> None:
    """Serves a life until interrupted, and what becomes of it at *path*.

    Calls *ready* with the address once it can. Raises `OSError` for a port that is taken.
    """
    noted = Log()
    site = build(standing, options)
    app = site if log == "off" else logged(site, noted.say, addresses=log == "addresses")
    server = waitress.create_server(app, host=host, port=port, **LIMITS)
    for part in list(sockets(server).values()):
        if isinstance(part, BaseWSGIServer):
            part.channel_class = Channel
    stopped = threading.Event()
    looking = threading.Thread(target=watch, args=(standing, path, noted.say, stopped), daemon=True)
    looking.start()
    with noted.open(), ending(stopped):
        ready(f"http://{host}:{getattr(server, 'effective_port', port)}/")
        run(server, stopped)


def sockets(server: Any) -> dict[int, Any]:
    """What a server of one or several addresses listens to, and its connections."""
    return server.map if hasattr(server, "map") else server._map  # type: ignore[no-any-return]


def run(server: Any, stopped: threading.Event) -> None:
    """Serves until the process is told to end; what is being sent then is sent whole."""
    while not stopped.is_set():
        turn(server, 1.0)
    drain(server)


@contextmanager
def ending(stopped: threading.Event) -> Iterator[None]:
    """Lets a request to end set *stopped*, where the thread may listen to signals."""

    def stop(*_: object) -> None:
        stopped.set()

    ours = threading.current_thread() is threading.main_thread()
    before = {one: signal.signal(one, stop) for one in (signal.SIGTERM, signal.SIGINT) if ours}
    try:
        yield
    finally:
        stopped.set()
        for one, handler in before.items():
            signal.signal(one, handler)


def drain(server: Any) -> None:
    """Takes no new connection and waits until every response is out."""
    known = sockets(server)
    for part in [one for one in known.values() if isinstance(one, BaseWSGIServer)]:
        part.accepting = False
        part.del_channel()
        part.socket.close()
    end = time.monotonic() + GRACE
    while time.monotonic() < end and any(map(busy, list(known.values()))):
        turn(server, LOOK)
    server.task_dispatcher.shutdown(timeout=1)


def busy(part: Any) -> bool:
    """Whether a connection has a request to answer or an answer to send."""
    return isinstance(part, HTTPChannel) and bool(
        part.requests or part.total_outbufs_len or part.request
    )


def turn(server: Any, patience: float) -> None:
    """One look at all connections."""
    try:
        server.asyncore.loop(
            timeout=patience,
            map=sockets(server),
            use_poll=LIMITS["asyncore_use_poll"] and hasattr(select, "poll"),
            count=1,
        )
    except InterruptedError:
        return
