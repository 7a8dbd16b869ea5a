"""Packs events into the rows of a lane so that no box touches another."""

from __future__ import annotations

from bisect import bisect_left
from itertools import combinations
from math import inf
from typing import TYPE_CHECKING

from dashboard.timeline.lanes.box import PlacedUnit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from dashboard.timeline.lanes.box import Unit
    from dashboard.timeline.lanes.crowd import Member
    from dashboard.timeline.lanes.grid import Grid

COVERED = 5000
"""How much worse a covered mark is than a lost name, which counts 4 to the power of its weight."""


class Packing:
    """What stands in the rows of a grid.

    `full` are the shapes without room in each row, `spots` the shape of each event by the number
    of its bare mark, and how far it is shifted; `covered` are the bare marks that touch something,
    `lost` is what has been given up.
    """

    def __init__(self, grid: Grid) -> None:
        self.grid, self.full, self.lost = grid, 0, 0
        self.touching, self.count = grid.touching, grid.crowd.count
        self.spots: dict[int, tuple[int, int]] = {}
        self.covered: set[int] = set()

    def place(self, bare: int, shapes: Sequence[int], rows: int) -> int | None:
        """Place an event: try its shapes from best to worst, rows from top to bottom.

        *rows* is a set that has the first shape in each row. Returns the shape that got room.
        """
        for shape in shapes:
            if free := ~(self.full >> shape) & rows:
                shift = (free & -free).bit_length() - 1 - self.count
                self.full |= self.touching[shape] << shift
                self.spots[bare] = shape, shift
                return shape
        return None

    def cover(self, member: Member, rows: Sequence[int]) -> None:
        """Put a bare mark without room in the first of the *rows* where it touches least."""
        bare, touches = member.bare, self._count_touches(member, rows)
        shift = min(rows, key=touches.__getitem__) * self.count
        self.full |= self.touching[bare] << shift
        self.spots[bare] = bare, shift
        self.covered.add(bare)

    def _count_touches(self, member: Member, rows: Sequence[int]) -> dict[int, int]:
        """Count by row how often a bare mark touches what stands in it and in the next ones."""
        touches = {row: self.grid.count_wall_hits(member, row) for row in rows}
        adjoining = self.grid.adjoining_rows << member.bare
        for shape, shift in self.spots.values():
            near = self.touching[shape] & adjoining
            for step in (-1, 0, 1) if near else ():
                row = shift // self.count - step
                if row in touches and near & 1 << (1 - step) * self.count + member.bare:
                    down = step * self.grid.row_height
                    touches[row] += self.grid.crowd.count_hits(member.bare, shape, down)
        return touches

    def list_placed(self) -> tuple[PlacedUnit, ...]:
        """List the events in the order in which they were placed."""
        owners, count = self.grid.crowd.owners, self.count
        return tuple(
            PlacedUnit(
                owners[bare].unit,
                shift // count,
                shape - bare + len(owners[bare].named),
                bare not in self.covered,
            )
            for bare, (shape, shift) in self.spots.items()
        )


def count_loss(placed: PlacedUnit) -> int:
    """Count what an event gives up: a place of its own, and a name."""
    nameless = placed.unit.names and placed.choice == len(placed.unit.names)
    return (0 if placed.is_free else COVERED) + (4**placed.unit.weight if nameless else 0)


def pack(
    members: Iterable[Member],
    grid: Grid,
    most: int,
    bare: Collection[int] = (),
    bound: float = inf,
) -> Packing | None:
    """Give every event, in the order given, the first row where it is free with its best name.

    There are *most* rows, but what is in `Grid.fixed` has its own already, and comes first.
    Where no name finds room, and for the marks in *bare*, the mark stands alone, and shares a
    row where it must: no event is left out. None as soon as more than *bound* is lost, not
    counting the names of those in *bare*.
    """
    packing, free, fixed_rows = Packing(grid), grid.first_rows[most], grid.fixed_rows
    for member in members:
        _, _, mark, shapes, price = member
        packing.full |= 0 if mark in fixed_rows else grid.walled
        nameless = mark in bare
        shape = packing.place(mark, shapes[-1:] if nameless else shapes, fixed_rows.get(mark, free))
        packing.lost += COVERED if shape is None else 0
        packing.lost += price if shape in (None, mark) and not nameless else 0
        if packing.lost > bound:
            return None
        if shape is None:
            fixed = grid.fixed.get(member.unit.event)
            packing.cover(member, range(most) if fixed is None else (fixed,))
    return packing


def add_names(packing: Packing, members: Iterable[Member]) -> Packing:
    """Give bare marks, in the order of *members*, the best name that fits beside them."""
    packing.full |= packing.grid.walled
    packing.lost = COVERED * len(packing.covered)
    for member in members:
        shape, shift = packing.spots[member.bare]
        row = 1 << shift + packing.count
        if shape == member.bare and packing.place(member.bare, member.named, row) is None:
            packing.lost += member.price
    return packing


def find_best(grid: Grid, most: int, bound: float = inf) -> tuple[PlacedUnit, ...] | None:
    """Find the packing that loses least: in time order if that places everything.

    Else without the names of the lightest events, as few as will do; or the heaviest first; or
    the marks first and then names for the heaviest. None if all of them lose more than *bound*.
    """
    if (whole := pack(grid.in_time, grid, most, bound=0)) is not None:
        return whole.list_placed()
    bare = _pack_bare(grid, most, bound)
    named = [add_names(packing, grid.crowd.heaviest) for packing in bare]
    bound = min([bound, *(packing.lost for packing in named)])
    packings = [pack(order, grid, most, bound=bound) for order in (grid.in_time, grid.by_weight)]
    kept = [packing for packing in (*packings, *named) if packing and packing.lost <= bound]
    return min(kept, key=lambda packing: packing.lost).list_placed() if kept else None


def find_least_loss(grid: Grid, most: int) -> int:
    """Find what every packing in *most* rows gives up, as the walls leave no room for it."""
    if not grid.walled:
        return 0
    free, lost = grid.first_rows[most], 0
    for _, named, bare, _, price in grid.crowd.members.values():
        is_nameless = all(not ~(grid.walled >> shape) & free for shape in named)
        if bare not in grid.fixed_rows and is_nameless:
            lost += price
            lost += 0 if ~(grid.walled >> bare) & free else COVERED
    return lost


def _pack_bare(grid: Grid, most: int, bound: float) -> list[Packing]:
    """Pack without the names of the lightest events, as few as will do; then without any.

    It is known already that not all names have room.
    """
    lightest = [member.bare for member in reversed(grid.crowd.heaviest)]
    tried: dict[int, Packing | None] = {0: None}

    def fits(count: int) -> bool:
        if count not in tried:
            tried[count] = pack(grid.in_time, grid, most, frozenset(lightest[:count]), bound=0)
        return tried[count] is not None

    enough = bisect_left(range(len(lightest)), True, key=fits)
    nameless = pack(grid.in_time, grid, most, frozenset(lightest), bound)
    return [packing for packing in (tried.get(enough), nameless) if packing is not None]


def sort_rows(
    placed: Sequence[PlacedUnit], units: Sequence[Unit], grid: Grid, fixed: Collection[int]
) -> tuple[PlacedUnit, ...]:
    """Swap whole rows wherever the one with the earlier first event can stand above.

    *units* are in time order. Rows in *fixed* stay, and no swap is made after which anything
    would touch.
    """
    order = {unit.event: index for index, unit in enumerate(units)}
    current = tuple(placed)
    if _has_contact(current, grid, fixed):
        return current
    used = max((event.row for event in current), default=0) + 1
    rows = [row for row in range(used) if row not in fixed]
    for upper, lower in combinations(rows, 2):
        if _find_first(current, lower, order) < _find_first(current, upper, order):
            swapped = tuple(_swap(event, upper, lower) for event in current)
            current = current if _has_contact(swapped, grid, fixed) else swapped
    return current


def _find_first(placed: Sequence[PlacedUnit], row: int, order: dict[str, int]) -> float:
    return min((order[event.unit.event] for event in placed if event.row == row), default=inf)


def _swap(placed: PlacedUnit, upper: int, lower: int) -> PlacedUnit:
    return placed._replace(row={upper: lower, lower: upper}.get(placed.row, placed.row))


def _has_contact(placed: Sequence[PlacedUnit], grid: Grid, fixed: Collection[int]) -> bool:
    """True if an event touches another one or a wall; those in *fixed* rows may touch walls."""
    full, members = grid.walled, grid.crowd.members
    for row in fixed:
        full &= ~grid.shift(row, grid.crowd.all_shapes)
    for event in placed:
        shape = members[event.unit.event].shapes[event.choice]
        if full >> shape & grid.shift(event.row):
            return True
        full |= grid.touching[shape] << event.row * grid.crowd.count
    return False
