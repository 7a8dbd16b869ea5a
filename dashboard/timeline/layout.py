"""Lays a life out: from dates and words to places, for one size and one language."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dashboard.timeline.axis import eras, ticks
from dashboard.timeline.extent import Extent, clip, extent
from dashboard.timeline.lanes.callout import callout
from dashboard.timeline.lanes.heights import Placing, fit, settle
from dashboard.timeline.lanes.lane import Content
from dashboard.timeline.lanes.staircase import Climb, Steps, climbs
from dashboard.timeline.lanes.units import STEP_FACTOR, Drawing, kind_of
from dashboard.timeline.model import Callout, Lane, Mark, Staircase, Timeline
from dashboard.timeline.scale import scale

if TYPE_CHECKING:
    from dashboard.dataset.model import Dataset, Event
    from dashboard.timeline.size import Size


def lay_out(dataset: Dataset, size: Size, language: str) -> Timeline:
    """The timeline of a dataset; any number of events, lanes and eras, none included.

    Every event has a mark. No label touches another label, a mark or a staircase, nor does it
    when the result is stretched. Ties are broken by id, so the order of the input has no effect.
    """
    return _Layout.of(dataset, size, language).timeline()


@dataclass(frozen=True)
class _Layout:
    drawing: Drawing
    events: tuple[Event, ...]
    extents: dict[str, Extent]
    climbs: dict[str, Climb]

    @classmethod
    def of(cls, dataset: Dataset, size: Size, language: str) -> _Layout:
        found = {event.id: extent(event.date) for event in dataset.events}
        series = climbs(dataset, found)
        moments = [moment for climb in series.values() for moment in climb.moments]
        axis = scale(found.values(), size.width, moments)
        last = max((span.x for span in found.values()), default=axis.end)
        spans = {event: clip(span, axis.start, last, axis.end) for event, span in found.items()}
        events = sorted(dataset.events, key=lambda event: (spans[event.id].x, event.id))
        drawing = Drawing(dataset, axis, size, language)
        return cls(drawing, tuple(events), spans, series)

    def timeline(self) -> Timeline:
        drawing = self.drawing
        placings = settle(fit(self._contents(), drawing.scale, drawing.size))
        placed = [(at, lane.y(at.track)) for lane in placings for at in lane.packed.placed]
        events = [(drawing.dataset.event[at.unit.event], at, y) for at, y in placed]
        bars = (drawing.span(event, self.extents[event.id], y) for event, _, y in events)
        labels = (drawing.label(event, self.extents[event.id], at, y) for event, at, y in events)
        marks = [drawing.mark(event, self.extents[event.id], y) for event, _, y in events]
        return Timeline(
            size=drawing.size,
            language=drawing.language,
            start=drawing.scale.start,
            end=drawing.scale.end,
            row=min((lane.packed.grid.row for lane in placings), default=drawing.size.row),
            lanes=tuple(map(self._lane, placings)),
            marks=(*marks, *(mark for lane in placings for mark in self._steps(lane))),
            spans=tuple(bar for bar in bars if bar),
            labels=tuple(label for label in labels if label),
            eras=eras(drawing),
            ticks=ticks(drawing),
            staircases=tuple(self._staircase(lane, lane.steps) for lane in placings if lane.steps),
        )

    def _contents(self) -> list[Content]:
        """The lanes that have events, in the author's order; unknown ones last."""
        ids = dict.fromkeys(lane.id for lane in self.drawing.dataset.lanes)
        ids |= dict.fromkeys(sorted({event.lane for event in self.events}))
        contents = (self._content(lane) for lane in ids)
        return [content for content in contents if content.units or content.climb]

    def _content(self, lane: str) -> Content:
        climb = self.climbs.get(lane)
        steps = {event.id for event in climb.members} if climb else set()
        units = tuple(
            self.drawing.unit(event, self.extents[event.id])
            for event in self.events
            if event.lane == lane and event.id not in steps
        )
        return Content(lane, units, climb, 2 * self._step(climb.members[0]).reach if climb else 0.0)

    def _step(self, event: Event) -> Mark:
        """A member of a staircase as a mark; it weighs the same whatever its weight."""
        mark = self.drawing.mark(event, self.extents[event.id], key=False)
        return replace(mark, size=mark.size * STEP_FACTOR, reach=mark.reach * STEP_FACTOR)

    def _steps(self, lane: Placing) -> list[Mark]:
        if lane.steps is None:
            return []
        climb, reach = lane.steps.climb, lane.steps.reach
        marks = []
        for place, (event, moment) in enumerate(zip(climb.members, climb.moments, strict=True)):
            mark, y = self._step(event), lane.top + lane.steps.y(place)
            size = mark.size * reach / mark.reach
            number = event.number or place + 1
            marks.append(replace(mark, x=moment, y=y, size=size, reach=reach, number=number))
        return marks

    def _lane(self, lane: Placing) -> Lane:
        content, size = lane.packed.content, self.drawing.size
        named = self.drawing.dataset.lane.get(content.id)
        steps = content.climb.members if content.climb else ()
        return Lane(
            id=content.id,
            title=named.title[self.drawing.language] if named else "",
            top=lane.top,
            bottom=lane.bottom,
            y=lane.top + size.font * 0.8 if size.inside else lane.y(0),
            events=len(content.units) + len(steps),
        )

    def _staircase(self, lane: Placing, steps: Steps) -> Staircase:
        first = steps.climb.members[0]
        drawn = steps.drawn(kind_of(self.drawing.dataset, first).colour, lane.top)
        return replace(drawn, callout=self._callout(lane, steps))

    def _callout(self, lane: Placing, steps: Steps) -> Callout | None:
        series = next((s for s in self.drawing.dataset.series if s.id == steps.climb.series), None)
        language, moment = self.drawing.language, steps.climb.moments[0]
        texts = (series.callout[language], series.note[language]) if series else ("", "")
        top = lane.top + (self.drawing.size.font * 1.5 if self.drawing.size.inside else 0.0)
        return callout(
            len(steps.climb.members),
            texts,
            moment,
            self.drawing.scale.px(moment),
            (top, lane.bottom),
            self.drawing.size,
            lane.boxes(),
        )
