"""The strip of the phone and of present mode: an equal slot for every event, in time order.

Large touch targets matter more there than the scale of the years.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import floor

from dashboard.dataset.dates.extent import Extent, find_extent
from dashboard.dataset.model import Dataset, Event
from dashboard.timeline.axis.eras import find_start
from dashboard.timeline.label import KEY
from dashboard.timeline.lanes.staircase import Climb, find_climbs
from dashboard.timeline.lanes.units import STEP_FACTOR, build_mark, kind_of
from dashboard.timeline.letters import estimate_width
from dashboard.timeline.model import Mark, Number, Staircase, Strip, Year

MOST, WINDOW = 60, 40
"""The most events on a strip, and how many are shown where there are more."""
APART, OVERLAP, LEGIBLE = 0.8, 1.1, 12.0
"""The largest marker size in slots; narrow slots may overlap, up to a size in px."""
BASELINE, RISE, YEARS = 0.64, 0.44, 0.88
"""Shares of the height: the baseline, the height of a staircase, the middle of the years."""
FONT_LEAST = 12.0
YEAR_GAP = 4.0
"""The least px between two years."""
EARLY = 100
"""The first year that is written without an era."""
NUMBERED, ROOMY = 20.0, 40.0
"""The slots in px from which steps have numbers, and from which key events are larger."""


def lay_out_strip(
    dataset: Dataset, width: float, height: float, radius: float, middle: str = ""
) -> Strip:
    """Lay a dataset out as a strip in a box of *width* times *height* px.

    *radius* is the marker size of a circle in px, less where the slots are narrow. Of more than 60
    events only 40 are shown, in their middle the event *middle*, or as near to it as can be.
    """
    extents = {event.id: find_extent(event.date) for event in dataset.events}
    shown = _find_window([event.id for event in dataset.events], middle)
    slot = width / max(1, len(shown))
    font = max(FONT_LEAST, radius * 0.55)
    strip = Strip(width, height, slot, height * BASELINE, font, height * YEARS)
    radius = min(radius, max(slot * APART, min(slot * OVERLAP, LEGIBLE)))
    layout = _Layout(dataset, extents, strip, radius, tuple(shown))
    return layout.build_strip(find_climbs(dataset, extents, extents).values())


def _find_window(events: Sequence[str], middle: str) -> Sequence[str]:
    if len(events) <= MOST:
        return events
    index = events.index(middle) if middle in events else 0
    first = min(max(0, index - WINDOW // 2), len(events) - WINDOW)
    return events[first : first + WINDOW]


@dataclass(frozen=True)
class _Layout:
    dataset: Dataset
    extents: Mapping[str, Extent]
    strip: Strip
    radius: float
    shown: tuple[str, ...]

    def build_strip(self, climbs: Iterable[Climb]) -> Strip:
        marks = {event: self._place_mark(event) for event in self.shown}
        staircases = []
        for climb in climbs:
            raised = self._raise_marks(climb, marks)
            marks |= raised
            if steps := [raised[event.id] for event in climb.members if event.id in raised]:
                staircases.append(self._build_staircase(climb, steps))
        return replace(
            self.strip,
            marks=tuple(marks.values()),
            years=self._build_years(),
            staircases=tuple(staircases),
        )

    def _x(self, event: str) -> float:
        return (self.shown.index(event) + 0.5) * self.strip.slot

    def _place_mark(self, event_id: str) -> Mark:
        event = self.dataset.event[event_id]
        is_key = event.weight >= KEY
        mark = self._build_mark(event, self.radius, is_key and self.strip.slot >= ROOMY)
        return replace(mark, y=self.strip.baseline, key=is_key)

    def _build_mark(self, event: Event, radius: float, key: bool) -> Mark:
        kind, certain = kind_of(self.dataset, event), self.extents[event.id].certain
        return replace(build_mark(event, kind, certain, radius, key), x=self._x(event.id))

    def _raise_marks(self, climb: Climb, marks: Mapping[str, Mark]) -> dict[str, Mark]:
        """Lift the steps and the event above them from the baseline."""
        step = self.strip.height * RISE / (len(climb.members) + 1)
        raised = {}
        for index, event in enumerate(climb.members, 1):
            if event.id in marks:
                mark = self._build_mark(event, self.radius * STEP_FACTOR, False)
                y, number = self.strip.baseline - step * index, event.number or index
                raised[event.id] = replace(mark, y=y, number=number)
        if climb.closing and climb.closing.id in marks:
            top = self.strip.baseline - self.strip.height * RISE
            raised[climb.closing.id] = replace(marks[climb.closing.id], y=top)
        return raised

    def _build_staircase(self, climb: Climb, steps: Sequence[Mark]) -> Staircase:
        half = self.strip.slot / 2
        sides = [mark.x - half for mark in steps] + [steps[-1].x + half]
        edge = [
            (side, mark.y + mark.reach)
            for mark, ends in zip(steps, pairwise(sides), strict=True)
            for side in ends
        ]
        base = self.strip.baseline
        return Staircase(
            series=climb.series,
            lane=climb.lane,
            colour=steps[0].colour,
            events=tuple(mark.event for mark in steps),
            step=self.strip.height * RISE / (len(climb.members) + 1),
            tint=(*((x, min(y, base)) for x, y in edge), (sides[-1], base), (sides[0], base)),
            treads=(),
            numbers=tuple(map(self._build_number, steps)) if self.strip.slot >= NUMBERED else (),
            callout=None,
        )

    def _build_number(self, mark: Mark) -> Number:
        size = self.strip.font
        return Number(mark.event, str(mark.number), mark.x, mark.y, 0.0, mark.reach + size, size)

    def _build_years(self) -> tuple[Year, ...]:
        """Build the year of the first event of each era, of all events where there are no eras."""
        years: list[Year] = []
        for event in self._find_first():
            year = floor(self.extents[event].x)
            # An early year is written with its era, in any language.
            words = str(year) if year >= EARLY else f"{abs(year)} a. C."
            half = estimate_width(words, self.strip.font) / 2
            x = min(max(self._x(event), half), self.strip.width - half)
            if not years or x - years[-1].x >= 2 * half + YEAR_GAP:
                years.append(Year(event, x, year))
        return tuple(years)

    def _find_first(self) -> list[str]:
        shown = [event for event in self.shown if not self.dataset.event[event].date.is_unknown]
        if not self.dataset.eras:
            return shown
        starts = sorted(find_start(era.start) for era in self.dataset.eras)
        first = shown[:1]
        for start in starts:
            first += [event for event in shown if self.extents[event].x >= start][:1]
        return list(dict.fromkeys(first))
