"""Which events of a lane touch which, worked out once and kept as sets of shapes.

A set of shapes is a whole number with a bit for each shape of the lane. A set for each track is
one number too, the sets one after the other from the track above the first one on, so that a
shift by the size of a set moves everything down a track.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.timeline.box import Box, Placed, Unit

MARGIN = 8.0
"""Px left free between two events of a track."""
MARGIN_MARK = 3.0
"""The same beside a mark without a name."""

Band = tuple[float, float]
"""The top and the bottom of a box in px."""


class Part(NamedTuple):
    """A box of an event, the set of its shapes that hold it, and the room they need beside it."""

    box: Box
    event: str
    shapes: int
    margin: float


@dataclass(frozen=True)
class Crowd:
    """The events of a lane in all their shapes, numbered in the order of the units."""

    units: tuple[Unit, ...]
    _sets: dict[float, tuple[int, ...]] = field(default_factory=dict, compare=False, repr=False)
    _near: dict[tuple[float, float, str], list[tuple[Band, int]]] = field(
        default_factory=dict, compare=False, repr=False
    )
    _hits: dict[tuple[str, str, int, float], int] = field(
        default_factory=dict, compare=False, repr=False
    )

    @cached_property
    def numbers(self) -> dict[str, range]:
        """The numbers of each event's shapes, the best first, and last the bare mark's."""
        found, first = {}, 0
        for unit in self.units:
            found[unit.event] = range(first, first := first + len(unit.shapes))
        return found

    @cached_property
    def count(self) -> int:
        """The number of all shapes: the size of a set."""
        return sum(map(len, self.numbers.values()))

    @property
    def every(self) -> int:
        """The set of all shapes."""
        return (1 << self.count) - 1

    def touching(self, row: float) -> tuple[int, ...]:
        """For each shape the set, for each track, of those with no room once it stands there.

        The sets are those of the track above it, its own, and the one below, *row* px apart.
        """
        if row not in self._sets:
            found = [0] * self.count
            for numbers, box, near in self._neighbours:
                touched = self._touched(box, near, row)
                for number in numbers:
                    found[number] |= touched
            self._sets[row] = tuple(found)
        return self._sets[row]

    def near(self, box: Box, event: str = "") -> list[tuple[Band, int]]:
        """The shapes of all but an *event* that are too near to a box sideways, by their bands."""
        key = box.left, box.right, event
        if key not in self._near:
            self._near[key] = list(self._found(box, event).items())
        return self._near[key]

    def _found(self, box: Box, event: str) -> dict[Band, int]:
        found: dict[Band, int] = {}
        for (left, top, right, bottom), other, shapes, margin in self._parts:
            if left >= box.right + MARGIN:
                break
            if left < box.right + margin and box.left < right + margin and other != event:
                found[top, bottom] = found.get((top, bottom), 0) | shapes
        return found

    def hits(self, unit: Unit, other: Placed, down: float) -> int:
        """How often a bare mark touches another event whose track is *down* px below its own."""
        key = unit.event, other.unit.event, other.choice, down
        if key not in self._hits:
            boxes = [box.down(down) for box in other.shape.boxes]
            self._hits[key] = sum(own.hits(box) for own in unit.body for box in boxes)
        return self._hits[key]

    @cached_property
    def _parts(self) -> list[Part]:
        """What all events cover, from left to right."""
        return sorted(part for unit in self.units for part in self._parts_of(unit))

    def _parts_of(self, unit: Unit) -> Iterator[Part]:
        *named, bare = (1 << number for number in self.numbers[unit.event])
        for box in unit.body:
            yield Part(box, unit.event, bare, MARGIN_MARK)
            yield Part(box, unit.event, sum(named), MARGIN)
        for name, shape in zip(unit.names, named, strict=True):
            yield Part(name.box, unit.event, shape, MARGIN)

    @cached_property
    def _neighbours(self) -> list[tuple[range, Box, list[tuple[Band, int]]]]:
        """Every box with the numbers of the shapes that hold it and what is near sideways."""
        found = []
        for unit in self.units:
            every = self.numbers[unit.event]
            held = [(every, box) for box in unit.body]
            held += [(every[n : n + 1], name.box) for n, name in enumerate(unit.names)]
            found += [(numbers, box, self.near(box, unit.event)) for numbers, box in held]
        return found

    def _touched(self, box: Box, near: list[tuple[Band, int]], row: float) -> int:
        found = 0
        for (top, bottom), shapes in near:
            for step in (-1, 0, 1):
                down = step * row
                if top < box.bottom + down and box.top + down < bottom:
                    found |= shapes << (1 - step) * self.count
        return found
