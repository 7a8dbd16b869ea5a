"""The rows of a lane, and where its staircase leaves no room in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dashboard.timeline.lanes.box import Box
    from dashboard.timeline.lanes.crowd import Crowd, Member


@dataclass(frozen=True)
class Grid:
    """The rows for a crowd: `row_height` px each, the first one's middle at `first` px.

    `most` is their number, `walls` are boxes that nothing may touch but the events in `fixed`,
    whose rows are given. Sets of shapes are ints, see `crowd`.
    """

    crowd: Crowd
    first: float
    row_height: float
    most: int
    walls: tuple[Box, ...] = ()
    fixed: Mapping[str, int] = field(default_factory=dict)
    _hits: dict[tuple[int, int], int] = field(default_factory=dict, compare=False, repr=False)

    def y(self, row: int) -> float:
        """The middle of a row in px."""
        return self.first + row * self.row_height

    @cached_property
    def touching(self) -> tuple[int, ...]:
        """See `Crowd.find_touching`; shifted to its row, a set tells what has no room any more."""
        return self.crowd.find_touching(self.row_height)

    @cached_property
    def in_time(self) -> list[Member]:
        """The events in time order, those in `fixed` before the others."""
        return self._put_fixed_first(self.crowd.members.values())

    @cached_property
    def by_weight(self) -> list[Member]:
        """The heaviest events first, but those in `fixed` before the others."""
        return self._put_fixed_first(self.crowd.heaviest)

    def _put_fixed_first(self, members: Iterable[Member]) -> list[Member]:
        return sorted(members, key=lambda member: member.unit.event not in self.fixed)

    def shift(self, row: int, shapes: int = 1) -> int:
        """Shift a set of shapes to a row; the set of the first shape if none is given."""
        return shapes << (row + 1) * self.crowd.count

    @cached_property
    def first_rows(self) -> tuple[int, ...]:
        """For each number of rows the set that has the first shape in each of them."""
        return tuple(accumulate(map(self.shift, range(self.most)), initial=0))

    @cached_property
    def adjoining_rows(self) -> int:
        """The first shape in the row above the first one, in that one and the next."""
        return self.shift(-1) | self.shift(0) | self.shift(1)

    @cached_property
    def fixed_rows(self) -> dict[int, int]:
        """The row of each mark in `fixed`, as a set of the first shape."""
        members = self.crowd.members.values()
        fixed = ((member.bare, self.fixed.get(member.unit.event)) for member in members)
        return {bare: self.shift(row) for bare, row in fixed if row is not None}

    @cached_property
    def walled(self) -> int:
        """The set of shapes, for each row, that would touch a wall there."""
        walled = 0
        for wall in self.walls:
            near = self.crowd.find_near(wall)
            for row, middle in self._find_rows(wall) if near else ():
                edge, floor, touched = wall.top - middle, wall.bottom - middle, 0
                for (top, bottom), shapes in near:
                    if top < floor and edge < bottom:
                        touched |= shapes
                walled |= self.shift(row, touched)
        return walled

    def count_wall_hits(self, member: Member, row: int) -> int:
        """Count how often a bare mark touches the walls in a row."""
        key = member.bare, row
        if not self.walled >> member.bare & self.shift(row):
            return 0
        if key not in self._hits:
            self._hits[key] = sum(
                own.hits(wall) for own in member.unit.body for wall in self._walls_near[row]
            )
        return self._hits[key]

    @cached_property
    def _walls_near(self) -> list[list[Box]]:
        """The walls near each row, y counted from its middle."""
        near: list[list[Box]] = [[] for _ in range(self.most)]
        for wall in self.walls:
            for row, middle in self._find_rows(wall):
                near[row].append(wall.move_down(-middle))
        return near

    @cached_property
    def _middles(self) -> list[tuple[int, float]]:
        return [(row, self.y(row)) for row in range(self.most)]

    def _find_rows(self, wall: Box) -> list[tuple[int, float]]:
        """Find the rows near a wall, and their middles."""
        reach = 2 * self.row_height
        return [
            (row, middle)
            for row, middle in self._middles
            if wall.top < middle + reach and middle - reach < wall.bottom
        ]
