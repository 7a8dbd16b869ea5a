"""Which of the known names somebody most likely meant who wrote one that is none."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property

# Of more names only the neighbours in the alphabet are compared, read forwards and backwards: one
# slip of the pen leaves the beginning or the end of a name as it is.
MOST_COMPARED = 64
NEIGHBOURS = 8
# Comparing takes the square of this.
LONGEST = 80


@dataclass(frozen=True)
class Names:
    """The names that there are."""

    known: frozenset[str]

    def nearest(self, name: str) -> str:
        """The name that is most like this one; "" where none is."""
        if len(name) > LONGEST:
            return ""
        near = get_close_matches(name, self._candidates(name), n=1, cutoff=0.6)
        return near[0] if near else ""

    def _candidates(self, name: str) -> Sequence[str]:
        if len(self.known) <= MOST_COMPARED:
            return self._forwards
        after, before = _around(name, self._forwards), _around(name[::-1], self._backwards)
        return [*after, *(each[::-1] for each in before)]

    @cached_property
    def _forwards(self) -> list[str]:
        return sorted(self.known)

    @cached_property
    def _backwards(self) -> list[str]:
        return sorted(each[::-1] for each in self.known)


def _around(name: str, names: Sequence[str]) -> Sequence[str]:
    """The names between which this one would stand."""
    place = bisect(names, name)
    return names[max(0, place - NEIGHBOURS) : place + NEIGHBOURS]
