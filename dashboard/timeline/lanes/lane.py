"""A lane: its events in tracks, around its staircase where it has one; packed for one size."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from math import inf
from typing import TYPE_CHECKING

from dashboard.timeline.lanes.crowd import Crowd
from dashboard.timeline.lanes.grid import Grid
from dashboard.timeline.lanes.pack import best, cascade, least, price
from dashboard.timeline.lanes.staircase import STEP_LEAST, Climb, Steps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.timeline.lanes.box import Placed, Unit
    from dashboard.timeline.scale import Scale
    from dashboard.timeline.size import Size


@dataclass(frozen=True)
class Content:
    """What stands in a lane: its events but for the steps, and its staircase."""

    id: str
    units: tuple[Unit, ...]
    climb: Climb | None = None
    marker: float = 0.0
    _known: dict[tuple[float, int], tuple[Placed, ...] | None] = field(
        default_factory=dict, compare=False, repr=False
    )

    def best(self, grid: Grid, most: int, bound: float) -> tuple[Placed, ...] | None:
        """The packing that loses least, see `best`.

        Without a staircase it is the same for all rows in which the same boxes touch.
        """
        if self.climb:
            return best(grid, most, bound)
        key = self.crowd.like(grid.row), most
        if key not in self._known:
            self._known[key] = best(grid, most, bound)
        return self._known[key]

    @cached_property
    def crowd(self) -> Crowd:
        """The events as shapes that touch one another or don't."""
        return Crowd(self.units)

    @cached_property
    def reach(self) -> float:
        """How far the largest mark reaches up from the middle of its track, in px."""
        return max((-box.top for unit in self.units for box in unit.body), default=0.0)


@dataclass(frozen=True)
class Ground:
    """What a lane's events stand on: tracks and a staircase; `least` is its least height in px."""

    grid: Grid
    least: float = 0.0
    steps: Steps | None = None


@dataclass(frozen=True)
class Packed:
    """A lane with its events in tracks; every y is in px from its own top."""

    content: Content
    grid: Grid
    placed: tuple[Placed, ...]
    pad: float
    least: float = 0.0
    steps: Steps | None = None

    @cached_property
    def tracks(self) -> int:
        """The number of tracks in use."""
        return max((placed.track for placed in self.placed), default=0) + 1

    @cached_property
    def rows(self) -> float:
        """The height that the tracks need, with their margins."""
        below = max((b.bottom for p in self._last() for b in p.shape.boxes), default=0.0)
        last = self.grid.y(self.tracks - 1)
        return last + max(self.grid.row / 2 + self.pad, below + 1)

    @cached_property
    def height(self) -> float:
        """The least height of the lane."""
        return max(self.rows, self.least)

    @cached_property
    def loss(self) -> int:
        """What the lane gives up, see `price`."""
        return sum(map(price, self.placed))

    def in_order(self) -> Packed:
        """The same lane with its tracks in date order, but for the one of the closing event."""
        climb = self.content.climb
        closing = climb.closing.id if climb and climb.closing else ""
        fixed = {at.track for at in self.placed if at.unit.event == closing}
        placed = cascade(self.placed, self.content.units, self.grid, fixed)
        return replace(self, placed=placed)

    def _last(self) -> list[Placed]:
        return [placed for placed in self.placed if placed.track == self.tracks - 1]


TRACKS, TRACKS_CLIMB = 6, 12
"""The most tracks of a lane, and of one that is tall anyway because of its staircase."""
PAD, PAD_LEAST = 8.0, 4.0
"""Px above the first and below the last track; the least where room is short."""
ABOVE = 3
"""The numbers of tracks above a staircase that are tried, from 0."""


@dataclass(frozen=True)
class Packer:
    """Packs lanes for one size and one height of track."""

    scale: Scale
    size: Size
    row: float
    grounds: dict[tuple[str, int, float], Ground] = field(default_factory=dict)

    @property
    def pad(self) -> float:
        """Px above the first and below the last track."""
        slack = (self.row - self.size.row_least) / (self.size.row - self.size.row_least)
        return PAD_LEAST + (PAD - PAD_LEAST) * max(0.0, min(1.0, slack))

    @property
    def name(self) -> float:
        """Px that the lane's name takes above the first track."""
        return self.size.font + 4 if self.size.inside else 0.0

    def most(self, lane: Packed, height: float) -> int:
        """How many tracks a lane may have in *height* px."""
        limit = TRACKS if lane.content.climb is None else TRACKS_CLIMB
        room = (height - self._first(lane.content) - self.pad) / self.row + 0.5
        return max(lane.tracks, min(limit, int(room)))

    def least(self, content: Content) -> float:
        """The height below which no packing of a lane can come."""
        return self._ground(content).least

    def pack(self, content: Content, most: int = 0, height: float = 0.0) -> Packed:
        """A lane in at most *most* tracks, losing as little as possible.

        With a *height* the staircase fills it, else it is as low as can be.
        """
        aboves = range(min(ABOVE, most or ABOVE) if content.climb else 1)
        grounds = [self._ground(content, above, height) for above in aboves]
        costs = [least(ground.grid, most or ground.grid.most) for ground in grounds]
        found: dict[tuple[float, int], Packed] = {}
        for cost, above in sorted(zip(costs, aboves, strict=True)):
            known = min(found, default=(inf, 0))
            if (cost, above) < known:
                for packed in self._packed(content, grounds[above], most, known[0]):
                    found[packed.loss, above] = packed
        return found[min(found)]

    def _packed(
        self, content: Content, ground: Ground, most: int, bound: float
    ) -> Iterator[Packed]:
        """The lane on a ground, unless it loses more than *bound*."""
        grid = ground.grid
        if (placed := content.best(grid, most or grid.most, bound)) is not None:
            yield Packed(content, grid, placed, self.pad, ground.least, ground.steps)

    def _ground(self, content: Content, above: int = 0, height: float = 0.0) -> Ground:
        key = content.id, above, height
        if key not in self.grounds:
            climb = content.climb
            self.grounds[key] = (
                self._climbing(content, climb, above, height)
                if climb
                else Ground(Grid(content.crowd, self._first(content), self.row, TRACKS))
            )
        return self.grounds[key]

    def _climbing(self, content: Content, climb: Climb, above: int, height: float) -> Ground:
        first = self._first(content)
        top = first + above * self.row
        floor = max(height, top + STEP_LEAST * (len(climb.members) + 1))
        steps = Steps(climb, self.scale, self.size, content.marker, top, floor)
        fixed = {climb.closing.id: above} if climb.closing else {}
        grid = Grid(content.crowd, first, self.row, TRACKS_CLIMB, steps.walls(), fixed)
        return Ground(grid, floor, steps)

    def _first(self, content: Content) -> float:
        """The middle of the first track, low enough for the largest mark."""
        return self.name + max(self.pad + self.row / 2, content.reach + 1)
