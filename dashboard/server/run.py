"""Runs the server: uvicorn, with limits to what it holds, an end on signals, and a log."""

from __future__ import annotations

import logging
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from pathlib import Path

import uvicorn

from dashboard.server import dev
from dashboard.server.address import format_url, listening
from dashboard.server.app import OPEN, Options, build_server
from dashboard.server.connection import Connection, Waiting, send_in_slices
from dashboard.server.live import LiveSite
from dashboard.server.log import log_requests, open_log
from dashboard.server.turns import share_out
from dashboard.server.watch import Reload, Snapshot, watch

MOST = 4000
"""Connections that may be open; beyond them the one that has waited longest for its peer is cut."""
BACKLOG = 1024
"""Connections that the system may hold for a server that is busy, and that are let in at once."""
ENOUGH = 65536
"""Descriptors that no server of one life needs; some systems name no limit, and have one."""
SPARE = 64
"""Descriptors for everything that is no connection."""
IDLE = 15
"""Seconds for which a connection is kept for a reader's next request."""
GRACE = 4
"""Seconds in which responses that are on their way may end once the server is told to stop."""
LARGEST_HEADER = 16384

# What is no request, or asks for another protocol, is not for whoever started the server.
for name in ("uvicorn", "asyncio"):
    logging.getLogger(name).setLevel(logging.CRITICAL)


def serve(
    live: LiveSite,
    path: Path,
    host: str,
    port: int,
    ready: Callable[[str], None],
    options: Options = OPEN,
    log: str = "off",
    read: Snapshot | None = None,
) -> None:
    """Serve a life until interrupted, and reload it from *path* after an edit.

    *read* lists its files from before they were read, else they are read again at once.

    In dev mode an edit of a source of camino starts the program again.

    Calls *ready* with the address once it can. Raises `OSError` for a port that is taken, or a
    host that is none of this machine's.
    """
    descriptors = raise_descriptor_limit()
    backlog = min(BACKLOG, descriptors // 4)
    waiting = Waiting(min(MOST, descriptors - backlog - SPARE))
    with listening(host, port, backlog) as listener, open_log() as say:
        site = build_server(live, options)
        app = site if log == "off" else log_requests(site, say, addresses=log == "addresses")
        server = uvicorn.Server(configure(app, waiting, backlog))
        restart = dev.Restart(server) if live.dev else None
        served_port = listener.getsockname()[1]
        with ExitStack() as stack:
            stack.enter_context(ending_on_signals(server))
            stack.enter_context(
                watching(partial(live.take, path), partial(live.reload, path, say), read)
            )
            if restart:
                stack.enter_context(watching(dev.take_source_snapshot, restart.reload))
            ready(format_url(host, listener))
            threading.Thread(target=live.prepare, args=(path,), daemon=True).start()
            server.run([listener])
    if restart and restart.wanted:
        dev.restart(served_port)


def raise_descriptor_limit() -> int:
    """Raise the limit of files and connections held at once as far as possible, and return it.

    macOS starts every process with 256, Linux most with 1024. Windows has no such limit.
    """
    if sys.platform == "win32":
        return ENOUGH
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = ENOUGH if hard == resource.RLIM_INFINITY else min(hard, ENOUGH)
    if soft == resource.RLIM_INFINITY or soft >= wanted:
        return ENOUGH if soft == resource.RLIM_INFINITY else min(soft, ENOUGH)
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
    return resource.getrlimit(resource.RLIMIT_NOFILE)[0]


def configure(app: Callable[..., object], waiting: Waiting, backlog: int) -> uvicorn.Config:
    """Configure uvicorn for a WSGI app; once a second it cuts the connections that are late."""
    return uvicorn.Config(
        send_in_slices(share_out(app)),
        http=partial(Connection, waiting),  # type: ignore[arg-type]
        loop="asyncio", ws="none", lifespan="off", interface="asgi3",
        log_config=None, access_log=False, server_header=False,
        backlog=backlog, h11_max_incomplete_event_size=LARGEST_HEADER,
        timeout_keep_alive=IDLE, timeout_graceful_shutdown=GRACE,
        callback_notify=waiting.cut_late, timeout_notify=0,
    )  # fmt: skip


@contextmanager
def watching(
    take: Callable[[], Snapshot], reload: Reload, read: Snapshot | None = None
) -> Iterator[None]:
    """Watch files in a thread until the end of the block, see `watch`."""
    stopped = threading.Event()
    threading.Thread(target=watch, args=(take, reload, stopped, read), daemon=True).start()
    try:
        yield
    finally:
        stopped.set()


@contextmanager
def ending_on_signals(server: uvicorn.Server) -> Iterator[None]:
    """Let a signal end the server even before it runs, and nothing else once it has ended.

    uvicorn raises what has ended it once more for whoever had listened before.
    """

    def stop(*_: object) -> None:
        server.should_exit = True

    is_main = threading.current_thread() is threading.main_thread()
    signals = (signal.SIGTERM, signal.SIGINT) if is_main else ()
    before = {number: signal.signal(number, stop) for number in signals}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
