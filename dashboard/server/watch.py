"""Watches files, and has them reloaded once a change of them is complete."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable
from pathlib import Path

from dashboard.dataset.files import TEXTS

PAUSE = 0.2
"""Seconds between two snapshots; files that are equal in two of them are at rest."""

Snapshot = tuple[tuple[str, int, int], ...]
"""Name, size in bytes and time of each file, by name."""
END = 200
"""Bytes at the end of a table by which it is known that it ends as before."""
Ends = dict[str, bytes]
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


def is_there(file: Path) -> bool:
    """True for a file; a name that no file can have is none."""
    try:
        return file.is_file()
    except OSError:
        return False


def read_ends(path: Path) -> Ends:
    """Read the last bytes of each table that is text, by its name; those of any other say nothing.

    Raises:
        OSError: one is gone.
    """
    files = path.iterdir() if path.is_dir() else [path]
    texts = [file for file in files if file.suffix.lower() in TEXTS]
    return {file.name: file.read_bytes()[-END:] for file in texts}


def watch(
    take: Callable[[], Snapshot],
    reload: Reload,
    stopped: threading.Event,
    read: Snapshot | None = None,
) -> None:
    """Call *reload* whenever the files have changed and are at rest again.

    *take* lists them, *read* is the list from before they were read. *reload* is given for how many
    seconds they have been at rest, and the list; it returns after how many such seconds it is to be
    called again, infinity for never.
    """
    before, since = take(), time.monotonic()
    due = math.inf if before == read else 0.0
    while not stopped.wait(PAUSE):
        now = take()
        if now != before:
            before, since, due = now, time.monotonic(), 0.0
        elif (rested := time.monotonic() - since) >= due:
            due = reload(rested, now)
