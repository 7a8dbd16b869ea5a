"""Watches files, and has them reloaded once a change of them is complete."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

PAUSE = 0.2
"""Seconds between two snapshots; files that are equal in two of them are at rest."""

Snapshot = tuple[tuple[str, int, int], ...]
"""Name, size in bytes and time of each file, by name."""
Reload = Callable[[float, Snapshot], float]


def take_snapshot(*paths: Path) -> Snapshot:
    """List files, and those in folders and one deeper, unread; nothing where one is gone."""
    files = []
    try:
        for path in paths:
            folder = path if path.is_dir() else path.parent
            inside = sorted([*path.glob("*"), *path.glob("[!.]*/*")]) if path.is_dir() else [path]
            for file in inside:
                status = file.stat()
                if path == file or not file.is_dir():
                    name = file.relative_to(folder).as_posix()
                    files.append((name, status.st_size, status.st_mtime_ns))
    except OSError:
        return ()
    return tuple(files)


def has_shrunk(before: Snapshot, now: Snapshot) -> bool:
    """True if a file is shorter than it was, or gone."""
    sizes = {name: size for name, size, _ in now}
    return any(sizes.get(name, -1) < size for name, size, _ in before)


def watch(take: Callable[[], Snapshot], reload: Reload, stopped: threading.Event) -> None:
    """Call *reload* whenever the files have changed and are at rest again.

    *take* lists them. *reload* is given for how many seconds they have been at rest, and the list;
    it returns after how many such seconds it is to be called again, infinity for never.
    """
    before = take()
    rested = due = 0.0  # The files may have changed since they were read.
    while not stopped.wait(PAUSE):
        now = take()
        if now != before:
            before, rested, due = now, 0.0, 0.0
            continue
        rested += PAUSE
        if rested >= due:
            due = reload(rested, now)
