"""Packs events into the tracks of a lane so that no box touches another."""

from __future__ import annotations

from bisect import bisect_left
from itertools import combinations
from math import inf
from typing import TYPE_CHECKING

from dashboard.timeline.lanes.box import Placed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from dashboard.timeline.lanes.box import Unit
    from dashboard.timeline.lanes.crowd import Member
    from dashboard.timeline.lanes.grid import Grid

COVERED = 5000
"""How much worse a covered mark is than a lost name, which counts 4 to the power of its weight."""


class Packing:
    """What stands in the tracks of a grid.

    `full` are the shapes without room in each track, `spots` the shape of each event by the number
    of its bare mark, and how far it is shifted; `covered` are the bare marks that touch something,
    `lost` is what has been given up.
    """

    def __init__(self, grid: Grid) -> None:
        self.grid, self.full, self.lost = grid, 0, 0
        self.touching, self.count = grid.touching, grid.crowd.count
        self.spots: dict[int, tuple[int, int]] = {}
        self.covered: set[int] = set()

    def place(self, bare: int, shapes: Sequence[int], tracks: int) -> int | None:
        """Put an event in the first of the *tracks* where the first of its *shapes* has room.

        The tracks are given by a set in which each has the first shape alone. The shape that got
        the room is returned.
        """
        for shape in shapes:
            if free := ~(self.full >> shape) & tracks:
                shift = (free & -free).bit_length() - 1 - self.count
                self.full |= self.touching[shape] << shift
                self.spots[bare] = shape, shift
                return shape
        return None

    def cover(self, member: Member, tracks: Sequence[int]) -> None:
        """Put a bare mark without room in the first of the *tracks* where it touches least."""
        bare, touches = member.bare, self._touches(member, tracks)
        shift = min(tracks, key=touches.__getitem__) * self.count
        self.full |= self.touching[bare] << shift
        self.spots[bare] = bare, shift
        self.covered.add(bare)

    def _touches(self, member: Member, tracks: Sequence[int]) -> dict[int, int]:
        """How often a bare mark touches what stands in each track and in the next ones."""
        found = {track: self.grid.walls_hit(member, track) for track in tracks}
        around = self.grid.around << member.bare
        for shape, shift in self.spots.values():
            near = self.touching[shape] & around
            for step in (-1, 0, 1) if near else ():
                track = shift // self.count - step
                if track in found and near & 1 << (1 - step) * self.count + member.bare:
                    down = step * self.grid.row
                    found[track] += self.grid.crowd.hits(member.bare, shape, down)
        return found

    def placed(self) -> tuple[Placed, ...]:
        """The events in the order in which they were put."""
        owners, count = self.grid.crowd.owners, self.count
        return tuple(
            Placed(
                owners[bare].unit,
                shift // count,
                shape - bare + len(owners[bare].named),
                bare not in self.covered,
            )
            for bare, (shape, shift) in self.spots.items()
        )


def price(at: Placed) -> int:
    """What an event gives up: a place of its own, and a name."""
    nameless = at.unit.names and at.choice == len(at.unit.names)
    return (0 if at.free else COVERED) + (4**at.unit.weight if nameless else 0)


def pack(
    members: Iterable[Member],
    grid: Grid,
    most: int,
    bare: Collection[int] = (),
    bound: float = inf,
) -> Packing | None:
    """Give every event, in the order given, the first track where it is free with its best name.

    There are *most* tracks, but what is in `Grid.fixed` has its own already, and comes first.
    Where no name finds room, and for the marks in *bare*, the mark stands alone, and shares a
    track where it must: no event is left out. None as soon as more than *bound* is lost, not
    counting the names of those in *bare*.
    """
    packing, free, own = Packing(grid), grid.within[most], grid.own
    for member in members:
        _, _, mark, shapes, price = member
        packing.full |= 0 if mark in own else grid.walled
        nameless = mark in bare
        shape = packing.place(mark, shapes[-1:] if nameless else shapes, own.get(mark, free))
        packing.lost += COVERED if shape is None else 0
        packing.lost += price if shape in (None, mark) and not nameless else 0
        if packing.lost > bound:
            return None
        if shape is None:
            fixed = grid.fixed.get(member.unit.event)
            packing.cover(member, range(most) if fixed is None else (fixed,))
    return packing


def name(packing: Packing, members: Iterable[Member]) -> Packing:
    """Give bare marks, in the order of *members*, the best name that fits beside them."""
    packing.full |= packing.grid.walled
    packing.lost = COVERED * len(packing.covered)
    for member in members:
        shape, shift = packing.spots[member.bare]
        here = 1 << shift + packing.count
        if shape == member.bare and packing.place(member.bare, member.named, here) is None:
            packing.lost += member.price
    return packing


def best(grid: Grid, most: int, bound: float = inf) -> tuple[Placed, ...] | None:
    """The packing that loses least: in time order if that places everything.

    Else without the names of the lightest events, as few as will do; or the heaviest first; or
    the marks first and then names for the heaviest. None if all of them lose more than *bound*.
    """
    if (whole := pack(grid.in_time, grid, most, bound=0)) is not None:
        return whole.placed()
    named = [name(packing, grid.crowd.heaviest) for packing in _bare(grid, most, bound)]
    bound = min([bound, *(packing.lost for packing in named)])
    ways = [pack(order, grid, most, bound=bound) for order in (grid.in_time, grid.by_weight)]
    found = [way for way in (*ways, *named) if way is not None and way.lost <= bound]
    return min(found, key=lambda way: way.lost).placed() if found else None


def least(grid: Grid, most: int) -> int:
    """What any packing in *most* tracks gives up at least, as the walls leave no room for it."""
    if not grid.walled:
        return 0
    free, lost = grid.within[most], 0
    for _, named, bare, _, price in grid.crowd.members.values():
        if bare not in grid.own and all(not ~(grid.walled >> shape) & free for shape in named):
            lost += price
            lost += 0 if ~(grid.walled >> bare) & free else COVERED
    return lost


def _bare(grid: Grid, most: int, bound: float) -> list[Packing]:
    """The packing without the names of the lightest events, as few as will do; then of all.

    It is known already that not all names have room.
    """
    lightest = [member.bare for member in reversed(grid.crowd.heaviest)]
    tried: dict[int, Packing | None] = {0: None}

    def fits(count: int) -> bool:
        if count not in tried:
            tried[count] = pack(grid.in_time, grid, most, frozenset(lightest[:count]), bound=0)
        return tried[count] is not None

    enough = bisect_left(range(len(lightest)), True, key=fits)
    every = pack(grid.in_time, grid, most, frozenset(lightest), bound)
    return [packing for packing in (tried.get(enough), every) if packing is not None]


def cascade(
    placed: Sequence[Placed], units: Sequence[Unit], grid: Grid, fixed: Collection[int]
) -> tuple[Placed, ...]:
    """The same events with whole tracks swapped wherever the earlier one can stand above.

    *units* are in time order; a track counts by its first event. Tracks in *fixed* stay, and no
    swap is made after which anything would touch.
    """
    order = {unit.event: place for place, unit in enumerate(units)}
    now = tuple(placed)
    if _touches(now, grid, fixed):
        return now
    used = max((at.track for at in now), default=0) + 1
    tracks = [track for track in range(used) if track not in fixed]
    for upper, lower in combinations(tracks, 2):
        if _first(now, lower, order) < _first(now, upper, order):
            swapped = tuple(_swapped(at, upper, lower) for at in now)
            now = now if _touches(swapped, grid, fixed) else swapped
    return now


def _first(placed: Sequence[Placed], track: int, order: dict[str, int]) -> float:
    return min((order[at.unit.event] for at in placed if at.track == track), default=float("inf"))


def _swapped(at: Placed, upper: int, lower: int) -> Placed:
    return at._replace(track={upper: lower, lower: upper}.get(at.track, at.track))


def _touches(placed: Sequence[Placed], grid: Grid, fixed: Collection[int]) -> bool:
    """Whether any event touches another one or a wall; those in *fixed* tracks may touch walls."""
    full, members = grid.walled, grid.crowd.members
    for track in fixed:
        full &= ~grid.at(track, grid.crowd.every)
    for at in placed:
        shape = members[at.unit.event].shapes[at.choice]
        if full >> shape & grid.at(at.track):
            return True
        full |= grid.touching[shape] << at.track * grid.crowd.count
    return False
