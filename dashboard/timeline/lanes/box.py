"""What events cover: rectangles in px."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from dashboard.timeline.label import Wording


class Box(NamedTuple):
    """A rectangle in px, y downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def move_down(self, y: float) -> Box:
        """Move the box *y* px down."""
        return Box(self.left, self.top + y, self.right, self.bottom + y)

    def hits(self, other: Box, margin: float = 0.0, down: float = 0.0) -> bool:
        """True if it shares a point with *other* moved *down* px, or is *margin* px beside it."""
        return (
            self.left < other.right + margin
            and other.left < self.right + margin
            and self.top < other.bottom + down
            and other.top + down < self.bottom
        )


def has_overlap(boxes: Iterable[Box]) -> bool:
    """True if any two of the boxes share a point."""
    ordered = sorted(boxes)
    for index, box in enumerate(ordered):
        for other in ordered[index + 1 :]:
            if other.left >= box.right:
                break
            if box.hits(other):
                return True
    return False


class Named(NamedTuple):
    """A wording and the box it fills, its y counted from the middle of the row."""

    wording: Wording
    box: Box


@dataclass(frozen=True)
class Unit:
    """An event to place: `body` is its mark and bar, `names` the labels that fit the axis."""

    event: str
    weight: int
    body: tuple[Box, ...]
    names: tuple[Named, ...]

    @cached_property
    def depth(self) -> float:
        """How far its mark and bar reach down from the middle of its row, in px."""
        return max((box.bottom for box in self.body), default=0.0)


class PlacedUnit(NamedTuple):
    """A unit in its row with one of its names; None where only the mark is shown.

    `touches` counts what its mark touches there.
    """

    unit: Unit
    row: int
    named: Named | None = None
    touches: int = 0

    @property
    def boxes(self) -> tuple[Box, ...]:
        """What it covers, its y counted from the middle of the row."""
        return (*self.unit.body, self.named.box) if self.named else self.unit.body
