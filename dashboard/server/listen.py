"""Where the server listens: a host and a port of this machine."""

from __future__ import annotations

import errno
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager

QUEUE = 131072
"""Bytes that the system queues for a peer that doesn't read; by itself Linux takes four million."""


@contextmanager
def listening(host: str, port: int, backlog: int) -> Iterator[socket.socket]:
    """A socket at an address of this machine, in IPv4 where the host has both.

    Its connections send what they have at once: an answer that waited for the peer to confirm the
    one before it would be 40 ms late (RFC 896, Nagle's algorithm, against delayed ACKs).
    """
    try:
        known = socket.getaddrinfo(host or None, port, 0, socket.SOCK_STREAM, 0, socket.AI_PASSIVE)
    except UnicodeError:
        raise OSError(errno.EADDRNOTAVAIL, os.strerror(errno.EADDRNOTAVAIL)) from None
    family, *_, place = min(known)
    with socket.create_server(place[:2], family=family, backlog=backlog) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, QUEUE)
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        yield listener


def address(host: str, listener: socket.socket) -> str:
    """Where a browser finds what listens on a host."""
    name = f"[{host}]" if ":" in host else host or "0.0.0.0"  # noqa: S104 - said, not listened to
    return f"http://{name}:{listener.getsockname()[1]}/"
