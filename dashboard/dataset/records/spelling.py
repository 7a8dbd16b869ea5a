"""Finds the known name that a misspelt one most likely means."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property

from dashboard.dataset.tables.header import CERTAIN

# Of more names only the neighbours in the alphabet are compared, read forwards and backwards: one
# slip of the pen leaves the beginning or the end of a name as it is.
MOST_COMPARED = 64
NEIGHBOURS = 8
# Comparing takes the square of this.
LONGEST = 80


@dataclass(frozen=True)
class Names:
    """The known names."""

    known: frozenset[str]

    def find_nearest(self, name: str) -> str:
        """Find the name that is most like this one; "" where none is."""
        near = get_close_matches(name, self._candidates(name), n=1, cutoff=0.6)
        return near[0] if near else ""

    def find_certain(self, name: str) -> str | None:
        """Find the one name that is much like this one; None if there is none, or another."""
        near = get_close_matches(name, self._candidates(name), n=2, cutoff=CERTAIN)
        return near[0] if len(set(near)) == 1 else None

    def _candidates(self, name: str) -> Sequence[str]:
        if len(name) > LONGEST:
            return ()
        if len(self.known) <= MOST_COMPARED:
            return self._forwards
        backwards = _find_neighbours(name[::-1], self._backwards)
        return [*_find_neighbours(name, self._forwards), *(near[::-1] for near in backwards)]

    @cached_property
    def _forwards(self) -> list[str]:
        return sorted(self.known)

    @cached_property
    def _backwards(self) -> list[str]:
        return sorted(name[::-1] for name in self.known)


def _find_neighbours(name: str, names: Sequence[str]) -> Sequence[str]:
    """Return the names around the position where this one would stand."""
    index = bisect(names, name)
    return names[max(0, index - NEIGHBOURS) : index + NEIGHBOURS]
