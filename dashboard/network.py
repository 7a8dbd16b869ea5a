"""The addresses of this machine: where a server can listen, and where others find it."""

from __future__ import annotations

import socket

EVERYWHERE = ("0.0.0.0", "::", "")  # noqa: S104
# An address of the range kept for documentation (RFC 5737): routed towards, never sent to.
ELSEWHERE = ("192.0.2.1", 9)


def is_own(host: str) -> bool:
    """Whether a server can listen on *host*: an address of this machine, or a name of one."""
    try:
        ((family, kind, _, _, address), *_) = socket.getaddrinfo(host, 0, type=socket.SOCK_STREAM)
        with socket.socket(family, kind) as probe:
            probe.bind(address)
    except (OSError, UnicodeError):
        return False
    return bool(host)


def reachable(host: str) -> str | None:
    """The address that others can open when a server listens on *host*; None for this machine only.

    Nothing is sent: the system is only asked which of its addresses it would use.
    """
    if host not in EVERYWHERE:
        return None if host in ("127.0.0.1", "localhost", "::1") else host
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            probe.connect(ELSEWHERE)
            return str(probe.getsockname()[0])
    except OSError:
        return None
