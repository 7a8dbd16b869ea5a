"""Lays a life out: from dates and words to positions, for one size and one language."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dashboard.timeline.axis import build_eras, build_ticks
from dashboard.timeline.extent import clip, find_extent
from dashboard.timeline.lanes.box import Box
from dashboard.timeline.lanes.callout import fit_callout
from dashboard.timeline.lanes.ground import LaneContent
from dashboard.timeline.lanes.heights import PlacedLane, find_touching_labels, fit_lanes
from dashboard.timeline.lanes.staircase import Climb, Steps, find_climbs
from dashboard.timeline.lanes.units import STEP_FACTOR, Drawing, kind_of
from dashboard.timeline.letters import estimate_width
from dashboard.timeline.model import Callout, Lane, Mark, Staircase, Timeline
from dashboard.timeline.scale import fit_scale

if TYPE_CHECKING:
    from dashboard.dataset.model import Dataset, Event
    from dashboard.timeline.size import Size

NAME_HEIGHT = 1.6
"""How far the name of a lane reaches down into it, in type sizes."""


def lay_out(dataset: Dataset, size: Size, language: str) -> Timeline:
    """Lay a dataset out; any number of events, lanes and eras, none included.

    Every event that has a date has a mark. No label touches another label, a mark or a staircase,
    nor does it when the result is stretched. Within a lane rows are read in the order of time, and
    the names of key events are the last to be given up. Ties are broken by the order of the events.
    """
    return _Layout.of(dataset.dated, size, language).build_timeline()


@dataclass(frozen=True)
class _Layout:
    drawing: Drawing
    events: tuple[Event, ...]
    climbs: dict[str, Climb]

    @classmethod
    def of(cls, dataset: Dataset, size: Size, language: str) -> _Layout:
        whole = {event.id: find_extent(event.date) for event in dataset.events}
        climbs = find_climbs(dataset, whole)
        moments = [moment for climb in climbs.values() for moment in climb.moments]
        scale = fit_scale(whole.values(), size.width, moments)
        last = max((extent.x for extent in whole.values()), default=scale.end)
        extents = {event: clip(whole[event], scale.start, last, scale.end) for event in whole}
        events = sorted(dataset.events, key=lambda event: extents[event.id].x)
        return cls(Drawing(dataset, extents, scale, size, language), tuple(events), climbs)

    def build_timeline(self) -> Timeline:
        drawing = self.drawing
        lanes = fit_lanes(self._build_contents(), drawing.scale, drawing.size)
        touching = find_touching_labels(lanes)
        placed = [(unit, lane.y(unit.row)) for lane in lanes for unit in lane.packed.placed]
        events = [(drawing.dataset.event[unit.unit.event], unit, y) for unit, y in placed]
        bars = (drawing.build_span(event, y) for event, _, y in events)
        named = [
            (event, unit, y) for event, unit, y in events if unit.named and event.id not in touching
        ]
        shown = {event.id for event, _, _ in named}
        spare = [(event, unit, y) for event, unit, y in events if event.id not in shown]
        labels = (drawing.build_label(event, unit, y) for event, unit, y in named)
        spares = (drawing.build_spare(event, unit, y) for event, unit, y in spare)
        marks = [drawing.place_mark(event, y) for event, _, y in events]
        climbing = [(lane, lane.steps) for lane in lanes if lane.steps]
        return Timeline(
            size=drawing.size,
            language=drawing.language,
            start=drawing.scale.start,
            end=drawing.scale.end,
            lanes=tuple(map(self._build_lane, lanes)),
            marks=(*marks, *(mark for lane in lanes for mark in self._place_steps(lane))),
            spans=tuple(bar for bar in bars if bar),
            labels=tuple(label for label in labels if label),
            spares=tuple(label for label in spares if label),
            eras=build_eras(drawing),
            ticks=build_ticks(drawing),
            staircases=tuple(self._build_staircase(lane, steps) for lane, steps in climbing),
        )

    def _build_contents(self) -> list[LaneContent]:
        """Build the lanes that have events, in the author's order; unknown ones last."""
        ids = dict.fromkeys(lane.id for lane in self.drawing.dataset.lanes)
        ids |= dict.fromkeys(sorted({event.lane for event in self.events}))
        contents = (self._build_content(lane) for lane in ids)
        return [content for content in contents if content.units or content.climb]

    def _build_content(self, lane: str) -> LaneContent:
        climb = self.climbs.get(lane)
        steps = {event.id for event in climb.members} if climb else set()
        units = tuple(
            self.drawing.build_unit(event)
            for event in self.events
            if event.lane == lane and event.id not in steps
        )
        marker = 2 * self._build_step(climb.members[0]).reach if climb else 0.0
        return LaneContent(lane, units, climb, marker, self._find_name_box(lane))

    def _find_name_box(self, lane: str) -> Box | None:
        """Find the box in px of a lane's name, from its top, where that stands in the lane."""
        known, font = self.drawing.dataset.lane.get(lane), self.drawing.size.font
        if not known or not self.drawing.size.inside:
            return None
        width = estimate_width(known.title[self.drawing.language], font, bold=True)
        return Box(0.0, 0.0, width, font * NAME_HEIGHT)

    def _build_step(self, event: Event) -> Mark:
        """Build the mark of a member of a staircase, the same whatever its weight."""
        mark = self.drawing.place_mark(event, key=False)
        return replace(mark, size=mark.size * STEP_FACTOR, reach=mark.reach * STEP_FACTOR)

    def _place_steps(self, lane: PlacedLane) -> list[Mark]:
        if lane.steps is None:
            return []
        climb, reach = lane.steps.climb, lane.steps.reach
        marks = []
        for index, (event, moment) in enumerate(zip(climb.members, climb.moments, strict=True)):
            mark, y = self._build_step(event), lane.top + lane.steps.y(index)
            size = mark.size * reach / mark.reach
            number = event.number or index + 1
            marks.append(replace(mark, x=moment, y=y, size=size, reach=reach, number=number))
        return marks

    def _build_lane(self, lane: PlacedLane) -> Lane:
        content, size = lane.packed.content, self.drawing.size
        known = self.drawing.dataset.lane.get(content.id)
        steps = content.climb.members if content.climb else ()
        return Lane(
            id=content.id,
            title=known.title[self.drawing.language] if known else "",
            top=lane.top,
            bottom=lane.bottom,
            y=lane.top + size.font * 0.8 if size.inside else lane.y(0),
            events=len(content.units) + len(steps),
        )

    def _build_staircase(self, lane: PlacedLane, steps: Steps) -> Staircase:
        first = steps.climb.members[0]
        colour = kind_of(self.drawing.dataset, first).colour
        callout = self._fit_callout(lane, steps)
        return replace(steps.build_staircase(colour, lane.top), callout=callout)

    def _fit_callout(self, lane: PlacedLane, steps: Steps) -> Callout | None:
        series = next((s for s in self.drawing.dataset.series if s.id == steps.climb.series), None)
        language, moment = self.drawing.language, steps.climb.moments[0]
        texts = (series.callout[language], series.note[language]) if series else ("", "")
        return fit_callout(
            len(steps.climb.members),
            texts,
            moment,
            self.drawing.scale.px(moment),
            (lane.top, lane.bottom),
            self.drawing.size,
            lane.list_boxes(),
        )
