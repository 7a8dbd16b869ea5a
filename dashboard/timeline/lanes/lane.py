"""A lane that has been packed, and what that gives up."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from dashboard.timeline.label import KEY, SHORT

if TYPE_CHECKING:
    from dashboard.timeline.lanes.box import PlacedUnit
    from dashboard.timeline.lanes.ground import Ground, LaneContent
    from dashboard.timeline.lanes.pack import Packing

LOST_KEY, COVERED, INVERTED = 1000.0, 8.0, 1.4
"""What it costs that a key event has no name, a mark touches one, a later event stands above."""
LOST, SHORTENED = 1.2, 0.3
"""What it costs for each unit of weight that another event has no name, or a short one."""


@dataclass(frozen=True)
class PackedLane:
    """A lane with its events in rows, in `room` px; every y is in px from its own top."""

    content: LaneContent
    ground: Ground
    packing: Packing
    room: float

    @cached_property
    def placed(self) -> tuple[PlacedUnit, ...]:
        """The events in their rows."""
        return self.packing.list_placed()

    @cached_property
    def rows_height(self) -> float:
        """The height that the rows need, with the margin below the last one, in px."""
        depths, spots = self.ground.grid.crowd.depths, self.packing.spots
        margin, y = self.ground.margin, self.ground.grid.y
        lowest = (y(row) + max(margin, depths[bare] + 1) for bare, (_, row) in spots.items())
        return max(lowest, default=2 * margin)

    @cached_property
    def height(self) -> float:
        """The least height of the lane in px."""
        return max(self.rows_height, self.ground.least)

    @cached_property
    def cost(self) -> float:
        """What the lane gives up, see `add_costs`."""
        return add_costs(self.packing)


def add_costs(packing: Packing) -> float:
    """Add up what a packing gives up."""
    costs = map(_find_cost, packing.list_placed())
    return sum(costs) + INVERTED * packing.count_inversions()


def _find_cost(placed: PlacedUnit) -> float:
    weight = placed.unit.weight
    cost = COVERED * placed.touches
    if placed.named:
        return cost + SHORTENED * weight * (placed.named.wording.form >= SHORT)
    if not placed.unit.names:
        return cost
    return cost + (LOST_KEY if weight >= KEY else LOST * weight)
