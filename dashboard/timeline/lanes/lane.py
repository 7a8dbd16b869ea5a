"""A lane: its events in rows, around its staircase where it has one; packed for one size."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from math import inf
from typing import TYPE_CHECKING

from dashboard.timeline.lanes.crowd import Crowd
from dashboard.timeline.lanes.grid import Grid
from dashboard.timeline.lanes.pack import count_loss, find_best, find_least_loss, sort_rows
from dashboard.timeline.lanes.staircase import STEP_LEAST, Climb, Steps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.timeline.lanes.box import Box, PlacedUnit, Unit
    from dashboard.timeline.scale import Scale
    from dashboard.timeline.size import Size


@dataclass(frozen=True)
class LaneContent:
    """What stands in a lane: its events but for the steps, and its staircase."""

    id: str
    units: tuple[Unit, ...]
    climb: Climb | None = None
    marker: float = 0.0
    _packings: dict[tuple[float, int], tuple[PlacedUnit, ...] | None] = field(
        default_factory=dict, compare=False, repr=False
    )

    def find_best(self, grid: Grid, most: int, bound: float) -> tuple[PlacedUnit, ...] | None:
        """Find the packing that loses least, see `pack.find_best`.

        Without a staircase it is the same for all row heights with which the same boxes touch.
        """
        if self.climb:
            return find_best(grid, most, bound)
        key = self.crowd.find_like(grid.row_height), most
        if key not in self._packings:
            self._packings[key] = find_best(grid, most, bound)
        return self._packings[key]

    @cached_property
    def crowd(self) -> Crowd:
        """The events with all their shapes."""
        return Crowd(self.units)

    @cached_property
    def reach(self) -> float:
        """How far the largest mark reaches up from the middle of its row, in px."""
        return max((-box.top for unit in self.units for box in unit.body), default=0.0)


@dataclass(frozen=True)
class Ground:
    """What a lane's events stand on: rows and a staircase; `least` is its least height in px."""

    grid: Grid
    least: float = 0.0
    steps: Steps | None = None


@dataclass(frozen=True)
class PackedLane:
    """A lane with its events in rows; every y is in px from its own top."""

    content: LaneContent
    grid: Grid
    placed: tuple[PlacedUnit, ...]
    pad: float
    least: float = 0.0
    steps: Steps | None = None

    @cached_property
    def row_count(self) -> int:
        """The number of rows in use."""
        return max((placed.row for placed in self.placed), default=0) + 1

    @cached_property
    def rows_height(self) -> float:
        """The height that the rows need, with their margins, in px."""
        below = max((box.bottom for box in self._last_boxes()), default=0.0)
        last = self.grid.y(self.row_count - 1)
        return last + max(self.grid.row_height / 2 + self.pad, below + 1)

    @cached_property
    def height(self) -> float:
        """The least height of the lane in px."""
        return max(self.rows_height, self.least)

    @cached_property
    def loss(self) -> int:
        """What the lane gives up, see `count_loss`."""
        return sum(map(count_loss, self.placed))

    def sort_rows(self) -> PackedLane:
        """Put its rows in date order, but for the one of the closing event."""
        climb = self.content.climb
        closing = climb.closing.id if climb and climb.closing else ""
        fixed = {event.row for event in self.placed if event.unit.event == closing}
        placed = sort_rows(self.placed, self.content.units, self.grid, fixed)
        return replace(self, placed=placed)

    def _last_boxes(self) -> Iterator[Box]:
        last = (event for event in self.placed if event.row == self.row_count - 1)
        return (box for event in last for box in event.shape.boxes)


ROWS, ROWS_CLIMB = 6, 12
"""The most rows of a lane, and of one that is tall anyway because of its staircase."""
PAD, PAD_LEAST = 8.0, 4.0
"""Px above the first and below the last row; the least where room is short."""
ABOVE = 3
"""The numbers of rows above a staircase that are tried, from 0."""


@dataclass(frozen=True)
class Packer:
    """Packs lanes for one size and one height of rows."""

    scale: Scale
    size: Size
    row_height: float
    grounds: dict[tuple[str, int, float], Ground] = field(default_factory=dict)

    @property
    def pad(self) -> float:
        """Px above the first and below the last row."""
        least = self.size.row_height_least
        slack = (self.row_height - least) / (self.size.row_height - least)
        return PAD_LEAST + (PAD - PAD_LEAST) * max(0.0, min(1.0, slack))

    @property
    def name_height(self) -> float:
        """Px that the lane's name takes above the first row."""
        return self.size.font + 4 if self.size.inside else 0.0

    def count_most_rows(self, lane: PackedLane, height: float) -> int:
        """Count the rows that a lane may have in *height* px."""
        limit = ROWS if lane.content.climb is None else ROWS_CLIMB
        room = (height - self._find_first(lane.content) - self.pad) / self.row_height + 0.5
        return max(lane.row_count, min(limit, int(room)))

    def find_least_height(self, content: LaneContent) -> float:
        """Find the height in px below which no packing of a lane can come."""
        return self._find_ground(content).least

    def pack(self, content: LaneContent, most: int = 0, height: float = 0.0) -> PackedLane:
        """Pack a lane into at most *most* rows, losing as little as possible.

        With a *height* in px the staircase fills it, else it is as low as can be.
        """
        aboves = range(min(ABOVE, most or ABOVE) if content.climb else 1)
        grounds = [self._find_ground(content, above, height) for above in aboves]
        costs = [find_least_loss(ground.grid, most or ground.grid.most) for ground in grounds]
        lanes: dict[tuple[float, int], PackedLane] = {}
        for cost, above in sorted(zip(costs, aboves, strict=True)):
            best = min(lanes, default=(inf, 0))
            if (cost, above) < best:
                ground, grid = grounds[above], grounds[above].grid
                placed = content.find_best(grid, most or grid.most, best[0])
                if placed is not None:
                    lane = PackedLane(content, grid, placed, self.pad, ground.least, ground.steps)
                    lanes[lane.loss, above] = lane
        return lanes[min(lanes)]

    def _find_ground(self, content: LaneContent, above: int = 0, height: float = 0.0) -> Ground:
        key = content.id, above, height
        if key not in self.grounds:
            first = self._find_first(content)
            self.grounds[key] = (
                self._build_climbing_ground(content, content.climb, first, above, height)
                if content.climb
                else Ground(Grid(content.crowd, first, self.row_height, ROWS))
            )
        return self.grounds[key]

    def _build_climbing_ground(
        self, content: LaneContent, climb: Climb, first: float, above: int, height: float
    ) -> Ground:
        top = first + above * self.row_height
        floor = max(height, top + STEP_LEAST * (len(climb.members) + 1))
        steps = Steps(climb, self.scale, self.size, content.marker, top, floor)
        fixed = {climb.closing.id: above} if climb.closing else {}
        grid = Grid(content.crowd, first, self.row_height, ROWS_CLIMB, steps.walls, fixed)
        return Ground(grid, floor, steps)

    def _find_first(self, content: LaneContent) -> float:
        """Find the middle of the first row in px, low enough for the largest mark."""
        return self.name_height + max(self.pad + self.row_height / 2, content.reach + 1)
