"""The site that is served now: an edit on the disk replaces it, a broken edit is refused."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from dashboard.dataset import DatasetError
from dashboard.dataset.load import load_with_remarks
from dashboard.dataset.loss import Loaded, find_losses, has_new_errors
from dashboard.dataset.model import Dataset
from dashboard.dataset.problem import Problem, find_errors
from dashboard.dataset.writing.rows import to_tables
from dashboard.server.watch import Ends, Snapshot, is_there, read_ends, take_snapshot
from dashboard.site import Site, build_site

REST = 1.3
"""Seconds at rest after which a table that may have been cut is taken for whole.

What was cut within a line or a quote, or is missed by another table, gives itself away; what was
cut after a line may as well be an edit. No program was seen to leave a file of 30 MB for more than
0.2 s while it saves it. With two looks, and the pages drawn meanwhile, it is served after 1.7 s.
"""
LINE_ENDS = b"\n", b"\r", b"\n\0", b"\r\0"
"""In UTF-8, and in UTF-16 of either order."""
REMEMBERED = 5
"""The earlier versions that may come back whatever they lack; of 10,000 events one is 14 MB."""

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
        self._loaded: Loaded = (dataset, tuple(problems))
        self._drawn: Loaded = self._loaded
        self._sites = self.site, self.curator_site = self._build(dataset, problems)
        self.refused: tuple[str, ...] = ()
        self._earlier = deque([dataset], REMEMBERED)
        self._ends: Ends = {}

    def take(self, path: Path) -> Snapshot:
        """List the files of the life at *path*, with the pictures that a sheet names beside it."""
        pictures = self._loaded[0].pictures if path.is_file() else ()
        files = [path.parent / picture.file for picture in pictures]
        return take_snapshot(path, *filter(is_there, files))

    def reload(
        self, path: Path, say: Say, rested: float = REST, snapshot: Snapshot | None = None
    ) -> float:
        """Serve the life at *path* unless it has lost something, or may still be written.

        *rested* is for how many seconds the files have been as in the *snapshot*. Returns after
        how many such seconds to try again: infinity once it is decided. Raises nothing: whatever
        goes wrong is a reason to refuse.
        """
        try:
            snapshot = self.take(path) if snapshot is None else snapshot
            dataset, problems, remarks = load_with_remarks(path)
            loaded, ends = (dataset, tuple(problems)), read_ends(path)
            if self.take(path) != snapshot:
                return 0  # They were written while they were read.
            losses = find_losses(self._loaded, loaded, self._earlier)
            if losses:
                wrong = find_errors(problems)
                self._refuse([*map(locate, wrong), *losses], [*map(str, wrong), *losses], say)
                return math.inf
            self._draw(loaded)
            if rested < REST and self._may_be_cut(loaded, ends):
                return REST
            if loaded != self._loaded:
                self._loaded, (self.site, self.curator_site) = loaded, self._sites
                self._earlier.append(dataset)
                for line in (f"reloaded: {path}", *remarks):
                    _try_say(say, line)
            self.refused, self._ends = (), ends
        except (DatasetError, OSError) as error:
            self._refuse(["the dataset can't be read"], [str(error)], say)
        except Exception as error:  # Nothing that is saved may end the watching.
            self._refuse(["the dataset can't be shown"], [repr(error)], say)
        return math.inf

    def prepare(self, path: Path) -> None:
        """Make the first page before anybody asks, and remember how the files at *path* end.

        Of thousands of events the page takes a while.
        """
        with suppress(OSError):
            self._ends = self._ends or read_ends(path)
        for site in (self.curator_site, self.site):
            with suppress(Exception):  # Whoever asks for it is told.
                site.files[f"{site.dataset.language}/index.html"]

    def _build(self, dataset: Dataset, problems: Sequence[Problem]) -> tuple[Site, Site]:
        """Build the site for readers, and the one for whoever looks after the life."""
        site = build_site(dataset, dev=self.dev)
        shown = problems if self.show_problems else ()
        return site, build_site(dataset, shown, dev=self.dev) if shown else site

    def _draw(self, loaded: Loaded) -> None:
        """Draw the pages of a life that isn't served yet, unless they were at the last look."""
        if loaded not in (self._loaded, self._drawn):
            sites = self._build(*loaded)
            for site in sites:
                render_pages(site)
            self._drawn, self._sites = loaded, sites

    def _may_be_cut(self, loaded: Loaded, ends: Ends) -> bool:
        """True if a table ends otherwise than before, within a line or with fewer rows in all.

        So it is with a new error: half a save has one more often than an edit.
        """
        before, now = to_tables(self._loaded[0]), to_tables(loaded[0])
        fewer = any(len(now.get(name, ())) < len(rows) for name, rows in before.items())
        return has_new_errors(self._loaded, loaded) or any(
            end != self._ends.get(name) and (fewer or not end.endswith(LINE_ENDS))
            for name, end in ends.items()
        )

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
