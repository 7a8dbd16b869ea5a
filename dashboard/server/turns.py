"""Lets what is drawn for whoever asks wait its turn, so that nothing else waits for it.

A window of 10,000 events takes 0.1 to 0.4 s, and there is one of any stretch of time: without
turns, twenty readers who zoom kept a page waiting for 2.3 s.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from a2wsgi import WSGIMiddleware

from dashboard.server.connection import Connection

THREADS = 8
"""Requests that are answered at once, of all those that take no time."""
DRAWN = re.compile("/windows/|/qr[.]svg$")
"""Paths of what may be drawn anew for every request: one at a time."""
MOST = 100
"""Requests for it that may wait; one more is told to come again."""
BUSY = {"type": "http.response.start", "status": 503, "headers": [(b"retry-after", b"5")]}


def share_out(app: Callable[..., Any]) -> Callable[..., Any]:
    """Serve a WSGI app as ASGI, with a thread of its own for what is drawn.

    A request whose peer has gone while it waited is not answered.
    """
    waiting: set[Connection] = set()

    def draw(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        connection: Connection = environ["asgi.scope"]["state"][Connection.STATE]
        waiting.discard(connection)
        if connection in connection.waiting.open:
            yield from app(environ, start)
        else:
            start("499 Client Closed Request", [])

    quick, drawing = WSGIMiddleware(app, THREADS), WSGIMiddleware(draw, 1)  # type: ignore[arg-type]

    async def answer(scope: dict[str, Any], receive: Any, send: Any) -> None:
        if not DRAWN.search(scope["path"]):
            await quick(scope, receive, send)  # type: ignore[arg-type]
        elif len(waiting) < MOST:
            waiting.add(scope["state"][Connection.STATE])
            await drawing(scope, receive, send)  # type: ignore[arg-type]
        else:
            await send(BUSY)
            await send({"type": "http.response.body", "body": b""})

    return answer
