"""Limits what a peer may hold: a connection that waits too long for its peer is cut.

uvicorn holds any number of connections that send or read nothing, for as long as they like. Here
a connection makes progress when it opens, when a request of it is whole, and whenever some of an
answer is taken; of those that wait for their peers, the ones without progress are cut.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

PATIENCE = 30.0
"""Seconds in which a peer must send its next request whole, or take the next slice of an answer."""
SLICE = 32768
"""Bytes of an answer that are handed over at once: so much may be queued for a connection."""


class Waiting:
    """The connections of a server; those that wait for their peers, the longest first."""

    def __init__(self, most: int, patience: float = PATIENCE) -> None:
        self.most, self.patience = most, patience
        self.open: set[Connection] = set()
        self.since: dict[Connection, float] = {}

    def add(self, connection: Connection) -> None:
        """Add a connection; if it is one too many, cut the one that has waited longest."""
        self.open.add(connection)
        self.renew(connection)
        if len(self.open) > self.most:
            longest = next(iter(self.since))
            longest.cut()

    def renew(self, connection: Connection) -> None:
        """Note that a connection has made progress and waits for its peer from now on."""
        self.stop(connection)
        if connection in self.open:
            self.since[connection] = time.monotonic()

    def stop(self, connection: Connection) -> None:
        """Note that a connection waits for us, not for its peer."""
        self.since.pop(connection, None)

    def remove(self, connection: Connection) -> None:
        """Remove a connection."""
        self.open.discard(connection)
        self.stop(connection)

    async def cut_late(self) -> None:
        """Cut whatever has waited too long."""
        latest = time.monotonic() - self.patience
        for connection, since in list(self.since.items()):
            if since < latest:
                connection.cut()


class Connection(H11Protocol):
    """A connection of uvicorn's that is counted among the *waiting*, under `STATE` in the scope."""

    STATE = "camino.connection"

    def __init__(self, waiting: Waiting, *, app_state: dict[str, Any], **options: Any) -> None:
        self.waiting = waiting
        super().__init__(app_state={**app_state, self.STATE: self}, **options)

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for a request."""
        super().connection_made(transport)
        transport.set_write_buffer_limits(SLICE)
        self.waiting.add(self)

    def connection_lost(self, exc: Exception | None) -> None:
        """Remove the connection from those that wait."""
        self.waiting.remove(self)
        super().connection_lost(exc)

    def cut(self) -> None:
        """End at once; what is queued for the peer is dropped."""
        self.waiting.remove(self)
        self.transport.abort()


def send_in_slices(app: Any) -> Any:
    """Wrap an ASGI app: its answers are sent slice by slice, each when the last is taken."""

    async def answer(scope: dict[str, Any], receive: Any, send: Any) -> None:
        connection: Connection = scope["state"][Connection.STATE]
        connection.waiting.stop(connection)

        async def send_slices(message: dict[str, Any]) -> None:
            for part in slice_message(message):
                connection.waiting.renew(connection)
                await send(part)

        try:
            await app(scope, receive, send_slices)
        finally:
            connection.waiting.renew(connection)

    return answer


def slice_message(message: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Split a message of an answer into messages with a slice of its body each."""
    body = message.get("body", b"")
    if not body:
        yield message
    for start in range(0, len(body), SLICE):
        end = start + SLICE
        more = message.get("more_body", False) or end < len(body)
        yield {**message, "body": body[start:end], "more_body": more}
