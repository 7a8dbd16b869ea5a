"""The events of a crowd, their shapes numbered, and the boxes that these are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dashboard.timeline.box import Unit

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
