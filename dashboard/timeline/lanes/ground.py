"""What stands in a lane, and the ground it stands on: rows, and a staircase among them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from math import ceil, inf
from types import MappingProxyType
from typing import TYPE_CHECKING

from dashboard.timeline.lanes.box import Box
from dashboard.timeline.lanes.crowd import Crowd
from dashboard.timeline.lanes.grid import Grid
from dashboard.timeline.lanes.staircase import STEP_LEAST, Climb, Steps

if TYPE_CHECKING:
    from dashboard.timeline.axis.scale import Scale
    from dashboard.timeline.lanes.box import Unit
    from dashboard.timeline.size import Size

NONE_FIXED: Mapping[str, int] = MappingProxyType({})
PARTS = 4
"""Into how many rows that of a label is parted, where a lane has few events."""
FEW = 60
"""The most events of a lane whose rows are read in the order of time."""
PAD, PAD_LEAST = 8.0, 3.0
"""Px above the first and below the last row; the least where room is short."""
STEP_ROWS, CLIMB_MOST = 0.72, 0.4
"""The least height of a step in rows of labels, and the most of the field claimed by that."""


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

    @cached_property
    def reach(self) -> float:
        """How far the mark above the staircase reaches up from the middle of its row, in px."""
        closing = self.climb.closing.id if self.climb and self.climb.closing else ""
        boxes = (box for unit in self.units if unit.event == closing for box in unit.body)
        return max((-box.top for box in boxes), default=0.0)


@dataclass(frozen=True)
class Ground:
    """What a lane's events stand on: rows and a staircase; `least` is its least height in px.

    `margin` is that below the middle of the last row, `apart` the rows from label to label.
    """

    grid: Grid
    margin: float
    apart: int
    least: float = 0.0
    steps: Steps | None = None


@dataclass(frozen=True)
class Surveyor:
    """Builds the grounds of lanes for one size and one height of the rows of labels, in px."""

    scale: Scale
    size: Size
    row_height: float
    _grounds: dict[tuple[str, int, float], Ground] = field(default_factory=dict)

    @property
    def margin(self) -> float:
        """Px from the middle of the first and of the last row to the edge of the lane."""
        least = self.size.row_height_least
        slack = (self.row_height - least) / (self.size.row_height - least)
        pad = PAD_LEAST + (PAD - PAD_LEAST) * max(0.0, min(1.0, slack))
        return pad + self.row_height / 2

    def find_ground(self, content: LaneContent, above: int = 0, height: float = 0.0) -> Ground:
        """Find the ground with *above* rows of labels above the staircase.

        The staircase fills a *height* in px; for 0 it is as low as can be.
        """
        key = content.id, above, height
        if key not in self._grounds:
            climb = content.climb
            self._grounds[key] = (
                self._build_climbing(content, climb, above, height)
                if climb
                else self._build_ground(self._build_grid(content, height))
            )
        return self._grounds[key]

    def _build_ground(self, grid: Grid, least: float = 0.0, steps: Steps | None = None) -> Ground:
        apart = round(self.row_height / grid.row_height)
        return Ground(grid, self.margin, apart, least, steps)

    def _build_climbing(
        self, content: LaneContent, climb: Climb, above: int, height: float
    ) -> Ground:
        parts = self._count_parts(content)
        row_height = self.row_height / parts
        row = max(0, ceil((content.reach + 1 - self.margin) / row_height)) + above * parts
        top = self.margin + row * row_height
        floor = max(height, top + self._find_step_least(climb, top) * (len(climb.members) + 1))
        steps = Steps(climb, self.scale, self.size, content.marker, top, floor)
        closing = climb.closing.id if climb.closing else ""
        fixed = {closing: row} if closing in content.crowd.members else {}
        grid = self._build_grid(content, height, steps.walls, fixed)
        return self._build_ground(grid, floor, steps)

    def _build_grid(
        self,
        content: LaneContent,
        height: float,
        walls: tuple[Box, ...] = (),
        fixed: Mapping[str, int] = NONE_FIXED,
    ) -> Grid:
        row_height = self.row_height / self._count_parts(content)
        room = (height or self.size.field) - 2 * self.margin
        most = max(0, int(room / row_height + 0.001), *fixed.values()) + 1
        edges = (Box(-inf, -inf, inf, 1.0), Box(-inf, height - 1 if height else inf, inf, inf))
        is_tall = content.crowd.tallest > 2 * self.margin - 2
        names = (content.name,) if content.name else ()
        every = (*(edges if is_tall else ()), *names, *walls)
        is_read = not content.is_crowded
        return Grid(content.crowd, self.margin, row_height, most, every, fixed, is_read)

    def _count_parts(self, content: LaneContent) -> int:
        return 1 if content.is_crowded else PARTS

    def _find_step_least(self, climb: Climb, top: float) -> float:
        """Find the least height of a step in px: no staircase lies flat where others need room."""
        share = (CLIMB_MOST * self.size.field - top) / (len(climb.members) + 1)
        return max(STEP_LEAST, min(STEP_ROWS * self.row_height, share))
