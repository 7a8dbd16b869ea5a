"""A lane: its events in tracks, around its staircase where it has one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from dashboard.timeline.cascade import cascade
from dashboard.timeline.crowd import Crowd
from dashboard.timeline.grid import Grid
from dashboard.timeline.packing import price
from dashboard.timeline.staircase import Climb, Steps
from dashboard.timeline.tracks import best

if TYPE_CHECKING:
    from dashboard.timeline.box import Placed, Unit


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
