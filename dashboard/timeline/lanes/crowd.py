"""Which shapes of the events of a lane touch which, kept as sets in integers.

An event has a shape with each of its names and one without; all shapes of a lane are numbered. A
set of shapes is an int: bit *n* stands for shape *n*. A set for each row is these ints side by
side, from the highest row that a box in the first one can touch, so `<<` by the number of shapes
moves it down one row. Say that event a has the shapes 0 (named) and 1 (bare), and event b shape 2;
a set is 3 bits long, and boxes reach no further than the next row:

    0b101                       shapes 0 and 2
    0b101 << 3   0b101_000      the same in the first row (the lowest bits are the row above it)
    0b101 << 6   0b101_000_000  the same in the second row

`find_touching(15)[0] == 0b000_100_000` says: once shape 0 stands in the first row, shape 2 has no
room in that row, but has it in the rows above and below. For shape 0 in the second row: `<< 3`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import groupby
from math import ceil, floor
from typing import NamedTuple

from dashboard.timeline.label import BARE
from dashboard.timeline.lanes.box import Box, Named, Unit

MARGIN = 8.0
"""Px left free between two events of a row."""
MARGIN_MARK = 3.0
"""The same beside a mark without a name."""

Band = tuple[float, float]
"""The top and the bottom of a box in px from the middle of its row."""


class Member(NamedTuple):
    """An event of a crowd: the numbers of its shapes, and in `order` that of the event in time.

    `shapes` are all of them, the best first; `forms` the same by how much of the name they show,
    each title apart; `bare`, the last one, is that without a name.
    """

    unit: Unit
    order: int
    forms: tuple[tuple[int, tuple[int, ...]], ...]
    shapes: range
    bare: int

    def list_shapes(self, form: int, without: int = 0) -> tuple[int, ...]:
        """List its shapes of a form, but for those in the set *without*.

        Where there are none, those of the longest title of a shorter form, or the bare one.
        """
        exact: tuple[int, ...] = ()
        for own, shapes in self.forms:
            if own > form and exact:
                break
            left = tuple(n for n in shapes if not without >> n & 1) if own >= form else ()
            if own > form and left:
                return left
            exact += left
        return exact or (self.bare,)

    def find_name(self, shape: int) -> Named | None:
        """Find the name of one of its shapes; None for the bare one."""
        return None if shape == self.bare else self.unit.names[shape - self.shapes[0]]

    def list_boxes(self) -> Iterator[tuple[Box, tuple[int, ...]]]:
        """List its boxes, each with the shapes that hold it."""
        for box in self.unit.body:
            yield box, tuple(self.shapes)
        for shape, name in zip(self.shapes, self.unit.names, strict=False):
            yield name.box, (shape,)


class Part(NamedTuple):
    """A box of an event, the px it needs free beside it, and the set of the shapes that hold it.

    `is_read` tells that it is what is read of them: the name, or the mark where there is none.
    """

    left: float
    right: float
    margin: float
    band: Band
    event: str
    shapes: int
    is_read: bool


def number_shapes(units: Iterable[Unit]) -> Iterator[Member]:
    """Give the shapes of all units consecutive numbers, in the order of the units."""
    first = 0
    for order, unit in enumerate(units):
        wordings = enumerate((name.wording for name in unit.names), first)
        forms = [
            (form, tuple(shape for shape, _ in same))
            for (form, _), same in groupby(wordings, key=lambda pair: (pair[1].form, pair[1].title))
        ]
        bare = first + len(unit.names)
        yield Member(unit, order, (*forms, (BARE, (bare,))), range(first, bare + 1), bare)
        first = bare + 1


def list_parts(member: Member) -> Iterator[Part]:
    """List the boxes of an event; those of its mark twice, as its margin depends on a name."""
    unit, bare = member.unit, 1 << member.bare
    names = bare - (1 << member.shapes[0])
    boxes = [(box, MARGIN_MARK, bare, index == 0) for index, box in enumerate(unit.body)]
    boxes += [(box, MARGIN, names, False) for box in unit.body]
    boxes += [(name.box, MARGIN, 1 << shape, True)
              for shape, name in zip(member.shapes, unit.names, strict=False)]  # fmt: skip
    for (left, top, right, bottom), margin, shapes, is_read in boxes:
        yield Part(left, right, margin, (top, bottom), unit.event, shapes, is_read)


class Crowd:
    """The events of a lane in all their shapes; what has been worked out about them is kept."""

    def __init__(self, units: tuple[Unit, ...]) -> None:
        self.members = {member.unit.event: member for member in number_shapes(units)}
        """The events in the order of the units, which is that of time and of the numbers."""
        self.owners = [member for member in self.members.values() for _ in member.shapes]
        """The event of each shape."""
        self.count = len(self.owners)
        """The number of all shapes: the length of a set in bits."""
        self.all_shapes = (1 << self.count) - 1
        """The set of all shapes."""
        self._touching: dict[float, tuple[int, ...]] = {}
        self._near: dict[tuple[float, float, str], list[tuple[Band, int]]] = {}

    @cached_property
    def heaviest(self) -> list[Member]:
        """The events by weight, of equal ones the earliest first."""
        return sorted(self.members.values(), key=lambda member: -member.unit.weight)

    @cached_property
    def tallest(self) -> float:
        """The most px that the middles of two rows are apart while boxes in them touch."""
        bands = {part.band for part in self._parts}
        return 2 * max((max(-top, bottom) for top, bottom in bands), default=0.0)

    def count_reach(self, row_height: float) -> int:
        """Count the rows, above or below its own, in which a box can touch another one."""
        return max(0, ceil(self.tallest / row_height) - 1)

    def find_touching(self, row_height: float) -> tuple[int, ...]:
        """Find for each shape the sets of those that have no room once it stands in the first row.

        The sets are those of the rows within `count_reach`, *row_height* px apart.
        """
        if row_height not in self._touching:
            touching, runs = [0] * self.count, dict[tuple[Band, Band], int]()
            for box, shapes, near in self._neighbours:
                own, touched = (box.top, box.bottom), 0
                for band, others in near:
                    if (band, own) not in runs:
                        runs[band, own] = self._find_run(band, own, row_height)
                    touched |= others * runs[band, own]
                for shape in shapes:
                    touching[shape] |= touched
            self._touching[row_height] = tuple(touching)
        return self._touching[row_height]

    def _find_run(self, band: Band, other: Band, row_height: float) -> int:
        """Find in which rows two boxes that are near sideways touch, as the first shape there.

        They do in the same row at least, for every box holds the middle of its row.
        """
        last = ceil((other[1] - band[0]) / row_height) - 1
        first = floor((other[0] - band[1]) / row_height) + 1
        run = ((1 << (last - first + 1) * self.count) - 1) // self.all_shapes
        return run << (first + self.count_reach(row_height)) * self.count

    def find_near(self, box: Box, event: str = "") -> list[tuple[Band, int]]:
        """Find the shapes of all but an *event* too near to a box sideways, by their bands."""
        key = start, end, _ = box.left, box.right, event
        if key not in self._near:
            near: dict[Band, int] = {}
            for left, right, margin, band, other, shapes, _ in self._parts:
                if left >= end + MARGIN:
                    break
                if start < right + margin and left < end + margin and other != event:
                    near[band] = near.get(band, 0) | shapes
            self._near[key] = list(near.items())
        return self._near[key]

    @cached_property
    def _parts(self) -> list[Part]:
        """What all events cover, from left to right."""
        return sorted(part for member in self.members.values() for part in list_parts(member))

    @cached_property
    def _neighbours(self) -> list[tuple[Box, tuple[int, ...], list[tuple[Band, int]]]]:
        """Every box with the shapes that hold it and what is near sideways."""
        return [
            (box, shapes, self.find_near(box, event))
            for event, member in self.members.items()
            for box, shapes in member.list_boxes()
        ]

    @cached_property
    def beside(self) -> list[int]:
        """The shapes of other events that, above or below it, each shape is read with.

        That is where the middle of one name, or of a mark without a name, is within the other.
        """
        beside = [0] * self.count
        read = [part for part in self._parts if part.is_read]
        for left, right, _, _, event, shape, _ in read:
            others, middle = 0, (left + right) / 2
            for start, end, _, _, other, shapes, _ in read:
                if start >= right:
                    break
                is_over = left < (start + end) / 2 < right
                if (is_over or start < middle < end) and event != other:
                    others |= shapes
            beside[shape.bit_length() - 1] = others
        return beside
