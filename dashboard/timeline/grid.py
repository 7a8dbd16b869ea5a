"""The tracks of a lane, and where the staircase leaves no room in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dashboard.timeline.box import Box, Unit
    from dashboard.timeline.crowd import Crowd


@dataclass(frozen=True)
class Grid:
    """The tracks for a crowd: `row` px each, the first one's middle at `first` px.

    `most` is their number, `walls` are boxes that nothing may touch but the events in `fixed`,
    which have their tracks already.
    """

    crowd: Crowd
    first: float
    row: float
    most: int
    walls: tuple[Box, ...] = ()
    fixed: Mapping[str, int] = field(default_factory=dict)
    _known: dict[tuple[str, int], int] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def middles(self) -> list[float]:
        """The middles of all tracks in px."""
        return [self.y(track) for track in range(self.most)]

    def y(self, track: int) -> float:
        """The middle of a track in px."""
        return self.first + track * self.row

    @cached_property
    def touching(self) -> tuple[int, ...]:
        """See `Crowd.touching`; shifted to its track, a set tells what has no room any more."""
        return self.crowd.touching(self.row)

    def at(self, track: int, shapes: int) -> int:
        """A set of shapes in a track."""
        return shapes << (track + 1) * self.crowd.count

    @cached_property
    def within(self) -> tuple[int, ...]:
        """For each number of tracks the set that has the first shape in each of them."""
        return tuple(accumulate((self.at(track, 1) for track in range(self.most)), initial=0))

    @cached_property
    def walled(self) -> int:
        """The set of shapes, for each track, that would touch a wall there."""
        found = 0
        for wall in self.walls:
            for (top, bottom), shapes in self.crowd.near(wall):
                for track, middle in self._tracks(wall):
                    if top < wall.bottom - middle and wall.top - middle < bottom:
                        found |= self.at(track, shapes)
        return found

    def walls_hit(self, unit: Unit, track: int) -> int:
        """How often a bare mark touches the walls in a track."""
        key = unit.event, track
        if key not in self._known:
            walls = self._walls_near[track]
            self._known[key] = sum(own.hits(wall) for own in unit.body for wall in walls)
        return self._known[key]

    @cached_property
    def _walls_near(self) -> list[list[Box]]:
        """The walls near each track, y counted from its middle."""
        found: list[list[Box]] = [[] for _ in range(self.most)]
        for wall in self.walls:
            for track, middle in self._tracks(wall):
                found[track].append(wall.down(-middle))
        return found

    def _tracks(self, wall: Box) -> Iterator[tuple[int, float]]:
        """The tracks near a wall and their middles."""
        reach = 2 * self.row
        for track, middle in enumerate(self.middles):
            if wall.top < middle + reach and middle - reach < wall.bottom:
                yield track, middle
