"""How many files and connections the system lets this process hold at once."""

from __future__ import annotations

import sys
from contextlib import suppress

ENOUGH = 65536
"""A limit that no server of one life reaches; some systems say that there is none, and have one."""


def raise_limit() -> int:
    """Asks for as many as this process may have at all, and says how many it has now.

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
