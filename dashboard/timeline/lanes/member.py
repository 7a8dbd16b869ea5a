"""The events of a lane in all their shapes, which are numbered, and the boxes of these."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from dashboard.timeline.label import BARE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dashboard.timeline.lanes.box import Unit

MARGIN = 8.0
"""Px left free between two events of a row."""
MARGIN_MARK = 3.0
"""The same beside a mark without a name."""

Band = tuple[float, float]
"""The top and the bottom of a box in px from the middle of its row."""


class Member(NamedTuple):
    """An event of a crowd: the numbers of its shapes, and in `order` that of the event in time.

    `shapes` are all of them, the best first; `forms` the same by how much of the name they show;
    `bare`, the last one, is that without a name.
    """

    unit: Unit
    order: int
    forms: tuple[tuple[int, tuple[int, ...]], ...]
    shapes: range
    bare: int

    def list_shapes(self, form: int, without: int = 0) -> tuple[int, ...]:
        """List its shapes of a form, but for those in the set *without*.

        Where there are none, those of the nearest shorter form that has some, or the bare one.
        """
        for own, shapes in self.forms:
            if own >= form and (left := tuple(n for n in shapes if not without >> n & 1)):
                return left
        return (self.bare,)


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
        named = enumerate((name.wording.form for name in unit.names), first)
        forms = [
            (form, tuple(shape for shape, _ in same))
            for form, same in groupby(named, key=lambda pair: pair[1])
        ]
        bare = first + len(unit.names)
        yield Member(unit, order, (*forms, (BARE, (bare,))), range(first, bare + 1), bare)
        first += len(unit.shapes)


def list_parts(member: Member) -> Iterator[Part]:
    """List the boxes of an event; those of its mark twice, as its margin depends on a name."""
    unit, named = member.unit, member.shapes[:-1]
    names = sum(1 << shape for shape in named)
    bodies = [(box, index == 0) for index, box in enumerate(unit.body)]
    boxes = [(box, MARGIN_MARK, 1 << member.bare, is_mark) for box, is_mark in bodies]
    boxes += [(box, MARGIN, names, False) for box in unit.body]
    boxes += [
        (name.box, MARGIN, 1 << shape, True) for shape, name in zip(named, unit.names, strict=True)
    ]
    for (left, top, right, bottom), margin, shapes, is_read in boxes:
        yield Part(left, right, margin, (top, bottom), unit.event, shapes, is_read)
