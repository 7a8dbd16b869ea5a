"""Packs lanes for one size and one height of track."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import inf
from typing import TYPE_CHECKING

from dashboard.timeline.grid import Grid
from dashboard.timeline.lanes import Content, Ground, Packed
from dashboard.timeline.staircase import STEP_LEAST, Climb, Steps
from dashboard.timeline.tracks import least

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.timeline.scale import Scale
    from dashboard.timeline.size import Size

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
