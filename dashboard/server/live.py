"""The site that is served now: an edit on the disk replaces it, a broken edit is refused."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from dashboard.dataset import DatasetError
from dashboard.dataset.load import load_with_remarks
from dashboard.dataset.loss import Loaded, find_losses
from dashboard.dataset.model import Dataset
from dashboard.dataset.problem import Problem, find_errors
from dashboard.dataset.writing.rows import to_tables
from dashboard.server.watch import Snapshot, has_shrunk, take_snapshot
from dashboard.site import Site, build_site

REST = 3.0
"""Seconds for which files with less in them must have been at rest: no save takes so long."""
REMEMBERED = 20
"""How many of the earlier versions may come back whatever they lack."""

Say = Callable[[str], None]


class LiveSite:
    """The site that is served now, and why the last edit was refused, if it was.

    With *show_problems* the curator's pages list what is wrong in the dataset; with *dev* the site
    is for whoever works on camino itself.
    """

    def __init__(
        self,
        dataset: Dataset,
        problems: Sequence[Problem] = (),
        *,
        show_problems: bool = False,
        dev: bool = False,
    ) -> None:
        self.show_problems, self.dev = show_problems, dev
        self.problems = tuple(problems)
        self.site, self.curator_site = self._build(dataset, problems)
        self.refused: tuple[str, ...] = ()
        self._earlier = deque([dataset], REMEMBERED)
        self._snapshot: Snapshot = ()

    def reload(
        self, path: Path, say: Say, rested: float = REST, snapshot: Snapshot | None = None
    ) -> float:
        """Serve the life at *path* unless it has lost something, or may still be written.

        *rested* is for how many seconds the files have been as in the *snapshot*. Returns after
        how many such seconds to try again: infinity once it is decided. Raises nothing: whatever
        goes wrong is a reason to refuse.
        """
        try:
            snapshot = take_snapshot(path) if snapshot is None else snapshot
            dataset, problems, remarks = load_with_remarks(path)
            loaded = dataset, problems
            if take_snapshot(path) != snapshot:
                return 0  # They were written while they were read.
            losses = find_losses((self.site.dataset, self.problems), loaded, self._earlier)
            if losses:
                wrong = find_errors(loaded[1])
                self._refuse([*map(locate, wrong), *losses], [*map(str, wrong), *losses], say)
            elif rested < REST and self._has_less(loaded[0], snapshot):
                return REST
            elif self._replace(loaded, snapshot):
                for line in (f"reloaded: {path}", *remarks):
                    _try_say(say, line)
        except (DatasetError, OSError) as error:
            self._refuse(["the dataset can't be read"], [str(error)], say)
        except Exception as error:  # Nothing that is saved may end the watching.
            self._refuse(["the dataset can't be shown"], [repr(error)], say)
        return math.inf

    def _build(self, dataset: Dataset, problems: Sequence[Problem]) -> tuple[Site, Site]:
        """Build the site for readers, and the one for whoever looks after the life."""
        site = build_site(dataset, dev=self.dev)
        shown = problems if self.show_problems else ()
        return site, build_site(dataset, shown, dev=self.dev) if shown else site

    def _has_less(self, dataset: Dataset, snapshot: Snapshot) -> bool:
        """True if a file is shorter, or a table has fewer rows, than in the life served now."""
        before, now = to_tables(self.site.dataset), to_tables(dataset)
        fewer = any(len(now.get(name, ())) < len(rows) for name, rows in before.items())
        return fewer or has_shrunk(self._snapshot, snapshot)

    def _replace(self, loaded: Loaded, snapshot: Snapshot) -> bool:
        """Serve a life from now on; True if it differs from the one before."""
        dataset, problems = loaded
        changed = (dataset, tuple(problems)) != (self.site.dataset, self.problems)
        if changed:
            site, curator_site = self._build(dataset, problems)
            render_pages(site)
            render_pages(curator_site)
            self.site, self.curator_site, self.problems = site, curator_site, tuple(problems)
            self._earlier.append(dataset)
        self.refused, self._snapshot = (), snapshot
        return changed

    def _refuse(self, reasons: Sequence[str], lines: Sequence[str], say: Say) -> None:
        self.refused = tuple(reasons)
        for line in lines:
            _try_say(say, f"not shown, the version before it stays: {line}")


def _try_say(say: Say, line: str) -> None:
    """Say a line; where nobody hears it, the watching goes on."""
    with suppress(Exception):
        say(line)


def render_pages(site: Site) -> None:
    """Make the pages of a site, so that one that can't be drawn is never served."""
    for language in site.dataset.languages:
        _ = site.files[f"{language}/index.html"]


def locate(problem: Problem) -> str:
    """Return the place and code of a problem, without the names of the machine's folders."""
    return f"{Path(problem.path).name}:{problem.place}: {problem.code}"
