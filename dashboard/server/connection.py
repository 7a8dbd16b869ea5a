"""What a peer may hold: a connection that is kept waiting too long by its peer is cut.

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
        """Takes a connection in; one too many, and the one that waits longest is cut."""
        self.open.add(connection)
        self.renew(connection)
        if len(self.open) > self.most:
            longest = next(iter(self.since))
            longest.cut()

    def renew(self, connection: Connection) -> None:
        """Notes that a connection has made progress and waits for its peer from now on."""
        self.stop(connection)
        if connection in self.open:
            self.since[connection] = time.monotonic()

    def stop(self, connection: Connection) -> None:
        """Notes that a connection waits for no peer, but for us."""
        self.since.pop(connection, None)

    def remove(self, connection: Connection) -> None:
        """Lets a connection go."""
        self.open.discard(connection)
        self.stop(connection)

    async def cut_late(self) -> None:
        """Cuts whatever has waited too long."""
        latest = time.monotonic() - self.patience
        for connection, since in list(self.since.items()):
            if since < latest:
                connection.cut()


class Connection(asyncio.Protocol):
    """A connection of uvicorn's that is counted among the *waiting*, under `STATE` in the scope."""

    STATE = "camino.connection"

    def __init__(self, waiting: Waiting, *, app_state: dict[str, Any], **given: Any) -> None:
        self.waiting = waiting
        self.spoken = H11Protocol(app_state={**app_state, self.STATE: self}, **given)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begins to wait for a request."""
        assert isinstance(transport, asyncio.Transport)  # noqa: S101 - of a stream, says asyncio
        self.transport = transport
        self.spoken.connection_made(transport)
        transport.set_write_buffer_limits(SLICE)
        self.waiting.add(self)

    def data_received(self, data: bytes) -> None:
        """Passes on what was read."""
        self.spoken.data_received(data)

    def eof_received(self) -> None:
        """Passes on that nothing more will come."""
        self.spoken.eof_received()

    def pause_writing(self) -> None:
        """Passes on that the peer takes nothing at the moment."""
        self.spoken.pause_writing()

    def resume_writing(self) -> None:
        """Passes on that the peer has taken almost all there was."""
        self.spoken.resume_writing()

    def connection_lost(self, exc: Exception | None) -> None:
        """Ends."""
        self.waiting.remove(self)
        self.spoken.connection_lost(exc)

    def cut(self) -> None:
        """Ends at once; what is queued for the peer is dropped."""
        self.waiting.remove(self)
        self.transport.abort()


def patient(app: Any) -> Any:
    """An ASGI app whose answers are handed over slice by slice, each when the last is taken."""

    async def answer(scope: dict[str, Any], receive: Any, send: Any) -> None:
        connection: Connection = scope["state"][Connection.STATE]
        connection.waiting.stop(connection)

        async def hand_over(message: dict[str, Any]) -> None:
            for part in slices(message):
                connection.waiting.renew(connection)
                await send(part)

        try:
            await app(scope, receive, hand_over)
        finally:
            connection.waiting.renew(connection)

    return answer


def slices(message: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A message of an answer, or as many as make its body come in slices."""
    body = message.get("body", b"")
    if not body:
        yield message
    for start in range(0, len(body), SLICE):
        end = start + SLICE
        more = message.get("more_body", False) or end < len(body)
        yield {**message, "body": body[start:end], "more_body": more}
