"""Packs events into the tracks of a lane so that no box touches another."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.timeline.box import Box, Placed, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence


MARGIN = 8.0
"""Px left free between two events of a track."""
MARGIN_MARK = 3.0
"""The same beside a mark without a name."""
COVERED = 5000
"""How much worse a covered mark is than a lost name, which counts 4 to the power of its weight."""


@dataclass(frozen=True)
class Grid:
    """The tracks of a lane: `row` px each, the first one's middle at `first` px.

    `walls` are boxes that nothing may touch, `most` the number of tracks.
    """

    first: float
    row: float
    most: int
    walls: tuple[Box, ...] = ()

    def y(self, track: int) -> float:
        """The middle of a track in px."""
        return self.first + track * self.row


class Taken:
    """What stands in the tracks of a grid already."""

    def __init__(self, grid: Grid) -> None:
        self.row = grid.row
        self.placed: defaultdict[int, list[Placed]] = defaultdict(list)
        self.walls = {track: list(_walls(grid, track)) for track in range(grid.most)}

    def hits(self, new: Placed, margin: float, walls: bool = True) -> Iterator[bool]:
        """Every touch of an event with what stands in its track and in the next ones."""
        for step in (-1, 0, 1):
            down = step * self.row
            for other in self.placed[new.track + step]:
                if new.shape.around.hits(other.shape.around, margin, down):
                    yield from self._touches(new, other.shape.boxes, margin, down)
        if walls:
            yield from self._touches(new, self.walls[new.track], margin, 0.0)

    def _touches(
        self, new: Placed, others: Iterable[Box], margin: float, down: float
    ) -> Iterator[bool]:
        for other in others:
            if new.shape.around.hits(other, margin, down):
                yield from (True for box in new.shape.boxes if box.hits(other, margin, down))


def _walls(grid: Grid, track: int) -> Iterator[Box]:
    """The walls near a track, y counted from its middle."""
    middle, reach = grid.y(track), 2 * grid.row
    for wall in grid.walls:
        if wall.top < middle + reach and middle - reach < wall.bottom:
            yield wall.down(-middle)


def pack(units: Iterable[Unit], grid: Grid, fixed: Mapping[str, int]) -> list[Placed]:
    """Give every unit, in the order given, the first track where it is free with its best name.

    A unit in *fixed* has its track already, may touch the walls, and comes before the others.
    Where no name finds room the mark stands alone, and shares a track where it must: no event is
    left out.
    """
    taken, placed = Taken(grid), []
    for unit in sorted(units, key=lambda unit: unit.event not in fixed):
        tracks = [fixed[unit.event]] if unit.event in fixed else list(range(grid.most))
        new = _place(unit, tracks, taken, walls=unit.event not in fixed)
        taken.placed[new.track].append(new)
        placed.append(new)
    return placed


def _place(unit: Unit, tracks: list[int], taken: Taken, walls: bool) -> Placed:
    for shape in unit.shapes:
        for track in tracks:
            placed = Placed(unit, track, shape)
            if not any(taken.hits(placed, MARGIN if shape.named else MARGIN_MARK, walls)):
                return placed
    bare = [Placed(unit, track, unit.shapes[-1], free=False) for track in tracks]
    return min(bare, key=lambda placed: sum(taken.hits(placed, 0.0)))


def name(placed: Iterable[Placed], units: Iterable[Unit], grid: Grid) -> list[Placed]:
    """Give nameless events, in the order of *units*, the best name that fits beside their mark."""
    taken, named = Taken(grid), {at.unit.event: at for at in placed}
    for at in named.values():
        taken.placed[at.track].append(at)
    for unit in units:
        at = named[unit.event]
        if at.named is None:
            taken.placed[at.track].remove(at)
            tries = (at._replace(unit=unit, shape=shape) for shape in unit.shapes)
            free = (new for new in tries if not any(taken.hits(new, MARGIN)))
            named[unit.event] = next(free, at._replace(unit=unit))
            taken.placed[at.track].append(named[unit.event])
    return list(named.values())


def best(units: Sequence[Unit], grid: Grid, fixed: Mapping[str, int]) -> list[Placed]:
    """The packing that loses least: in time order if that places everything.

    Else without the names of the lightest events, as few as will do; or the heaviest first; or
    the marks first and then names for the heaviest.
    """
    first = pack(units, grid, fixed)
    if not loss(first):
        return first
    heaviest = sorted(units, key=lambda unit: (-unit.weight, unit.width))
    lighter = bisect_left(
        range(len(units)),
        True,
        key=lambda count: not loss(_without(units, heaviest, count, grid, fixed)),
    )
    ways = [
        first,
        pack(heaviest, grid, fixed),
        *(
            name(_without(units, heaviest, count, grid, fixed), heaviest, grid)
            for count in (lighter, len(units))
        ),
    ]
    return min(ways, key=loss)


def _without(
    units: Sequence[Unit],
    heaviest: Sequence[Unit],
    count: int,
    grid: Grid,
    fixed: Mapping[str, int],
) -> list[Placed]:
    """The packing without the names of the *count* lightest events."""
    light = {unit.event for unit in heaviest[len(heaviest) - count :]}
    bare = (unit.nameless if unit.event in light else unit for unit in units)
    return pack(bare, grid, fixed)


def loss(placed: Iterable[Placed]) -> int:
    """What a packing gives up: marks that touch something, then names by their weight."""
    return sum(
        COVERED * (not at.free) + 4**at.unit.weight * (at.named is None and bool(at.unit.names))
        for at in placed
    )
