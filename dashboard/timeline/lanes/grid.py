"""The rows of a lane: what stands in it, and what leaves no room there, staircase and name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from math import ceil, floor, inf

from dashboard.timeline.axis.scale import Scale
from dashboard.timeline.label import BARE
from dashboard.timeline.lanes.box import Box, Unit
from dashboard.timeline.lanes.crowd import Crowd
from dashboard.timeline.lanes.staircase import Climb, Steps, find_floor
from dashboard.timeline.size import Size

PARTS = 4
"""Into how many rows that of a label is parted, where a lane has few events."""
FEW = 60
"""The most events of a lane whose rows are read in the order of time."""
PAD, PAD_LEAST = 8.0, 3.0
"""Px above the first and below the last row; the least where room is short."""


@dataclass(frozen=True)
class LaneContent:
    """What stands in a lane: its events but for the steps, its staircase, its name within it.

    `has_more` tells that it has events beyond these, which have no room.
    """

    id: str
    units: tuple[Unit, ...]
    climb: Climb | None = None
    marker: float = 0.0
    name: Box | None = None
    has_more: bool = False

    @cached_property
    def crowd(self) -> Crowd:
        """The events with all their shapes."""
        return Crowd(self.units)

    @property
    def is_crowded(self) -> bool:
        """True if it has too many events to be read row by row."""
        return self.has_more or len(self.units) > FEW

    @property
    def closing(self) -> str:
        """The event above the staircase, "" for none."""
        closing = self.climb and self.climb.closing
        return closing.id if closing and closing.id in self.crowd.members else ""

    @cached_property
    def reach(self) -> float:
        """How far the mark above the staircase reaches up from the middle of its row, in px."""
        member = self.crowd.members.get(self.closing)
        return max((-box.top for box in member.unit.body), default=0.0) if member else 0.0


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

    def shift(self, row: int) -> int:
        """Return the set that has the first shape in a row."""
        return 1 << (row + self.reach) * self.crowd.count

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


@dataclass(frozen=True)
class Surveyor:
    """Builds the rows of lanes for one size and one height of the rows of labels, in px."""

    scale: Scale
    size: Size
    row_height: float
    _grids: dict[tuple[str, int, float], Grid] = field(default_factory=dict)

    @property
    def margin(self) -> float:
        """Px from the middle of the first and of the last row to the edge of the lane."""
        least = self.size.row_height_least
        slack = (self.row_height - least) / (self.size.row_height - least)
        pad = PAD_LEAST + (PAD - PAD_LEAST) * max(0.0, min(1.0, slack))
        return pad + self.row_height / 2

    def find_grid(self, content: LaneContent, above: int = 0, height: float = 0.0) -> Grid:
        """Find the rows of a lane, with *above* rows of labels above the staircase.

        The staircase fills a *height* in px; for 0 it is as low as can be.
        """
        key = content.id, above, height
        if key not in self._grids:
            self._grids[key] = self._build_grid(content, above, height)
        return self._grids[key]

    def _build_grid(self, content: LaneContent, above: int, height: float) -> Grid:
        parts, margin = 1 if content.is_crowded else PARTS, self.margin
        row_height = self.row_height / parts
        row = max(0, ceil((content.reach + 1 - margin) / row_height)) + above * parts
        fixed = {content.closing: row} if content.closing else {}
        top = margin + row * row_height
        steps = None
        if climb := content.climb:
            floor_y = max(height, find_floor(climb, self.size, self.row_height, top))
            steps = Steps(climb, self.scale, self.size, content.marker, top, floor_y)
        edges = (Box(-inf, -inf, inf, 1.0), Box(-inf, height - 1 if height else inf, inf, inf))
        is_tall = content.crowd.tallest > 2 * margin - 2
        names = (content.name,) if content.name else ()
        room = (height or self.size.field) - 2 * margin
        return Grid(
            content.crowd,
            margin,
            row_height,
            max(0, int(room / row_height + 0.001), *fixed.values()) + 1,
            (*(edges if is_tall else ()), *names, *(steps.walls if steps else ())),
            fixed,
            ordered=not content.is_crowded,
            apart=parts,
            steps=steps,
        )
