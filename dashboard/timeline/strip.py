"""The strip of the phone and of present mode: an equal slot for every event, in time order.

Twenty-seven touch targets matter more there than the scale of the years.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from math import floor
from typing import TYPE_CHECKING

from dashboard.timeline.axis import start_of
from dashboard.timeline.extent import Extent, extent
from dashboard.timeline.label import GAP, KEY, text_px
from dashboard.timeline.lanes.staircase import Climb, climbs
from dashboard.timeline.lanes.units import STEP_FACTOR, kind_of, marked
from dashboard.timeline.model import Mark, Number, Staircase, Strip, Year

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.dataset.model import Dataset, Event

MOST, WINDOW = 60, 40
"""The most events on a strip, and how many are shown where there are more."""
APART, OVERLAP, LEGIBLE = 0.8, 1.1, 12.0
"""The largest marker size in slots; narrow slots may overlap, up to a size in px."""
BASELINE, RISE, YEARS = 0.64, 0.44, 0.88
"""Shares of the height: the baseline, the height of a staircase, the middle of the years."""
FONT_LEAST = 12.0
NUMBERED, ROOMY = 20.0, 40.0
"""The slots in px from which steps have numbers, and from which key events are larger."""


def lay_out_strip(
    dataset: Dataset, width: float, height: float, radius: float, around: str = ""
) -> Strip:
    """The strip of a dataset in a box of *width* times *height* px.

    *radius* is the marker size of a circle, less where the slots are narrow. Above 60 events only
    40 are shown, with the event *around* (or else the first) in their middle if they can.
    """
    extents = {event.id: extent(event.date) for event in dataset.events}
    shown = _window([event.id for event in dataset.events], around)
    slot = width / max(1, len(shown))
    strip = Strip(
        width, height, slot, height * BASELINE, max(FONT_LEAST, radius * 0.55), height * YEARS
    )
    layout = _Layout(
        dataset,
        extents,
        strip,
        min(radius, max(slot * APART, min(slot * OVERLAP, LEGIBLE))),
        tuple(shown),
    )
    return layout.strip_with(climbs(dataset, extents))


def _window(events: Sequence[str], around: str) -> Sequence[str]:
    if len(events) <= MOST:
        return events
    place = events.index(around) if around in events else 0
    first = min(max(0, place - WINDOW // 2), len(events) - WINDOW)
    return events[first : first + WINDOW]


@dataclass(frozen=True)
class _Layout:
    dataset: Dataset
    extents: Mapping[str, Extent]
    strip: Strip
    radius: float
    shown: tuple[str, ...]

    def strip_with(self, found: Mapping[str, Climb]) -> Strip:
        marks = {event: self._mark(event) for event in self.shown}
        staircases = []
        for climb in found.values():
            raised = self._raised(climb, marks)
            marks |= raised
            if steps := [raised[event.id] for event in climb.members if event.id in raised]:
                staircases.append(self._staircase(climb, steps))
        return replace(
            self.strip,
            marks=tuple(marks.values()),
            years=self._years(),
            staircases=tuple(staircases),
        )

    def _x(self, event: str) -> float:
        return (self.shown.index(event) + 0.5) * self.strip.slot

    def _mark(self, event: str) -> Mark:
        found = self.dataset.event[event]
        roomy = found.weight >= KEY and self.strip.slot >= ROOMY
        kind = kind_of(self.dataset, found)
        mark = marked(found, kind, self.extents[event].certain, self.radius, roomy)
        return replace(mark, x=self._x(event), y=self.strip.baseline, key=found.weight >= KEY)

    def _raised(self, climb: Climb, marks: Mapping[str, Mark]) -> dict[str, Mark]:
        """The steps and the event above them, lifted from the baseline."""
        step = self.strip.height * RISE / (len(climb.members) + 1)
        raised = {}
        for place, event in enumerate(climb.members, 1):
            if event.id in marks:
                raised[event.id] = self._step(event, place, self.strip.baseline - step * place)
        if climb.closing and climb.closing.id in marks:
            top = self.strip.baseline - self.strip.height * RISE
            raised[climb.closing.id] = replace(marks[climb.closing.id], y=top)
        return raised

    def _step(self, event: Event, place: int, y: float) -> Mark:
        mark = marked(
            event,
            kind_of(self.dataset, event),
            self.extents[event.id].certain,
            self.radius * STEP_FACTOR,
            False,
        )
        return replace(mark, x=self._x(event.id), y=y, number=event.number or place)

    def _staircase(self, climb: Climb, steps: Sequence[Mark]) -> Staircase:
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
            numbers=tuple(map(self._number, steps)) if self.strip.slot >= NUMBERED else (),
            callout=None,
        )

    def _number(self, mark: Mark) -> Number:
        size = self.strip.font
        return Number(mark.event, str(mark.number), mark.x, mark.y, 0.0, mark.reach + size, size)

    def _years(self) -> tuple[Year, ...]:
        """The year of the first event of each era, of all events where there are no eras."""
        years: list[Year] = []
        for event in self._first():
            year = floor(self.extents[event].x)
            half = text_px(str(year), self.strip.font) / 2
            x = min(max(self._x(event), half), self.strip.width - half)
            if not years or x - years[-1].x >= 2 * half + GAP:
                years.append(Year(event, x, year))
        return tuple(years)

    def _first(self) -> list[str]:
        if not self.dataset.eras:
            return list(self.shown)
        starts = sorted(start_of(era.start) for era in self.dataset.eras)
        found = [self.shown[0]] if self.shown else []
        for start in starts:
            found += [event for event in self.shown if self.extents[event].x >= start][:1]
        return list(dict.fromkeys(found))
