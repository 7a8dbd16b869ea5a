"""The tracks of a lane, and where its staircase leaves no room in them."""

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
    _hits: dict[tuple[int, int], int] = field(default_factory=dict, compare=False, repr=False)

    def y(self, track: int) -> float:
        """The middle of a track in px."""
        return self.first + track * self.row

    @cached_property
    def touching(self) -> tuple[int, ...]:
        """See `Crowd.touching`; shifted to its track, a set tells what has no room any more."""
        return self.crowd.touching(self.row)

    @cached_property
    def in_time(self) -> list[Member]:
        """The events in time order, those in `fixed` before the others."""
        return self._fixed_first(self.crowd.members.values())

    @cached_property
    def by_weight(self) -> list[Member]:
        """The heaviest events first, but those in `fixed` before the others."""
        return self._fixed_first(self.crowd.heaviest)

    def _fixed_first(self, members: Iterable[Member]) -> list[Member]:
        return sorted(members, key=lambda member: member.unit.event not in self.fixed)

    def at(self, track: int, shapes: int = 1) -> int:
        """A set of shapes in a track; that of the first shape if none is given."""
        return shapes << (track + 1) * self.crowd.count

    @cached_property
    def within(self) -> tuple[int, ...]:
        """For each number of tracks the set that has the first shape in each of them."""
        return tuple(accumulate(map(self.at, range(self.most)), initial=0))

    @cached_property
    def around(self) -> int:
        """The first shape in the track above the first one, in that one and the next."""
        return self.at(-1) | self.at(0) | self.at(1)

    @cached_property
    def own(self) -> dict[int, int]:
        """The sets that stand for the tracks of the marks in `fixed`."""
        members = self.crowd.members.values()
        fixed = ((member.bare, self.fixed.get(member.unit.event)) for member in members)
        return {bare: self.at(track) for bare, track in fixed if track is not None}

    @cached_property
    def walled(self) -> int:
        """The set of shapes, for each track, that would touch a wall there."""
        found = 0
        for wall in self.walls:
            near = self.crowd.near(wall)
            for track, middle in self._tracks(wall) if near else ():
                edge, floor, touched = wall.top - middle, wall.bottom - middle, 0
                for (top, bottom), shapes in near:
                    if top < floor and edge < bottom:
                        touched |= shapes
                found |= self.at(track, touched)
        return found

    def walls_hit(self, member: Member, track: int) -> int:
        """How often a bare mark touches the walls in a track."""
        key = member.bare, track
        if not self.walled >> member.bare & self.at(track):
            return 0
        if key not in self._hits:
            self._hits[key] = sum(
                own.hits(wall) for own in member.unit.body for wall in self._walls_near[track]
            )
        return self._hits[key]

    @cached_property
    def _walls_near(self) -> list[list[Box]]:
        """The walls near each track, y counted from its middle."""
        found: list[list[Box]] = [[] for _ in range(self.most)]
        for wall in self.walls:
            for track, middle in self._tracks(wall):
                found[track].append(wall.down(-middle))
        return found

    @cached_property
    def _middles(self) -> list[tuple[int, float]]:
        return [(track, self.y(track)) for track in range(self.most)]

    def _tracks(self, wall: Box) -> list[tuple[int, float]]:
        """The tracks near a wall, and their middles."""
        reach = 2 * self.row
        return [
            (track, middle)
            for track, middle in self._middles
            if wall.top < middle + reach and middle - reach < wall.bottom
        ]
