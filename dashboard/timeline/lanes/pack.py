"""Packs events into the rows of a lane so that no box touches another.

An event takes the first row below every earlier one that it would meet in its own row: rows read
in the order of time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import inf

from dashboard.timeline.label import BARE, KEY, SHORT
from dashboard.timeline.lanes.box import PlacedUnit
from dashboard.timeline.lanes.crowd import Member
from dashboard.timeline.lanes.grid import Grid

NAME, NAME_KEY = 8, 64
"""How many other marks a mark touches rather than a name, and than that of a key event."""
LOST_KEY, COVERED, INVERTED = 1000.0, 8.0, 1.4
"""What it costs that a key event has no name, a mark touches one, a later event stands above."""
TURNS = 4
"""How often names are turned to the other side of their marks so that a later event has room."""
LOST, SHORTENED = 1.2, 0.3
"""What it costs for each unit of weight that another event has no name, or a short one."""


class Packing:
    """What stands in the rows of a grid: the shape and the row of each event by its bare shape.

    `full` are the shapes without room in each row, `barred` those that would stand above an
    earlier event or below a later one, `turned` those that leave their room to a later event.
    `touches` counts what a bare mark touches, where it does.
    """

    def __init__(
        self, grid: Grid, ordered: bool = True, below: Sequence[int] = (), turned: int = 0
    ) -> None:
        self.grid, self.ordered, self.below = grid, ordered and grid.ordered, below
        self.turned = turned
        self.full, self.barred = 0, grid.barred if self.ordered else 0
        self.spots: dict[int, tuple[int, int]] = {}
        self.touches: dict[int, int] = {}

    def place(self, member: Member, shapes: Sequence[int], rows: int) -> bool:
        """Place an event in the first of the *rows* that has room for one of its *shapes*.

        *rows* is a set that has the first shape in each row; in a row the first shape is the best.
        """
        taken, below, grid = self.full | self.barred, self.below, self.grid
        deepest, chosen = inf, (0, 0)
        for shape in shapes:
            if free := ~(taken >> shape) & rows:
                row = grid.find_row(free)
                deep = row + below[shape] if below else row
                if deep < deepest:
                    deepest, chosen = deep, (shape, row)
        if deepest == inf:
            return False
        self._put(member, *chosen)
        return True

    def _put(self, member: Member, shape: int, row: int) -> None:
        grid, crowd = self.grid, self.grid.crowd
        self.spots[member.bare] = shape, row
        self.full |= grid.touching[shape] << row * crowd.count
        if self.ordered:
            rows, beside, bare = grid.first_rows, crowd.beside[shape], member.bare
            if later := beside >> bare + 1 << bare + 1:
                self.barred |= later * rows[row]
            if earlier := beside & (1 << member.shapes[0]) - 1:
                self.barred |= earlier * (rows[-1] ^ rows[row + 1])

    def place_anywhere(self, member: Member, rows: int) -> None:
        """Place the bare mark of an event out of order, and where it touches least at worst."""
        barred, self.barred = self.barred, 0
        is_free = self.place(member, (member.bare,), rows)
        self.barred |= barred
        if not is_free:
            touches = self._count_touches(member.bare)
            row = min(range(self.grid.most), key=touches.__getitem__)
            if not rows & self.grid.shift(row):
                row = self.grid.find_row(rows)
            self._put(member, member.bare, row)
            self.touches[member.bare] = max(1, touches[row])

    def _count_touches(self, bare: int) -> list[int]:
        """Count by row how many marks a bare one would touch there; a name counts for several."""
        grid, count = self.grid, self.grid.crowd.count
        walled = grid.walled >> bare
        touches = [int(walled & grid.shift(row) > 0) for row in range(grid.most)]
        column = sum(1 << row * count for row in range(2 * grid.reach + 1))
        for own, (shape, row) in self.spots.items():
            weight = grid.crowd.owners[own].unit.weight
            price = 1 if shape == own else NAME_KEY if weight >= KEY else NAME
            near = grid.touching[shape] >> bare & column
            for step in range(2 * grid.reach + 1) if near else ():
                if near >> step * count & 1 and 0 <= row + step - grid.reach < grid.most:
                    touches[row + step - grid.reach] += price
        return touches

    def list_open(self, key: Callable[[Member], int]) -> Iterator[tuple[Member, int]]:
        """List the events by a *key*, each with the set of the rows that are open to it.

        First come those whose row is given; the walls stand when all of them have been placed.
        """
        grid = self.grid
        for event, row in grid.fixed.items():
            yield grid.crowd.members[event], grid.shift(row)
        self.full |= grid.walled
        for member in sorted(grid.crowd.members.values(), key=key):
            if member.unit.event not in grid.fixed:
                yield member, grid.first_rows[-1]

    def add_names(self) -> None:
        """Give the heaviest events first a better name, where one fits in the row of the mark."""
        for member in self.grid.crowd.heaviest:
            shape, row = self.spots[member.bare]
            better = (names for _, names in member.forms if names[-1] < shape)
            any(self.place(member, names, self.grid.shift(row)) for names in better)

    def list_placed(self) -> tuple[PlacedUnit, ...]:
        """List the events in the order in which they were placed."""
        owners = self.grid.crowd.owners
        return tuple(
            PlacedUnit(
                owners[bare].unit, row, owners[bare].find_name(shape), self.touches.get(bare, 0)
            )
            for bare, (shape, row) in self.spots.items()
        )

    def add_costs(self) -> float:
        """Add up what the packing gives up."""
        return sum(map(_find_cost, self.list_placed())) + INVERTED * self.count_inversions()

    def count_inversions(self) -> int:
        """Count the events that stand above an earlier one that they would meet in its row."""
        if not self.grid.ordered:
            return 0
        spots, beside = list(self.spots.values()), self.grid.crowd.beside
        return sum(
            beside[shape] >> other & 1
            for shape, row in spots
            for other, above in spots
            if above < row and shape < other
        )


def find_below(packing: Packing) -> list[int]:
    """Find how many rows each shape needs below it for the later events that it meets."""
    crowd, apart = packing.grid.crowd, packing.grid.apart
    below = [0] * crowd.count
    depths: dict[int, int] = {}
    chosen = 0
    for member in reversed(crowd.members.values()):
        for shape in member.shapes:
            near, deepest = crowd.beside[shape] & chosen, 0
            while near:
                bit = near & -near
                near ^= bit
                deepest = max(deepest, depths[bit.bit_length() - 1] + apart)
            below[shape] = deepest
        shape, _ = packing.spots[member.bare]
        depths[shape] = below[shape]
        chosen |= 1 << shape
    return below


def _find_cost(placed: PlacedUnit) -> float:
    weight = placed.unit.weight
    cost = COVERED * placed.touches
    if placed.named:
        return cost + SHORTENED * weight * (placed.named.wording.form >= SHORT)
    if not placed.unit.names:
        return cost
    return cost + (LOST_KEY if weight >= KEY else LOST * weight)


def pack_strictly(
    grid: Grid, forms: Sequence[int], below: Sequence[int] = (), turned: int = 0, turns: int = TURNS
) -> Packing | None:
    """Pack every event in time order with a name of its form; None where one finds no room.

    *forms* are those of the events in time order. The names that are in the way of the first event
    without room are *turned* to the other side of their marks, and all is packed again.
    """
    for _ in range(turns):
        packing, stuck = _pack_in_order(grid, forms, below, turned)
        if stuck is None:
            return packing
        met = grid.crowd.beside[grid.choices[stuck.order][forms[stuck.order]][0]]
        more = turned | met & sum(1 << shape for shape, _ in packing.spots.values())
        if more == turned:
            break
        turned = more
    return None


def _pack_in_order(
    grid: Grid, forms: Sequence[int], below: Sequence[int], turned: int
) -> tuple[Packing, Member | None]:
    """Pack events in time order, without the *turned* shapes, until one finds no room."""
    packing = Packing(grid, below=below, turned=turned)
    for member, rows in packing.list_open(lambda member: member.order):
        shapes = grid.choices[member.order][forms[member.order]]
        free = [shape for shape in shapes if not turned >> shape & 1]
        if not packing.place(member, free or shapes, rows):
            return packing, member
    return packing, None


def pack_loosely(grid: Grid, first: int, last: int, ordered: bool) -> Packing:
    """Pack the key events first and the others around them, each with the best name that fits.

    Forms of a name are tried from *first* to *last*. No event is left out: where no name finds
    room the mark stands alone, and shares a row where it must.
    """
    packing = Packing(grid, ordered)
    for member, rows in packing.list_open(lambda member: -min(member.unit.weight, KEY)):
        choices = grid.choices[member.order]
        forms = dict.fromkeys((*range(first, last + 1), BARE))
        if not any(packing.place(member, choices[form], rows) for form in forms):
            packing.place_anywhere(member, rows)
    packing.add_names()
    return packing


def pack_heaviest(grid: Grid) -> Packing:
    """Pack the heaviest events first, each with the best name that fits, whatever their order.

    Those without room for a name are left out, but for one whose row is given.
    """
    packing = Packing(grid, ordered=False)
    for member, rows in packing.list_open(lambda member: -member.unit.weight):
        choices = dict.fromkeys(grid.choices[member.order][:BARE])
        names = (shapes for shapes in choices if shapes[0] != member.bare)
        is_placed = any(packing.place(member, shapes, rows) for shapes in names)
        if not is_placed and member.unit.event in grid.fixed:
            packing.place_anywhere(member, rows)
    return packing
