"""A numbered series as a staircase: step n stands n heights above the floor of its lane."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from math import inf

from dashboard.dataset.dates.extent import Extent
from dashboard.dataset.model import Dataset, Event
from dashboard.timeline.axis.scale import Scale
from dashboard.timeline.lanes.box import Box, has_overlap
from dashboard.timeline.letters import estimate_width
from dashboard.timeline.model import Callout, Number, Staircase
from dashboard.timeline.size import Size

LEAST = 5
"""The members from which a series climbs."""
STEP_LEAST = 9.0
"""The lowest step in px."""
STEP_ROWS, CLIMB_MOST = 0.72, 0.4
"""The least height of a step in rows of labels, and the most of the field claimed by that."""
RISE = 3.0
"""Px by which a number stands above the middle of its box at least, and left of its edge."""


@dataclass(frozen=True)
class Climb:
    """A series that climbs: its members in order, their moments, and the event above them.

    Those of its members that are in view are `shown`; the others keep their steps.
    """

    series: str
    lane: str
    members: tuple[Event, ...]
    moments: tuple[float, ...]
    closing: Event | None
    shown: frozenset[str]

    def bring_within(self, least: float, most: float) -> Climb:
        """Bring what is shown between two decimal years."""
        moments = (
            max(least, min(moment, most)) if event.id in self.shown and least < most else moment
            for event, moment in zip(self.members, self.moments, strict=True)
        )
        return replace(self, moments=tuple(moments))


def find_climbs(
    dataset: Dataset, extents: Mapping[str, Extent], seen: Collection[str]
) -> dict[str, Climb]:
    """Find the staircase of each lane that has one: its longest series from five members on.

    Of each one at least one member is among the events that are *seen*.
    """
    sizes = Counter(event.series for event in dataset.events if event.series)
    climbs: dict[str, Climb] = {}
    for series, count in sorted(sizes.items(), key=lambda item: (-item[1], item[0])):
        members = dataset.members(series)
        lanes = {event.lane for event in members}
        if count >= LEAST and len(lanes) == 1 and members[0].lane not in climbs:
            climbs[members[0].lane] = _build(dataset, members, extents, seen)
    return {lane: climb for lane, climb in climbs.items() if climb.shown}


def _build(
    dataset: Dataset,
    members: tuple[Event, ...],
    extents: Mapping[str, Extent],
    seen: Collection[str],
) -> Climb:
    first = members[0]
    shown = frozenset(event.id for event in members if event.id in seen)
    moments = _find_moments([extents[event.id] for event in members])
    closing = dataset.closing(first.series)
    above = (
        closing
        and closing.id in seen
        and closing.lane == first.lane
        and extents[closing.id].x >= moments[-1]
    )
    return Climb(first.series, first.lane, members, moments, closing if above else None, shown)


def _find_moments(extents: list[Extent]) -> tuple[float, ...]:
    """Take the members' own moments if they increase, else spread them over their interval."""
    own = [extent.x for extent in extents]
    if all(before < after for before, after in pairwise(own)):
        return tuple(own)
    ends = [end for extent in extents for end in (extent.start, extent.end) if abs(end) != inf]
    first, last = min((*ends, *own)), max((*ends, *own))
    share = (last - first) / len(own)
    return tuple(first + share * (index + 0.5) for index in range(len(own)))


def find_floor(climb: Climb, size: Size, row_height: float, top: float) -> float:
    """Find how far down a staircase reaches at least from its *top*, in px.

    No step is flat, but none takes the room that others need.
    """
    count = len(climb.members) + 1
    share = (CLIMB_MOST * size.field - top) / count
    return top + max(STEP_LEAST, min(STEP_ROWS * row_height, share)) * count


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
    def shown(self) -> tuple[int, ...]:
        """The indexes of the members in view."""
        members = enumerate(self.climb.members)
        return tuple(index for index, event in members if event.id in self.climb.shown)

    @cached_property
    def step(self) -> float:
        """The height of a step in px."""
        return (self.bottom - self.top) / (len(self.climb.members) + 1)

    @cached_property
    def reach(self) -> float:
        """Half the side of a box in px: it shrinks where neighbours would cover one another."""
        xs = map(self.scale.px, self.climb.moments)
        apart = min(after - before for before, after in pairwise(xs))
        return max(3.0, min(self.marker, max(apart, self.step) - 1) / 2)

    def y(self, index: int) -> float:
        """The middle of the box of the member at *index*, from 0, in px."""
        return self.bottom - self.step * (index + 1)

    @cached_property
    def treads(self) -> tuple[tuple[float, float], ...]:
        """The edge of the stairs from the first step to the last: (decimal year, px)."""
        moments, edge = self.climb.moments, self.reach / self.scale.per_year
        risers = [(before + after) / 2 for before, after in pairwise(moments)]
        sides = [moments[0] - edge, *risers, moments[-1] + edge]
        return tuple(
            (side, self.y(index) + self.reach + 1)
            for index, ends in enumerate(pairwise(sides))
            for side in ends
        )

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """All numbers in view, or the first and the last where all would cover one another."""
        shown = map(self._build_number, self.shown)
        numbers = tuple(number for number in shown if self._find_box(number).left >= 0)
        boxes = map(self._find_box, numbers)
        is_crowded = len(numbers) > 2 and has_overlap([*boxes, *self._marks])
        return (numbers[0], numbers[-1]) if is_crowded else numbers

    def _build_number(self, index: int) -> Number:
        event, moment = self.climb.members[index], self.climb.moments[index]
        font = max(12.0, round(self.size.font * 0.88))
        text = str(event.number or index + 1)
        rise = max(RISE, font * 0.6 + self.reach - self.step)
        return Number(event.id, text, moment, self.y(index), self.reach + RISE, rise, font)

    def _find_box(self, number: Number) -> Box:
        right, y = self.scale.px(number.x) - number.offset, number.y - number.rise
        width = estimate_width(number.text, number.size, bold=True)
        return Box(right - width, y - number.size / 2, right, y + number.size / 2)

    @cached_property
    def _marks(self) -> list[Box]:
        reach = self.reach - 0.5
        moments = self.climb.moments
        points = ((self.scale.px(moments[index]), self.y(index)) for index in self.shown)
        return [Box(x - reach, y - reach, x + reach, y + reach) for x, y in points]

    @cached_property
    def walls(self) -> tuple[Box, ...]:
        """The boxes of the marks, the numbers and the tint, where no other event may stand."""
        tint = [
            Box(self.scale.px(start), y, self.scale.px(end), inf)
            for (start, y), (end, _) in zip(self.treads[::2], self.treads[1::2], strict=True)
        ]
        return (*self._marks, *map(self._find_box, self.numbers), *tint)

    def build_staircase(self, colour: str, y: float, callout: Callout | None) -> Staircase:
        """Build the staircase in a lane whose top is at *y* px."""
        treads = tuple((x, tread + y) for x, tread in self.treads)
        floor = y + self.bottom
        return Staircase(
            self.climb.series,
            self.climb.lane,
            colour,
            tuple(self.climb.members[index].id for index in self.shown),
            self.step,
            (*treads, (treads[-1][0], floor), (treads[0][0], floor)),
            treads,
            tuple(replace(number, y=number.y + y) for number in self.numbers),
            callout,
        )
