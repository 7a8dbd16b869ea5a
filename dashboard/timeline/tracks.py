"""Packs events into the tracks of a lane so that no box touches another."""

from __future__ import annotations

from bisect import bisect_left
from math import inf
from typing import TYPE_CHECKING

from dashboard.timeline.packing import COVERED, Packing

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from dashboard.timeline.box import Placed
    from dashboard.timeline.grid import Grid
    from dashboard.timeline.member import Member


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
