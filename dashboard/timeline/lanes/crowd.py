"""Which shapes of the events of a lane touch which, kept as sets in integers.

A set of shapes is an int: bit *n* stands for shape *n*. A set for each row is these ints side by
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

from functools import cached_property
from math import ceil, floor
from typing import TYPE_CHECKING

from dashboard.timeline.lanes.member import MARGIN, Band, Member, list_parts, number_shapes

if TYPE_CHECKING:
    from dashboard.timeline.lanes.box import Box, Unit
    from dashboard.timeline.lanes.member import Part


class Crowd:
    """The events of a lane in all their shapes; what has been worked out about them is kept."""

    def __init__(self, units: tuple[Unit, ...]) -> None:
        self.units = units
        self._touching: dict[float, tuple[int, ...]] = {}
        self._near: dict[tuple[float, float, str], list[tuple[Band, int]]] = {}

    @cached_property
    def members(self) -> dict[str, Member]:
        """The events in the order of the units, which is that of time and of the numbers."""
        return {member.unit.event: member for member in number_shapes(self.units)}

    @cached_property
    def owners(self) -> tuple[Member, ...]:
        """The event of each shape."""
        return tuple(member for member in self.members.values() for _ in member.shapes)

    @cached_property
    def count(self) -> int:
        """The number of all shapes: the length of a set in bits."""
        return len(self.owners)

    @property
    def all_shapes(self) -> int:
        """The set of all shapes."""
        return (1 << self.count) - 1

    @cached_property
    def heaviest(self) -> list[Member]:
        """The events by weight, of equal ones the earliest first."""
        return sorted(self.members.values(), key=lambda member: -member.unit.weight)

    def count_reach(self, row_height: float) -> int:
        """Count the rows, above or below its own, in which a box can touch another one."""
        return max(0, ceil(self.tallest / row_height) - 1)

    def find_touching(self, row_height: float) -> tuple[int, ...]:
        """Find for each shape the sets of those that have no room once it stands in the first row.

        The sets are those of the rows within `count_reach`, *row_height* px apart.
        """
        if row_height not in self._touching:
            touching, runs = [0] * self.count, self._find_runs(row_height)
            for shapes, box, near in self._neighbours:
                touched = 0
                for band, others in near:
                    touched |= others * runs[band, (box.top, box.bottom)]
                for shape in shapes:
                    touching[shape] |= touched
            self._touching[row_height] = tuple(touching)
        return self._touching[row_height]

    @cached_property
    def earlier(self) -> tuple[int, ...]:
        """The shapes of earlier events that, above or below it, each shape is read with."""
        first = (member.shapes[0] for member in self.owners)
        return tuple(
            near & (1 << start) - 1 for near, start in zip(self._beside, first, strict=True)
        )

    @cached_property
    def later(self) -> tuple[int, ...]:
        """The same of later events."""
        return tuple(
            near >> member.bare + 1 << member.bare + 1
            for near, member in zip(self._beside, self.owners, strict=True)
        )

    @cached_property
    def _beside(self) -> list[int]:
        """The shapes of other events that are read above or below each shape.

        That is where the middle of one name, or of a mark without a name, is within the other.
        """
        beside = [0] * self.count
        parts = [part for part in self._parts if part.is_read]
        for part in parts:
            others, (left, right, *_) = 0, part
            middle = (left + right) / 2
            for other in parts:
                if other.left >= right:
                    break
                is_over = left < (other.left + other.right) / 2 < right
                if (is_over or other.left < middle < other.right) and part.event != other.event:
                    others |= other.shapes
            beside[part.shapes.bit_length() - 1] = others
        return beside

    @cached_property
    def tallest(self) -> float:
        """The most px that the middles of two rows are apart while boxes in them touch."""
        boxes = [box for unit in self.units for shape in unit.shapes for box in shape.boxes]
        return 2 * max((max(-box.top, box.bottom) for box in boxes), default=0.0)

    @cached_property
    def depths(self) -> dict[int, float]:
        """How far each mark and bar reaches down from the middle of its row, in px."""
        return {
            member.bare: max((box.bottom for box in member.unit.body), default=0.0)
            for member in self.members.values()
        }

    def _find_runs(self, row_height: float) -> dict[tuple[Band, Band], int]:
        """Find in which rows two boxes that are near sideways touch, as the first shape there."""
        reach, count = self.count_reach(row_height), self.count
        runs = {}
        for band, other in self._near_bands:
            last = ceil((other[1] - band[0]) / row_height) - 1
            first = floor((other[0] - band[1]) / row_height) + 1
            length = max(0, last - first + 1)
            run = ((1 << length * count) - 1) // self.all_shapes << (first + reach) * count
            runs[band, other] = run if length else 0
        return runs

    @cached_property
    def _near_bands(self) -> list[tuple[Band, Band]]:
        """The bands of any two boxes that are too near sideways."""
        near = ((near, (box.top, box.bottom)) for _, box, near in self._neighbours)
        return sorted({(band, other) for bands, other in near for band, _ in bands})

    def find_near(self, box: Box, event: str = "") -> list[tuple[Band, int]]:
        """Find the shapes of all but an *event* too near to a box sideways, by their bands."""
        key = box.left, box.right, event
        if key not in self._near:
            shapes: dict[Band, int] = {}
            start, end, _ = key
            for left, right, margin, band, other, held, _ in self._parts:
                if left >= end + MARGIN:
                    break
                if start < right + margin and left < end + margin and other != event:
                    shapes[band] = shapes.get(band, 0) | held
            self._near[key] = list(shapes.items())
        return self._near[key]

    @cached_property
    def _parts(self) -> list[Part]:
        """What all events cover, from left to right."""
        return sorted(part for member in self.members.values() for part in list_parts(member))

    @cached_property
    def _neighbours(self) -> list[tuple[tuple[int, ...], Box, list[tuple[Band, int]]]]:
        """Every box with the shapes that hold it and what is near sideways."""
        neighbours = []
        for member in self.members.values():
            unit, shapes = member.unit, tuple(member.shapes)
            boxes = [(shapes, box) for box in unit.body]
            boxes += [((shape,), name.box) for shape, name in zip(shapes, unit.names, strict=False)]
            neighbours += [(held, box, self.find_near(box, unit.event)) for held, box in boxes]
        return neighbours
