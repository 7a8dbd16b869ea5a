"""Packs a lane and decides what it gives up where not everything has room.

A key event keeps its name whatever it costs; of the others the lightest give way first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import inf

from dashboard.timeline.label import BARE, FULL, SHORT, UNDATED
from dashboard.timeline.lanes.box import PlacedUnit
from dashboard.timeline.lanes.grid import Grid, LaneContent, Surveyor
from dashboard.timeline.lanes.pack import (
    TURNS,
    Packing,
    find_below,
    pack_heaviest,
    pack_loosely,
    pack_strictly,
)

Forms = tuple[int, ...]
"""How much of its name each event of a lane shows, in time order."""

LADDER: tuple[Forms, ...] = (
    (FULL, FULL, FULL, FULL, FULL),
    (SHORT, FULL, FULL, FULL, FULL),
    (SHORT, SHORT, FULL, FULL, FULL),
    (BARE, SHORT, FULL, FULL, FULL),
    (BARE, BARE, FULL, FULL, FULL),
    (BARE, BARE, SHORT, FULL, FULL),
    (BARE, BARE, SHORT, SHORT, SHORT),
    (BARE, BARE, BARE, SHORT, SHORT),
)
"""What gives way, step by step: how much of its name an event shows by its weight, from 1 to 5."""
LOOSE = (
    (FULL, SHORT, True),
    (SHORT, SHORT, True),
    (FULL, SHORT, False),
    (SHORT, SHORT, False),
    (SHORT, UNDATED, True),
    (SHORT, UNDATED, False),
)
"""What is tried where all that is not enough: forms from the first to the last; order in time."""
LOOKS = 3
"""How often a lane is packed again with what is known of the rows below."""
ABOVE = 3
"""The numbers of rows above a staircase that are tried, from 0."""


@dataclass(frozen=True)
class PackedLane:
    """A lane with its events in rows, in `room` px; every y is in px from its own top."""

    content: LaneContent
    packing: Packing
    room: float = 0.0

    @cached_property
    def placed(self) -> tuple[PlacedUnit, ...]:
        """The events in their rows."""
        return self.packing.list_placed()

    @property
    def grid(self) -> Grid:
        """Its rows."""
        return self.packing.grid

    @cached_property
    def rows_height(self) -> float:
        """The height that the rows need, with the margin below the last one, in px."""
        margin, y, owners = self.grid.first, self.grid.y, self.grid.crowd.owners
        spots = ((owners[bare].unit, row) for bare, (_, row) in self.packing.spots.items())
        lowest = (y(row) + max(margin, unit.depth + 1) for unit, row in spots)
        return max(lowest, default=2 * margin)

    @cached_property
    def height(self) -> float:
        """The least height of the lane in px."""
        return max(self.rows_height, self.grid.steps.bottom if self.grid.steps else 0.0)

    @cached_property
    def cost(self) -> float:
        """What the lane gives up."""
        return self.packing.add_costs()


@dataclass(frozen=True)
class Packer:
    """Packs lanes in the rows for one size and one height of rows."""

    rows: Surveyor
    _heights: dict[str, float] = field(default_factory=dict)
    _below: dict[tuple[str, Forms], Sequence[int]] = field(default_factory=dict)

    def find_heights(self, contents: Sequence[LaneContent]) -> list[float]:
        """Find how high each lane is, in px, with every name in full; infinite if it never fits."""
        for content in contents:
            if content.id not in self._heights:
                lanes = self._pack(content, list_forms(content)[0])
                self._heights[content.id] = min((lane.height for lane in lanes), default=inf)
        return [self._heights[content.id] for content in contents]

    def list_heights(self, content: LaneContent) -> list[tuple[float, float]]:
        """List how low a lane can be, in px, and what that costs; the least cost first."""
        lanes = [lane for forms in list_forms(content) for lane in self._pack(content, forms)]
        lowest, heights = inf, []
        for lane in sorted(lanes, key=lambda lane: (lane.cost, lane.height)):
            if lane.height < lowest:
                lowest = lane.height
                heights.append((lane.height, lane.cost))
        steps = self.rows.find_grid(content).steps
        return heights or [(max(steps.bottom if steps else 0.0, 2 * self.rows.margin), inf)]

    def fill(self, content: LaneContent, height: float) -> PackedLane:
        """Pack a lane into a height in px, giving up as little as possible."""
        packings = self._list_packings(content, self._list_grids(content, height))
        lanes = [PackedLane(content, packing, height) for packing in packings]
        return min(lanes, key=lambda lane: lane.cost)

    def _list_packings(self, content: LaneContent, grids: Sequence[Grid]) -> list[Packing]:
        """List the packings to choose from: of all steps of what gives way the first that fits."""
        if content.has_more:
            return [pack_heaviest(grid) for grid in grids]
        packings = [packing for turns in (1, TURNS) for packing in self._fit(content, grids, turns)]
        return packings or [
            pack_loosely(grid, first, last, ordered)
            for grid in grids
            for first, last, ordered in LOOSE
            if grid.ordered or not ordered
        ]

    def _fit(self, content: LaneContent, grids: Sequence[Grid], turns: int) -> list[Packing]:
        """Pack a lane in time order with the first step of what gives way that fits."""
        for forms in list_forms(content):
            below = self._below.get((content.id, forms), ())
            strict = (pack_strictly(grid, forms, below, turns=turns) for grid in grids)
            if packings := [_give_back(packing, forms) for packing in strict if packing]:
                return packings
        return []

    def _pack(self, content: LaneContent, forms: Forms) -> list[PackedLane]:
        """Pack a lane as low as can be with names of these forms, in each of its grids."""
        lanes = [self._look_ahead(content, grid, forms) for grid in self._list_grids(content)]
        ordered = sorted(filter(None, lanes), key=lambda lane: lane.height)
        for lane in ordered:
            self._below.setdefault((content.id, forms), lane.packing.below)
            lane.packing.add_names()
        return ordered

    def _look_ahead(self, content: LaneContent, grid: Grid, forms: Forms) -> PackedLane | None:
        """Pack a lane again and again, each time knowing what stood below, while that lowers it."""
        lowest: PackedLane | None = None
        below: list[int] = []
        for _ in range(LOOKS if grid.ordered else 1):
            packing = pack_strictly(grid, forms, below)
            if packing is None:
                break
            lane = PackedLane(content, packing)
            if lowest and lane.height >= lowest.height:
                break
            lowest = lane
            below = find_below(packing)
        return lowest

    def _list_grids(self, content: LaneContent, height: float = 0.0) -> list[Grid]:
        aboves = range(ABOVE if content.climb else 1)
        return [self.rows.find_grid(content, above, height) for above in aboves]


def list_forms(content: LaneContent) -> list[Forms]:
    """List the forms of the names of a lane, one for each step of what gives way."""
    forms = (tuple(step[unit.weight - 1] for unit in content.units) for step in LADDER)
    return list(dict.fromkeys(forms))


def _give_back(packing: Packing, forms: Forms) -> Packing:
    """Give names back one by one, the heaviest events first, as far as all still have room."""
    current = list(forms)
    for member in packing.grid.crowd.heaviest:
        for form in dict.fromkeys(form for form, _ in member.forms if form < current[member.order]):
            better = [*current[: member.order], form, *current[member.order + 1 :]]
            if again := pack_strictly(packing.grid, better, packing.below, packing.turned):
                packing, current = again, better
                break
    packing.add_names()
    return packing
