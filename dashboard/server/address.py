"""The server's addresses: where it listens, where others find it, and below which path."""

from __future__ import annotations

import errno
import ipaddress
import os
import socket
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

App = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]

EVERY_ADDRESS = ("0.0.0.0", "::", "")  # noqa: S104
THIS_MACHINE = ("127.0.0.1", "localhost", "::1")
# An address of the range kept for documentation (RFC 5737): routed towards, never sent to.
ELSEWHERE = ("192.0.2.1", 9)
QUEUE = 131072
"""Bytes that the system queues for a peer that doesn't read; by itself Linux takes four million."""


@contextmanager
def listening(host: str, port: int, backlog: int) -> Iterator[socket.socket]:
    """Listen at an address of this machine, in IPv4 where the host has both.

    Its connections send what they have at once: an answer that waited for the peer to confirm the
    one before it would be 40 ms late (RFC 896, Nagle's algorithm, against delayed ACKs).
    """
    try:
        known = socket.getaddrinfo(host or None, port, 0, socket.SOCK_STREAM, 0, socket.AI_PASSIVE)
    except UnicodeError:
        raise OSError(errno.EADDRNOTAVAIL, os.strerror(errno.EADDRNOTAVAIL)) from None
    family, *_, address = min(known)
    with socket.create_server(address[:2], family=family, backlog=backlog) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, QUEUE)
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        yield listener


def format_url(host: str, listener: socket.socket) -> str:
    """Return the URL under which a browser on this machine finds what listens on a host."""
    name = {"": "127.0.0.1", "0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104
    return f"http://{f'[{name}]' if ':' in name else name}:{listener.getsockname()[1]}/"


def find_network_address(host: str) -> str | None:
    """Find the address that others can open when a server listens on *host*; None if there is none.

    Nothing is sent: the system is only asked which of its addresses it would use.
    """
    if host not in EVERY_ADDRESS:
        return None if host in THIS_MACHINE else host
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            probe.connect(ELSEWHERE)
            return str(probe.getsockname()[0])
    except OSError:
        return None


def is_this_machine(name: str) -> bool:
    """True if a name means, on every machine, that machine itself."""
    try:
        known = ipaddress.ip_address(name)
    except ValueError:
        return name.rstrip(".").rpartition(".")[2] in ("localhost", "")
    return known.is_loopback or known.is_unspecified


def fold_host(app: App) -> App:
    """Serve an app that knows hosts by small letters (RFC 3986, section 3.2.2)."""

    def answer(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        return app({**environ, "HTTP_HOST": environ.get("HTTP_HOST", "").lower()}, start)

    return answer


def mount(app: App, root_path: str) -> App:
    """Serve an app below a path of its host, whether the proxy in front takes that off or not."""

    def answer(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        path = environ["PATH_INFO"]
        inner = path.removeprefix(root_path) if f"{path}/".startswith(f"{root_path}/") else path
        return app({**environ, "SCRIPT_NAME": root_path, "PATH_INFO": inner or "/"}, start)

    return answer
