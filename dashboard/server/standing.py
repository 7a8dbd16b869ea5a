"""The life that stands: it gives way to a newer one on the disk, never to a broken one."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from dashboard import dataset as life
from dashboard.dataset.model import Dataset
from dashboard.dataset.problem import Problem, errors
from dashboard.site import Site, freeze

PAUSE = 0.2
"""Seconds between two looks at the files; an edit is complete when two looks find the same."""

Print = tuple[tuple[str, int, int], ...]


class Standing:
    """The site that is shown now, and what was wrong with the one that was refused."""

    def __init__(self, dataset: Dataset, found: Sequence[Problem] = ()) -> None:
        self.site: Site = freeze(dataset, found)
        self.refused: tuple[str, ...] = ()

    def offer(self, path: Path, say: Callable[[str], None]) -> None:
        """Shows the life at *path* unless it has more errors than the one that stands."""
        try:
            dataset, found = life.load(path)
        except (life.DatasetError, OSError) as error:
            self.refused = ("the dataset can't be read",)
            say(f"not shown, the life before it stands: {error}")
            return
        wrong = errors(found)
        if len(wrong) > len(errors(self.site.found)):
            self.refused = tuple(place(problem) for problem in wrong)
            for problem in wrong:
                say(f"not shown, the life before it stands: {problem}")
            return
        if (dataset, tuple(found)) != (self.site.dataset, self.site.found):
            self.site = freeze(dataset, found)
            say(f"read anew: {path}")
        self.refused = ()


def place(problem: Problem) -> str:
    """Where a problem is and which, without what the machine's folders are called."""
    return f"{Path(problem.path).name}:{problem.line}:{problem.column}: {problem.code}"


def fingerprint(path: Path) -> Print:
    """Name, size and time of every file of a dataset; what is away is not in it."""
    found = []
    try:
        for one in sorted(path.iterdir()) if path.is_dir() else [path]:
            status = one.stat()
            found.append((one.name, status.st_size, status.st_mtime_ns))
    except OSError:
        return ()
    return tuple(found)


def watch(
    standing: Standing, path: Path, say: Callable[[str], None], stopped: threading.Event
) -> None:
    """Offers the life at *path* whenever its files have changed and are at rest again."""
    shown: Print = ()  # The life may have changed since it was read.
    before = fingerprint(path)
    while not stopped.wait(PAUSE):
        now = fingerprint(path)
        if now == before and now != shown:
            shown = now
            standing.offer(path, say)
        before = now
