"""The events of a lane in all their shapes, and which touch which: worked out once, kept as sets.

A set of shapes is an int: bit *n* stands for shape *n*. A set for each track is the ints side by
side, from the track above the first one on, so `<<` by the size of a set moves it down one track.
With three shapes, 0b101 holds the shapes 0 and 2, and `0b101 << 3` the same one track lower.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dashboard.timeline.lanes.box import Box, Unit

MARGIN = 8.0
"""Px left free between two events of a track."""
MARGIN_MARK = 3.0
"""The same beside a mark without a name."""

Band = tuple[float, float]
"""The top and the bottom of a box in px."""


class Member(NamedTuple):
    """An event of a crowd with the numbers of its shapes, `bare` the one without a name.

    `shapes` are all, the best one first; `price` is what the name counts.
    """

    unit: Unit
    named: tuple[int, ...]
    bare: int
    shapes: tuple[int, ...]
    price: int


class Part(NamedTuple):
    """A box of an event, the room it needs beside it, and the set of the shapes that hold it."""

    left: float
    right: float
    margin: float
    band: Band
    event: str
    shapes: int


def members(units: Iterable[Unit]) -> Iterator[Member]:
    """The units with numbers, in their order."""
    first = 0
    for unit in units:
        shapes = tuple(range(first, first + len(unit.shapes)))
        price = 4**unit.weight if unit.names else 0
        yield Member(unit, shapes[:-1], shapes[-1], shapes, price)
        first += len(shapes)


def parts(member: Member) -> Iterator[Part]:
    """The boxes of an event, those of its mark with the room they need with a name and without."""
    unit, names = member.unit, sum(1 << shape for shape in member.named)
    held = [(box, MARGIN_MARK, 1 << member.bare) for box in unit.body]
    held += [(box, MARGIN, names) for box in unit.body]
    held += [
        (name.box, MARGIN, 1 << shape) for shape, name in zip(member.named, unit.names, strict=True)
    ]
    for (left, top, right, bottom), margin, shapes in held:
        yield Part(left, right, margin, (top, bottom), unit.event, shapes)


@dataclass(frozen=True)
class Crowd:
    """The events of a lane in all their shapes."""

    units: tuple[Unit, ...]
    _like: dict[float, float] = field(default_factory=dict, compare=False, repr=False)
    _steps: dict[float, dict[tuple[Band, Band], tuple[int, ...]]] = field(
        default_factory=dict, compare=False, repr=False
    )
    _rows: dict[tuple[tuple[int, ...], ...], float] = field(
        default_factory=dict, compare=False, repr=False
    )
    _sets: dict[float, tuple[int, ...]] = field(default_factory=dict, compare=False, repr=False)
    _hits: dict[tuple[int, int, float], int] = field(
        default_factory=dict, compare=False, repr=False
    )
    _near: dict[tuple[float, float, str], list[tuple[Band, int]]] = field(
        default_factory=dict, compare=False, repr=False
    )

    @cached_property
    def members(self) -> dict[str, Member]:
        """The events in the order of the units, which is also that of the numbers."""
        return {member.unit.event: member for member in members(self.units)}

    @cached_property
    def owners(self) -> tuple[Member, ...]:
        """The event of each shape."""
        return tuple(member for member in self.members.values() for _ in member.shapes)

    @cached_property
    def count(self) -> int:
        """The number of all shapes: the size of a set."""
        return len(self.owners)

    @property
    def every(self) -> int:
        """The set of all shapes."""
        return (1 << self.count) - 1

    @cached_property
    def heaviest(self) -> list[Member]:
        """The events by weight, of equal ones the shortest first."""
        return sorted(
            self.members.values(), key=lambda member: (-member.unit.weight, member.unit.width)
        )

    def like(self, row: float) -> float:
        """The first height of a track asked for with which the same boxes touch as with *row*."""
        if row not in self._like:
            self._steps[row] = self._stepping(row)
            self._like[row] = self._rows.setdefault(tuple(self._steps[row].values()), row)
        return self._like[row]

    def touching(self, row: float) -> tuple[int, ...]:
        """For each shape the set, for each track, of those with no room once it stands there.

        The sets are those of the track above it, its own, and the one below, *row* px apart.
        """
        row = self.like(row)
        if row not in self._sets:
            found, steps = [0] * self.count, self._steps[row]
            for shapes, box, near in self._neighbours:
                touched = 0
                for band, others in near:
                    for step in steps[band, (box.top, box.bottom)]:
                        touched |= others << (1 - step) * self.count
                for shape in shapes:
                    found[shape] |= touched
            self._sets[row] = tuple(found)
        return self._sets[row]

    @cached_property
    def _meeting(self) -> list[tuple[Band, Band]]:
        """The bands of any two boxes that are too near sideways."""
        near = ((near, (box.top, box.bottom)) for _, box, near in self._neighbours)
        return sorted({(one, other) for bands, other in near for one, _ in bands})

    def _stepping(self, row: float) -> dict[tuple[Band, Band], tuple[int, ...]]:
        """The steps from track to track over which two boxes touch if they meet sideways."""
        return {
            (one, other): tuple(
                step
                for step, down in ((-1, -row), (0, 0.0), (1, row))
                if one[0] < other[1] + down and other[0] + down < one[1]
            )
            for one, other in self._meeting
        }

    def near(self, box: Box, event: str = "") -> list[tuple[Band, int]]:
        """The shapes of all but an *event* that are too near to a box sideways, by their bands."""
        key = box.left, box.right, event
        if key not in self._near:
            self._near[key] = list(self._found(box, event).items())
        return self._near[key]

    def _found(self, box: Box, event: str) -> dict[Band, int]:
        found: dict[Band, int] = {}
        start, end = box.left, box.right
        for left, right, margin, band, other, shapes in self._parts:
            if left >= end + MARGIN:
                break
            if start < right + margin and left < end + margin and other != event:
                found[band] = found.get(band, 0) | shapes
        return found

    def hits(self, bare: int, other: int, down: float) -> int:
        """How often a bare mark touches another shape whose track is *down* px below its own."""
        key = bare, other, down
        if key not in self._hits:
            member = self.owners[other]
            shape = member.unit.shapes[member.shapes.index(other)]
            boxes = [box.down(down) for box in shape.boxes]
            body = self.owners[bare].unit.body
            self._hits[key] = sum(own.hits(box) for own in body for box in boxes)
        return self._hits[key]

    @cached_property
    def _parts(self) -> list[Part]:
        """What all events cover, from left to right."""
        return sorted(part for member in self.members.values() for part in parts(member))

    @cached_property
    def _neighbours(self) -> list[tuple[tuple[int, ...], Box, list[tuple[Band, int]]]]:
        """Every box with the shapes that hold it and what is near sideways."""
        found = []
        for unit, named, _, every, _ in self.members.values():
            held = [(every, box) for box in unit.body]
            held += [((shape,), name.box) for shape, name in zip(named, unit.names, strict=True)]
            found += [(shapes, box, self.near(box, unit.event)) for shapes, box in held]
        return found
