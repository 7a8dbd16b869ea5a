"""Packs a lane and decides what it gives up where not everything has room.

A key event keeps its name whatever it costs; of the others the lightest give way first.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import inf
from typing import TYPE_CHECKING

from dashboard.timeline.label import BARE, FULL, SHORT, UNDATED
from dashboard.timeline.lanes.lane import PackedLane
from dashboard.timeline.lanes.pack import find_below, pack_heaviest, pack_loosely, pack_strictly

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.timeline.lanes.grid import Grid
    from dashboard.timeline.lanes.ground import Ground, LaneContent, Surveyor
    from dashboard.timeline.lanes.pack import Packing

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
class Packer:
    """Packs lanes on the grounds for one size and one height of rows."""

    grounds: Surveyor
    _heights: dict[str, float] = field(default_factory=dict)
    _below: dict[tuple[str, Forms], Sequence[int]] = field(default_factory=dict)

    def find_heights(self, contents: Sequence[LaneContent]) -> list[float]:
        """Find how high each lane is, in px, with every name in full; infinite if it never fits."""
        return [self._find_height(content) for content in contents]

    def _find_height(self, content: LaneContent) -> float:
        if content.id not in self._heights:
            lanes = self._pack(content, list_forms(content)[0])
            self._heights[content.id] = min((lane.height for lane in lanes), default=inf)
        return self._heights[content.id]

    def list_heights(self, content: LaneContent) -> list[tuple[float, float]]:
        """List how low a lane can be, in px, and what that costs; the least cost first."""
        lanes = [lane for forms in list_forms(content) for lane in self._pack(content, forms)]
        lowest, heights = inf, []
        for lane in sorted(lanes, key=lambda lane: (lane.cost, lane.height)):
            if lane.height < lowest:
                lowest = lane.height
                heights.append((lane.height, lane.cost))
        least = self.grounds.find_ground(content).least
        return heights or [(max(least, 2 * self.grounds.margin), inf)]

    def fill(self, content: LaneContent, height: float) -> PackedLane:
        """Pack a lane into a height in px, giving up as little as possible."""
        grounds = self._list_grounds(content, height)
        if content.has_more:
            lanes = [PackedLane(content, g, pack_heaviest(g.grid), height) for g in grounds]
            return min(lanes, key=lambda lane: lane.cost)
        for forms in list_forms(content):
            packed = [(ground, self._pack_within(content, ground, forms)) for ground in grounds]
            if any(packing for _, packing in packed):
                break
        else:
            packed = [
                (ground, pack_loosely(ground.grid, first, last, ordered))
                for ground in grounds
                for first, last, ordered in LOOSE
                if ground.grid.ordered or not ordered
            ]
        fitting = (
            PackedLane(content, ground, packing, height) for ground, packing in packed if packing
        )
        return min(fitting, key=lambda lane: lane.cost)

    def _pack_within(self, content: LaneContent, ground: Ground, forms: Forms) -> Packing | None:
        """Pack a lane with names of these forms, and give back what still has room."""
        below = self._below.get((content.id, forms), ())
        packing = pack_strictly(ground.grid, forms, below)
        return packing and _give_back(ground.grid, packing, forms)

    def _pack(self, content: LaneContent, forms: Forms) -> list[PackedLane]:
        """Pack a lane as low as can be with names of these forms, on each of its grounds."""
        grounds = self._list_grounds(content)
        lanes = filter(None, (self._look_ahead(content, ground, forms) for ground in grounds))
        ordered = sorted(lanes, key=lambda lane: lane.height)
        for lane in ordered:
            self._below.setdefault((content.id, forms), lane.packing.below)
            lane.packing.add_names()
        return ordered

    def _look_ahead(self, content: LaneContent, ground: Ground, forms: Forms) -> PackedLane | None:
        """Pack a lane again and again, each time knowing what stood below, while that lowers it."""
        lowest: PackedLane | None = None
        below: list[int] = []
        for _ in range(LOOKS if ground.grid.ordered else 1):
            packing = pack_strictly(ground.grid, forms, below)
            if packing is None:
                break
            lane = PackedLane(content, ground, packing, 0.0)
            if lowest and lane.height >= lowest.height:
                break
            lowest = lane
            below = find_below(packing, ground.apart)
        return lowest

    def _list_grounds(self, content: LaneContent, height: float = 0.0) -> list[Ground]:
        aboves = range(ABOVE if content.climb else 1)
        return [self.grounds.find_ground(content, above, height) for above in aboves]


def list_forms(content: LaneContent) -> list[Forms]:
    """List the forms of the names of a lane, one for each step of what gives way."""
    forms = (tuple(step[unit.weight - 1] for unit in content.units) for step in LADDER)
    return list(dict.fromkeys(forms))


def _give_back(grid: Grid, packing: Packing, forms: Sequence[int]) -> Packing:
    """Give names back one by one, the heaviest events first, as far as all still have room."""
    current = list(forms)
    for member in grid.crowd.heaviest:
        for form in [form for form, _ in member.forms if form < current[member.order]]:
            better = [*current[: member.order], form, *current[member.order + 1 :]]
            if again := pack_strictly(grid, better, packing.below):
                packing, current = again, better
                break
    packing.add_names()
    return packing
