"""The rows of a lane, and where its staircase and its name leave no room in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from math import ceil, floor
from typing import TYPE_CHECKING

from dashboard.timeline.label import BARE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.timeline.lanes.box import Box
    from dashboard.timeline.lanes.crowd import Crowd
    from dashboard.timeline.lanes.staircase import Steps


@dataclass(frozen=True)
class Grid:
    """The rows for a crowd: `row_height` px each, the first one's middle at `first` px.

    `most` is their number, `walls` are boxes that nothing may touch but the events in `fixed`,
    whose rows are given. `ordered` tells that no event is to stand above an earlier one; `apart`
    are the rows from label to label, `steps` is the staircase. Sets of shapes are ints, see
    `crowd`.
    """

    crowd: Crowd
    first: float
    row_height: float
    most: int
    walls: tuple[Box, ...] = ()
    fixed: Mapping[str, int] = field(default_factory=dict)
    ordered: bool = True
    apart: int = 1
    steps: Steps | None = None

    def y(self, row: int) -> float:
        """The middle of a row in px."""
        return self.first + row * self.row_height

    @cached_property
    def reach(self) -> int:
        """How many rows off another event can still be touched."""
        return self.crowd.count_reach(self.row_height)

    @cached_property
    def touching(self) -> tuple[int, ...]:
        """See `Crowd.find_touching`; shifted to its row, a set tells what has no room any more."""
        return self.crowd.find_touching(self.row_height)

    def shift(self, row: int, shapes: int = 1) -> int:
        """Shift a set of shapes to a row; the set of the first shape if none is given."""
        return shapes << (row + self.reach) * self.crowd.count

    def find_row(self, shapes: int) -> int:
        """Find the first row in which a set for each row has a shape."""
        return ((shapes & -shapes).bit_length() - 1) // self.crowd.count - self.reach

    @cached_property
    def first_rows(self) -> tuple[int, ...]:
        """For each number of rows the set that has the first shape in each of them."""
        return tuple(accumulate(map(self.shift, range(self.most)), initial=0))

    @cached_property
    def walled(self) -> int:
        """The set of shapes, for each row, that would touch a wall there."""
        walled = 0
        for wall in self.walls:
            for (top, bottom), shapes in self.crowd.find_near(wall):
                first = floor(self._count_rows(wall.top - bottom)) + 1
                last = ceil(self._count_rows(wall.bottom - top)) - 1
                first, last = max(0, first), min(self.most - 1, last)
                if first <= last:
                    walled |= (self.first_rows[last + 1] ^ self.first_rows[first]) * shapes
        return walled

    @cached_property
    def barred(self) -> int:
        """The set of shapes, for each row, of events later than one in `fixed` further down."""
        members, every = self.crowd.members, self.crowd.all_shapes
        barred = 0
        for event, row in self.fixed.items():
            later = every >> members[event].bare + 1 << members[event].bare + 1
            barred |= later * self.first_rows[row]
        return barred

    @cached_property
    def choices(self) -> list[tuple[tuple[int, ...], ...]]:
        """The shapes of each event in time order that stand for each form of its name."""
        return [
            tuple(
                member.list_shapes(form, self._spoilt if event in self.fixed else self._roomless)
                for form in range(BARE + 1)
            )
            for event, member in self.crowd.members.items()
        ]

    @cached_property
    def _roomless(self) -> int:
        """The set of the shapes that would touch a wall in every row that is theirs."""
        rows, walled = self.first_rows[-1], self.walled | (self.barred if self.ordered else 0)
        shapes = range(self.crowd.count)
        return sum(1 << shape for shape in shapes if not ~(walled >> shape) & rows)

    @cached_property
    def _spoilt(self) -> int:
        """The set of the shapes of events in `fixed` whose name would touch a wall."""
        return sum(
            1 << shape
            for event, row in self.fixed.items()
            for member in [self.crowd.members[event]]
            for shape, name in zip(member.shapes, member.unit.names, strict=False)
            if any(name.box.move_down(self.y(row)).hits(wall) for wall in self.walls)
        )

    def _count_rows(self, y: float) -> float:
        """Count the rows, and parts of one, from the middle of the first one to *y* px."""
        return min(max((y - self.first) / self.row_height, -1.0), float(self.most))
