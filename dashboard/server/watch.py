"""Looks at the files of a life again and again, and offers them when they have changed."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from dashboard.server.look import look_at
from dashboard.server.standing import Standing

PAUSE = 0.2
"""Seconds between two looks; what two looks find the same is at rest."""


def watch(
    standing: Standing, path: Path, say: Callable[[str], None], stopped: threading.Event
) -> None:
    """Offers the life at *path* whenever its files have changed and are at rest again."""

    def said(line: str) -> None:
        with suppress(Exception):
            say(line)  # Where nobody hears it, the watching goes on.

    before = look_at(path)
    rested = due = 0.0  # The life may have changed since it was read.
    while not stopped.wait(PAUSE):
        now = look_at(path)
        if now != before:
            before, rested, due = now, 0.0, 0.0
            continue
        rested += PAUSE
        if rested >= due:
            due = standing.offer(path, said, rested, now)
