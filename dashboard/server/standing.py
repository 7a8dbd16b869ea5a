"""The life that stands: it gives way to a newer one on the disk, never to a broken one."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path

from dashboard import dataset as life
from dashboard.dataset.loss import Loaded, find_losses
from dashboard.dataset.model import Dataset
from dashboard.dataset.problem import Problem, find_errors
from dashboard.dataset.writing.rows import to_tables
from dashboard.server.look import Look, look_at, shrunk
from dashboard.site import Site, freeze

REST = 3.0
"""Seconds for which files with less in them must have been at rest: no save takes so long."""
REMEMBERED = 20
"""How many of the lives that stood may come back whatever they lack."""

Say = Callable[[str], None]


class Standing:
    """The site that is shown now, and what was wrong with the one that was refused.

    Who is *curating* sees in the page what was found in the data.
    """

    def __init__(
        self, dataset: Dataset, found: Sequence[Problem] = (), *, curating: bool = False
    ) -> None:
        self.curating = curating
        self.found = tuple(found)
        self.site: Site = freeze(dataset, found if curating else ())
        self.refused: tuple[str, ...] = ()
        self._stood = deque([dataset], REMEMBERED)
        self._look: Look = ()

    def offer(self, path: Path, say: Say, rested: float = REST, look: Look | None = None) -> float:
        """Shows the life at *path* unless it has lost something, or may still be written.

        *rested* is for how many seconds the files have been as the *look* at them says. Gives
        after how many such seconds to offer them again: never, once it is decided. Raises nothing:
        whatever goes wrong is a reason to refuse.
        """
        try:
            look = look_at(path) if look is None else look
            loaded = life.load(path)
            if look_at(path) != look:
                return 0  # They were written while they were read.
            losses = find_losses((self.site.dataset, self.found), loaded, self._stood)
            if losses:
                wrong = find_errors(loaded[1])
                self._refuse([*map(place, wrong), *losses], [*map(str, wrong), *losses], say)
            elif rested < REST and self._has_less(loaded[0], look):
                return REST
            elif self._stand(loaded, look):
                say(f"read anew: {path}")
        except (life.DatasetError, OSError) as error:
            self._refuse(["the dataset can't be read"], [str(error)], say)
        except Exception as error:  # Nothing that is saved may end the watching.
            self._refuse(["the dataset can't be shown"], [repr(error)], say)
        return math.inf

    def _has_less(self, dataset: Dataset, look: Look) -> bool:
        """Whether a file is shorter, or a table has fewer rows, than in the life that stands."""
        had, has = to_tables(self.site.dataset), to_tables(dataset)
        fewer = any(len(has.get(name, ())) < len(rows) for name, rows in had.items())
        return fewer or shrunk(self._look, look)

    def _stand(self, loaded: Loaded, look: Look) -> bool:
        """Lets a life stand; whether it is another one."""
        dataset, found = loaded
        another = (dataset, tuple(found)) != (self.site.dataset, self.found)
        if another:
            self.site = drawn(freeze(dataset, found if self.curating else ()))
            self.found = tuple(found)
            self._stood.append(dataset)
        self.refused, self._look = (), look
        return another

    def _refuse(self, reasons: Sequence[str], lines: Sequence[str], say: Say) -> None:
        self.refused = tuple(reasons)
        for line in lines:
            say(f"not shown, the life before it stands: {line}")


def drawn(site: Site) -> Site:
    """A site whose pages have been made, so that a life that can't be drawn never stands."""
    for language in site.dataset.languages:
        _ = site.files[f"{language}/index.html"]
    return site


def place(problem: Problem) -> str:
    """Where a problem is and which, without what the machine's folders are called."""
    return f"{Path(problem.path).name}:{problem.line}:{problem.column}: {problem.code}"
