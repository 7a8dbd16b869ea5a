"""What stands in a lane, and the rows for it, with a staircase among them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from math import ceil, inf
from typing import TYPE_CHECKING

from dashboard.timeline.lanes.box import Box
from dashboard.timeline.lanes.crowd import Crowd
from dashboard.timeline.lanes.grid import Grid
from dashboard.timeline.lanes.staircase import STEP_LEAST, Climb, Steps

if TYPE_CHECKING:
    from dashboard.timeline.axis.scale import Scale
    from dashboard.timeline.lanes.box import Unit
    from dashboard.timeline.size import Size

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
        steps = self._build_steps(content, margin + row * row_height, height)
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

    def _build_steps(self, content: LaneContent, top: float, height: float) -> Steps | None:
        """Build the staircase under its *top*: no flat one takes the room that others need."""
        climb = content.climb
        if climb is None:
            return None
        count = len(climb.members) + 1
        share = (CLIMB_MOST * self.size.field - top) / count
        least = max(STEP_LEAST, min(STEP_ROWS * self.row_height, share))
        bottom = max(height, top + least * count)
        return Steps(climb, self.scale, self.size, content.marker, top, bottom)
