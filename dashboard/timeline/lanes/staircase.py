"""A numbered series as a staircase: step n stands n heights above the floor of its lane."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING

from dashboard.timeline.label import text_px
from dashboard.timeline.lanes.box import Box, crowd_one_another
from dashboard.timeline.model import Number, Staircase

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.dataset.model import Dataset, Event
    from dashboard.timeline.extent import Extent
    from dashboard.timeline.scale import Scale
    from dashboard.timeline.size import Size

LEAST = 5
"""The members from which a series climbs."""
STEP_LEAST = 9.0
"""The lowest step in px."""
RISE = 3.0
"""Px by which a number stands above the middle of its box at least, and left of its edge."""


@dataclass(frozen=True)
class Climb:
    """A series that climbs: its members in order, their moments, and the event above them."""

    series: str
    lane: str
    members: tuple[Event, ...]
    moments: tuple[float, ...]
    closing: Event | None


def climbs(dataset: Dataset, extents: Mapping[str, Extent]) -> dict[str, Climb]:
    """The staircase of each lane that has one: its longest series with five members or more."""
    sizes = Counter(event.series for event in dataset.events if event.series)
    found: dict[str, Climb] = {}
    for series, count in sorted(sizes.items(), key=lambda item: (-item[1], item[0])):
        members = dataset.members(series)
        lanes = {event.lane for event in members}
        if count >= LEAST and len(lanes) == 1 and members[0].lane not in found:
            found[members[0].lane] = _climb(dataset, members, extents)
    return found


def _climb(dataset: Dataset, members: tuple[Event, ...], extents: Mapping[str, Extent]) -> Climb:
    first = members[0]
    moments = _moments([extents[event.id] for event in members])
    closing = dataset.closing(first.series)
    above = closing and closing.lane == first.lane and extents[closing.id].x >= moments[-1]
    return Climb(first.series, first.lane, members, moments, closing if above else None)


def _moments(extents: list[Extent]) -> tuple[float, ...]:
    """The members' own moments where they increase, else an even spread over their interval."""
    own = [extent.x for extent in extents]
    if all(before < after for before, after in pairwise(own)):
        return tuple(own)
    ends = [end for extent in extents for end in (extent.start, extent.end) if abs(end) != inf]
    first, last = min((*ends, *own)), max((*ends, *own))
    share = (last - first) / len(own)
    return tuple(first + share * (place + 0.5) for place in range(len(own)))


@dataclass(frozen=True)
class Steps:
    """A staircase in a lane: `top` is the y of the event above it, `bottom` the floor, in px."""

    climb: Climb
    scale: Scale
    size: Size
    marker: float
    top: float
    bottom: float

    @cached_property
    def step(self) -> float:
        """The height of a step in px."""
        return (self.bottom - self.top) / (len(self.climb.members) + 1)

    @cached_property
    def reach(self) -> float:
        """Half the side of a box in px: it shrinks where neighbours would cover one another."""
        apart = min(self.scale.px(b) - self.scale.px(a) for a, b in pairwise(self.climb.moments))
        return max(3.0, min(self.marker, max(apart, self.step) - 1) / 2)

    def y(self, place: int) -> float:
        """The middle of the box of the member at *place*, from 0, in px."""
        return self.bottom - self.step * (place + 1)

    def treads(self) -> tuple[tuple[float, float], ...]:
        """The edge of the stairs from the first step to the last: (decimal year, px)."""
        moments, edge = self.climb.moments, self.reach / self.scale.per_year
        risers = [(before + after) / 2 for before, after in pairwise(moments)]
        sides = [moments[0] - edge, *risers, moments[-1] + edge]
        return tuple(
            (side, self.y(place) + self.reach + 1)
            for place, ends in enumerate(pairwise(sides))
            for side in ends
        )

    def numbers(self) -> tuple[Number, ...]:
        """All numbers, or the first and the last where all would cover one another."""
        every = [self._number(place) for place in range(len(self.climb.members))]
        boxes = [self._box(number) for number in every]
        crowded = crowd_one_another([*boxes, *self._marks])
        return (every[0], every[-1]) if crowded else tuple(every)

    def _number(self, place: int) -> Number:
        event, moment = self.climb.members[place], self.climb.moments[place]
        font = max(12.0, round(self.size.font * 0.88))
        text = str(event.number or place + 1)
        rise = max(RISE, font * 0.6 + self.reach - self.step)
        return Number(event.id, text, moment, self.y(place), self.reach + RISE, rise, font)

    def _box(self, number: Number) -> Box:
        right, y = self.scale.px(number.x) - number.offset, number.y - number.rise
        width = text_px(number.text, number.size, bold=True)
        return Box(right - width, y - number.size / 2, right, y + number.size / 2)

    @cached_property
    def _marks(self) -> list[Box]:
        reach = self.reach - 0.5
        points = ((self.scale.px(x), self.y(i)) for i, x in enumerate(self.climb.moments))
        return [Box(x - reach, y - reach, x + reach, y + reach) for x, y in points]

    def walls(self) -> tuple[Box, ...]:
        """The boxes of the marks, the numbers and the tint, where no other event may stand."""
        treads = self.treads()
        tint = [
            Box(self.scale.px(a), y, self.scale.px(b), inf)
            for (a, y), (b, _) in zip(treads[::2], treads[1::2], strict=True)
        ]
        return (*self._marks, *map(self._box, self.numbers()), *tint)

    def drawn(self, colour: str, y: float) -> Staircase:
        """The staircase without its callout, in a lane whose top is at *y* px."""
        treads = tuple((x, tread + y) for x, tread in self.treads())
        floor = y + self.bottom
        numbers = (
            Number(n.event, n.text, n.x, n.y + y, n.offset, n.rise, n.size) for n in self.numbers()
        )
        return Staircase(
            self.climb.series,
            self.climb.lane,
            colour,
            tuple(event.id for event in self.climb.members),
            self.step,
            (*treads, (treads[-1][0], floor), (treads[0][0], floor)),
            treads,
            tuple(numbers),
            None,
        )
