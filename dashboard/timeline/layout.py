"""Lays a life out: from dates and words to positions, for one size and one language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from math import inf

from dashboard.dataset.dates.extent import Extent, clip
from dashboard.dataset.model import Dataset, Event, Series
from dashboard.timeline.arrangement import ArrangedLane, Arranger, build_step
from dashboard.timeline.axis.eras import build_eras
from dashboard.timeline.axis.scale import Scale, fit_scale
from dashboard.timeline.axis.ticks import build_ticks
from dashboard.timeline.axis.window import Window
from dashboard.timeline.clusters import SMALL, build_cluster, gather, name_keys
from dashboard.timeline.lanes.box import PlacedUnit
from dashboard.timeline.lanes.callout import Room, find_box, fit_callout, fit_line
from dashboard.timeline.lanes.first_words import add_first_words
from dashboard.timeline.lanes.staircase import Steps, find_climbs
from dashboard.timeline.lanes.units import Drawing, kind_of, resize
from dashboard.timeline.model import Callout, FirstWords, Label, Lane, Mark, Timeline
from dashboard.timeline.ridge import MANY, RISE, build_ridge
from dashboard.timeline.size import Size

EDGE = 0.9
"""How far from the edge of a window the middle of a mark stands, in `Size.radius`."""
LONG = 0.25
"""The share of the width from which on a bar is long."""


def lay_out(dataset: Dataset, size: Size, language: str, window: Window | None = None) -> Timeline:
    """Lay a dataset out, or what happened in a *window*; any number of events, lanes and eras.

    Every event that has a date has a mark or is in a cluster. No label touches another label, a
    mark, a cluster or a staircase, nor does it when the result is stretched. Within a lane rows are
    read in the order of time, and the names of key events are the last to be given up. Ties are
    broken by the order of the events.
    """
    whole = dataset.dated
    dated = whole.events
    if window:
        dated = tuple(event for event in dated if window.has(whole.extents[event.id]))
    climbs = find_climbs(whole, whole.extents, {event.id for event in dated})
    moments = [moment for climb in climbs.values() for moment in climb.moments]
    members = [event for climb in climbs.values() for event in climb.members]
    extents = {event.id: whole.extents[event.id] for event in (*dated, *members)}
    scale = (
        Scale(window.start, window.end, size.width)
        if window
        else fit_scale(extents.values(), size.width, moments)
    )
    last = max((at.x for at in extents.values()), default=scale.end) if not window else scale.end
    margin = EDGE * size.radius / scale.per_year if window else 0.0
    least, most = scale.start + margin, scale.end - margin
    clipped = {
        event: at
        if least <= at.start and at.end <= most
        else clip(bring_within(at, least, most), scale.start, last, scale.end)
        for event, at in extents.items()
    }
    drawing = Drawing(whole, clipped, scale, size, language)
    drawing = replace(drawing, cut=find_cut(drawing, extents))
    climbs = {lane: climb.bring_within(least, most) for lane, climb in climbs.items()}
    steps = {event.id for event in members}
    lanes: dict[str, list[Event]] = {}
    for event in sorted(dated, key=lambda event: clipped[event.id].x):
        if event.id not in steps:
            lanes.setdefault(event.lane, []).append(event)
    empty = frozenset(event.lane for event in whole.events) - {*lanes, *climbs} if dated else ()
    arranged = Arranger(drawing, lanes, climbs, frozenset(empty)).arrange()
    callouts = {
        lane.id: callout
        for lane in arranged
        if (stairs := lane.rows.steps) and (callout := _fit_callout(drawing, lane, stairs))
    }
    words: tuple[FirstWords, ...] = ()
    if window and not any(lane.rest or lane.unnamed for lane in arranged):
        boxes = [find_box(known, scale.px(known.x), size.font) for known in callouts.values()]
        rows, words = add_first_words([lane.rows for lane in arranged], drawing, boxes)
        arranged = [replace(lane, rows=row) for lane, row in zip(arranged, rows, strict=True)]
    return _build_timeline(drawing, arranged, callouts, words)


def find_cut(drawing: Drawing, extents: Mapping[str, Extent]) -> frozenset[str]:
    """Find the long events whose name must stand in their bar: no name fits on either side of it.

    *extents* are their dates as they are, not cut to the axis.
    """
    scale, event = drawing.scale, drawing.dataset.event
    least = drawing.size.width * LONG / scale.per_year
    long = [name for name, extent in drawing.extents.items() if extent.end - extent.start > least]
    return frozenset(
        name for name in long
        if extents[name].solid_start < scale.start or scale.end < extents[name].solid_end < inf
        or not drawing.build_unit(event[name]).names
    )  # fmt: skip


def bring_within(extent: Extent, least: float, most: float) -> Extent:
    """Bring the mark of a date between two decimal years of the axis."""
    return replace(extent, x=max(least, min(extent.x, most))) if least < most else extent


def _build_timeline(
    drawing: Drawing,
    lanes: Sequence[ArrangedLane],
    callouts: Mapping[str, Callout],
    first_words: tuple[FirstWords, ...],
) -> Timeline:
    scale, dataset, font = drawing.scale, drawing.dataset, drawing.size.font
    rows = [
        (dataset.event[unit.unit.event], unit, lane.rows.y(unit.row))
        for lane in lanes
        for unit in lane.placed
    ]
    unnamed = {event for lane in lanes for event in lane.unnamed}
    named = [placed for placed in rows if placed[1].named and placed[0].id not in unnamed]
    groups = [
        (lane, group)
        for lane in lanes
        for group in name_keys(gather(lane.rest, drawing), drawing, lane.cluster_row)
    ]
    keys = [
        (group.events[0], group.placed, find_middle(lane)) for lane, group in groups if group.placed
    ]
    rows, named = [*rows, *keys], [*named, *keys]
    shown = {event.id for event, _, _ in named}
    alone = [
        (group.events[0], find_middle(lane))
        for lane, group in groups
        if not group.is_cluster and not group.placed
    ]
    counts = Counter(lane.id for lane, group in groups if group.is_cluster)
    crowded = [lane for lane in lanes if counts[lane.id] >= MANY]
    bars = (drawing.build_span(event, y) for event, _, y in rows)
    spares = [placed for placed in rows if placed[0].id not in shown]
    spares += [(event, PlacedUnit(drawing.build_unit(event), 0), y) for event, y in alone]
    marks = [drawing.place_mark(event, y) for event, _, y in rows]
    marks += [mark for lane in lanes for mark in _place_steps(drawing, lane)]
    marks += [resize(drawing.place_mark(event, y, key=False), SMALL) for event, y in alone]
    text = dataset.catalogue(drawing.language)
    return Timeline(
        size=drawing.size,
        language=drawing.language,
        start=scale.start,
        end=scale.end,
        lanes=tuple(_build_lane(drawing, lane) for lane in lanes),
        marks=tuple(marks),
        spans=tuple(bar for bar in bars if bar),
        labels=keep(drawing.build_label(*placed) for placed in named),
        spares=keep(drawing.build_spare(*placed) for placed in spares),
        first_words=first_words,
        eras=build_eras(dataset.eras, scale, font, drawing.language),
        ticks=build_ticks(scale, font, dataset.subject, text),
        staircases=tuple(
            steps.build_staircase(
                kind_of(dataset, steps.climb.members[0]).colour, lane.top, callouts.get(lane.id)
            )
            for lane in lanes
            if (steps := lane.rows.steps)
        ),
        clusters=tuple(
            build_cluster(
                group,
                drawing,
                lane.id,
                find_middle(lane) - (RISE if lane in crowded else 0.0),
                lane.cluster_row,
            )
            for lane, group in groups
            if group.is_cluster
        ),
        ridges=tuple(
            build_ridge((drawing.extents[e.id].x for e in lane.rest), scale, lane.bottom)
            for lane in crowded
        ),
    )


def _place_steps(drawing: Drawing, lane: ArrangedLane) -> list[Mark]:
    steps = lane.rows.steps
    if steps is None:
        return []
    climb, reach = steps.climb, steps.reach
    marks = []
    for index in steps.shown:
        event, moment = climb.members[index], climb.moments[index]
        mark, y = build_step(event, drawing), lane.top + steps.y(index)
        size = mark.size * reach / mark.reach
        number = event.number or index + 1
        marks.append(replace(mark, x=moment, y=y, size=size, reach=reach, number=number))
    return marks


def _build_lane(drawing: Drawing, lane: ArrangedLane) -> Lane:
    content, size = lane.rows.packed.content, drawing.size
    known = drawing.dataset.lane.get(content.id)
    steps = content.climb.shown if content.climb else ()
    return Lane(
        id=content.id,
        title=known.title[drawing.language] if known else "",
        top=lane.top,
        bottom=lane.bottom,
        y=lane.top + size.font * 0.8 if size.inside else lane.rows.y(0),
        events=len(lane.placed) + len(lane.rest) + len(steps),
    )


def _fit_callout(drawing: Drawing, lane: ArrangedLane, steps: Steps) -> Callout | None:
    """Fit the count of a series beside its steps, in a line where there is no more room."""
    series = next((s for s in drawing.dataset.series if s.id == steps.climb.series), None)
    count, moment = len(steps.climb.members), steps.climb.moments[steps.shown[0]]
    bounds, boxes = (lane.top, lane.rows.bottom), lane.rows.list_boxes()
    room = Room(moment, drawing.scale.px(moment), bounds, drawing.size, boxes)
    if len(steps.shown) == count:
        language = drawing.language
        texts = (series.callout[language], series.note[language]) if series else ("", "")
        if callout := fit_callout(count, texts, room):
            return callout
    if series is None:
        return None
    room = replace(room, taken=[*boxes, *lane.rows.list_walls()])
    return fit_line(count, _say(drawing, series, steps), room)


def _say(drawing: Drawing, series: Series, steps: Steps) -> str:
    """Say in a line how many members a series has, or which of them are seen."""
    language, members = drawing.language, steps.climb.members
    text = drawing.dataset.catalogue(language)
    if len(steps.shown) == len(members) and series.callout[language]:
        return text("series.line", number=len(members), callout=series.callout[language])
    numbers = [str(members[index].number or index + 1) for index in steps.shown]
    return text(
        "series.part",
        title=series.title[language],
        numbers="–".join(dict.fromkeys((numbers[0], numbers[-1]))),
        all=len(members),
    )


def find_middle(lane: ArrangedLane) -> float:
    """Find the middle of the row of clusters of a lane, in px of the field."""
    return lane.bottom - lane.cluster_row / 2


def keep(labels: Iterable[Label | None]) -> tuple[Label, ...]:
    """Keep the labels that there are."""
    return tuple(label for label in labels if label)
