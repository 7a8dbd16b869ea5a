"""The address under which this machine can be reached by others on the same network."""

from __future__ import annotations

import socket

EVERYWHERE = ("0.0.0.0", "::", "")  # noqa: S104
HERE = ("127.0.0.1", "localhost", "::1")
# An address of the range kept for documentation (RFC 5737): routed towards, never sent to.
ELSEWHERE = ("192.0.2.1", 9)


def reachable(host: str) -> str | None:
    """The address that others can open when a server listens on *host*; None for this machine only.

    Nothing is sent: the system is only asked which of its addresses it would use.
    """
    if host not in EVERYWHERE:
        return None if host in HERE else host
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            probe.connect(ELSEWHERE)
            return str(probe.getsockname()[0])
    except OSError:
        return None
