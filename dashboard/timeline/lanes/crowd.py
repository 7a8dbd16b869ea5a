"""The events of a lane in all their shapes, and which touch which, kept as sets in integers.

A set of shapes is an int: bit *n* stands for shape *n*. A set for each row is these ints side by
side, from the row above the first one on, so `<<` by the number of shapes moves it down one row.
Say that event a has the shapes 0 (named) and 1 (bare), and event b shape 2; a set is 3 bits long:

    0b101                       shapes 0 and 2
    0b101 << 3   0b101_000      the same in the first row (the lowest bits are the row above it)
    0b101 << 6   0b101_000_000  the same in the second row

`find_touching(20)[0] == 0b000_100_000` says: once shape 0 stands in the first row, shape 2 has no
room in that row, but has it in the rows above and below. For shape 0 in the second row: `<< 3`.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dashboard.timeline.lanes.box import Box, Unit

MARGIN = 8.0
"""Px left free between two events of a row."""
MARGIN_MARK = 3.0
"""The same beside a mark without a name."""

Band = tuple[float, float]
"""The top and the bottom of a box in px from the middle of its row."""


class Member(NamedTuple):
    """An event of a crowd with the numbers of its shapes, `bare` the one without a name.

    `shapes` are all, the best one first; `price` is what losing the name costs.
    """

    unit: Unit
    named: tuple[int, ...]
    bare: int
    shapes: tuple[int, ...]
    price: int


class Part(NamedTuple):
    """A box of an event, the px it needs free beside it, and the set of the shapes that hold it."""

    left: float
    right: float
    margin: float
    band: Band
    event: str
    shapes: int


def number_shapes(units: Iterable[Unit]) -> Iterator[Member]:
    """Give the shapes of all units consecutive numbers, in the order of the units."""
    first = 0
    for unit in units:
        shapes = tuple(range(first, first + len(unit.shapes)))
        price = 4**unit.weight if unit.names else 0
        yield Member(unit, shapes[:-1], shapes[-1], shapes, price)
        first += len(shapes)


def list_parts(member: Member) -> Iterator[Part]:
    """List the boxes of an event; those of its mark twice, as its margin depends on a name."""
    unit, names = member.unit, sum(1 << shape for shape in member.named)
    boxes = [(box, MARGIN_MARK, 1 << member.bare) for box in unit.body]
    boxes += [(box, MARGIN, names) for box in unit.body]
    boxes += [
        (name.box, MARGIN, 1 << shape) for shape, name in zip(member.named, unit.names, strict=True)
    ]
    for (left, top, right, bottom), margin, shapes in boxes:
        yield Part(left, right, margin, (top, bottom), unit.event, shapes)


class Crowd:
    """The events of a lane in all their shapes; what has been worked out about them is kept."""

    def __init__(self, units: tuple[Unit, ...]) -> None:
        self.units = units
        self._like: dict[float, float] = {}
        self._steps: dict[float, dict[tuple[Band, Band], tuple[int, ...]]] = {}
        self._first_heights: dict[tuple[tuple[int, ...], ...], float] = {}
        self._touching: dict[float, tuple[int, ...]] = {}
        self._hits: dict[tuple[int, int, float], int] = {}
        self._near: dict[tuple[float, float, str], list[tuple[Band, int]]] = {}

    @cached_property
    def members(self) -> dict[str, Member]:
        """The events in the order of the units, which is also that of the numbers."""
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
        """The events by weight, of equal ones the shortest first."""
        return sorted(
            self.members.values(), key=lambda member: (-member.unit.weight, member.unit.width)
        )

    def find_like(self, row_height: float) -> float:
        """Find the first row height (px) asked for with which the same boxes touch."""
        if row_height not in self._like:
            steps = self._steps[row_height] = self._find_steps(row_height)
            self._like[row_height] = self._first_heights.setdefault(
                tuple(steps.values()), row_height
            )
        return self._like[row_height]

    def find_touching(self, row_height: float) -> tuple[int, ...]:
        """Find for each shape the sets of those that have no room once it stands in the first row.

        The sets are those of the row above, the first row and the second, *row_height* px apart.
        """
        row_height = self.find_like(row_height)
        if row_height not in self._touching:
            touching, steps = [0] * self.count, self._steps[row_height]
            for shapes, box, near in self._neighbours:
                touched = 0
                for band, others in near:
                    for step in steps[band, (box.top, box.bottom)]:
                        touched |= others << (1 - step) * self.count
                for shape in shapes:
                    touching[shape] |= touched
            self._touching[row_height] = tuple(touching)
        return self._touching[row_height]

    @cached_property
    def _near_bands(self) -> list[tuple[Band, Band]]:
        """The bands of any two boxes that are too near sideways."""
        near = ((near, (box.top, box.bottom)) for _, box, near in self._neighbours)
        return sorted({(band, other) for bands, other in near for band, _ in bands})

    def _find_steps(self, row_height: float) -> dict[tuple[Band, Band], tuple[int, ...]]:
        """Find the steps from row to row over which two boxes touch that are near sideways."""
        return {
            (band, other): tuple(
                step
                for step, down in ((-1, -row_height), (0, 0.0), (1, row_height))
                if band[0] < other[1] + down and other[0] + down < band[1]
            )
            for band, other in self._near_bands
        }

    def find_near(self, box: Box, event: str = "") -> list[tuple[Band, int]]:
        """Find the shapes of all but an *event* too near to a box sideways, by their bands."""
        key = box.left, box.right, event
        if key not in self._near:
            shapes: dict[Band, int] = {}
            start, end, _ = key
            for left, right, margin, band, other, held in self._parts:
                if left >= end + MARGIN:
                    break
                if start < right + margin and left < end + margin and other != event:
                    shapes[band] = shapes.get(band, 0) | held
            self._near[key] = list(shapes.items())
        return self._near[key]

    def count_hits(self, bare: int, other: int, down: float) -> int:
        """Count how often a bare mark touches another shape whose row is *down* px lower."""
        key = bare, other, down
        if key not in self._hits:
            member = self.owners[other]
            shape = member.unit.shapes[member.shapes.index(other)]
            boxes = [box.move_down(down) for box in shape.boxes]
            body = self.owners[bare].unit.body
            self._hits[key] = sum(own.hits(box) for own in body for box in boxes)
        return self._hits[key]

    @cached_property
    def _parts(self) -> list[Part]:
        """What all events cover, from left to right."""
        return sorted(part for member in self.members.values() for part in list_parts(member))

    @cached_property
    def _neighbours(self) -> list[tuple[tuple[int, ...], Box, list[tuple[Band, int]]]]:
        """Every box with the shapes that hold it and what is near sideways."""
        neighbours = []
        for unit, named, _, shapes, _ in self.members.values():
            boxes = [(shapes, box) for box in unit.body]
            boxes += [((shape,), name.box) for shape, name in zip(named, unit.names, strict=True)]
            neighbours += [(held, box, self.find_near(box, unit.event)) for held, box in boxes]
        return neighbours
