"""The production server: uvicorn, told what it may hold, how to stop, and what to note."""

from __future__ import annotations

import logging
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import uvicorn
from a2wsgi import WSGIMiddleware

from dashboard.server.app import OPEN, Options, build
from dashboard.server.connection import Connection, Waiting, patient
from dashboard.server.descriptors import raise_limit
from dashboard.server.listen import address, listening
from dashboard.server.log import logged, noting
from dashboard.server.standing import Standing
from dashboard.server.watch import watch

MOST = 4000
"""Connections that may be open; beyond them the one that has waited longest for its peer is cut."""
BACKLOG = 1024
"""Connections that the system may hold for a server that is busy, and that are let in at once."""
SPARE = 64
"""Descriptors for everything that is no connection."""
THREADS = 8
IDLE = 15
"""Seconds for which a connection is kept for a reader's next request."""
GRACE = 4
"""Seconds in which responses that are on their way may end once the server is told to stop."""
LARGEST_HEADER = 16384

# What is no request, or asks for another protocol, is not for whoever started the server.
for name in ("uvicorn", "asyncio"):
    logging.getLogger(name).setLevel(logging.CRITICAL)


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

    Calls *ready* with the address once it can. Raises `OSError` for a port that is taken, or a
    host that is none of this machine's.
    """
    descriptors = raise_limit()
    backlog = min(BACKLOG, descriptors // 4)
    waiting = Waiting(min(MOST, descriptors - backlog - SPARE))
    with listening(host, port, backlog) as listener, noting() as note:
        site = build(standing, options)
        app = site if log == "off" else logged(site, note, addresses=log == "addresses")
        server = uvicorn.Server(configured(app, waiting, backlog))
        with ending(server), watching(standing, path, note):
            ready(address(host, listener))
            server.run([listener])


def configured(app: Callable[..., object], waiting: Waiting, backlog: int) -> uvicorn.Config:
    """How uvicorn serves a WSGI app; its *waiting* connections are looked at once a second."""
    return uvicorn.Config(
        patient(WSGIMiddleware(app, THREADS)),  # type: ignore[arg-type]
        http=partial(Connection, waiting),  # type: ignore[arg-type]
        loop="asyncio", ws="none", lifespan="off", interface="asgi3",
        log_config=None, access_log=False, server_header=False,
        backlog=backlog, h11_max_incomplete_event_size=LARGEST_HEADER,
        timeout_keep_alive=IDLE, timeout_graceful_shutdown=GRACE,
        callback_notify=waiting.cut_late, timeout_notify=0,
    )  # fmt: skip


@contextmanager
def watching(standing: Standing, path: Path, note: Callable[[str], None]) -> Iterator[None]:
    """Takes up what changes on the disk until the end of the block."""
    stopped = threading.Event()
    threading.Thread(target=watch, args=(standing, path, note, stopped), daemon=True).start()
    try:
        yield
    finally:
        stopped.set()


@contextmanager
def ending(server: uvicorn.Server) -> Iterator[None]:
    """Lets a signal end the server even before it runs, and nothing else once it has ended.

    uvicorn raises what has ended it once more for whoever had listened before.
    """

    def stop(*_: object) -> None:
        server.should_exit = True

    ours = threading.current_thread() is threading.main_thread()
    ways = (signal.SIGTERM, signal.SIGINT) if ours else ()
    before = {way: signal.signal(way, stop) for way in ways}
    try:
        yield
    finally:
        for way, handler in before.items():
            signal.signal(way, handler)
