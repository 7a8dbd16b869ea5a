"""The overview of a life: its lanes as rows of tiny marks, in shares of a box that is stretched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf, sqrt

from dashboard.dataset.dates.extent import Extent
from dashboard.dataset.dates.value import Day
from dashboard.dataset.model import Dataset, Event
from dashboard.timeline.axis.eras import find_start
from dashboard.timeline.axis.scale import fit_scale
from dashboard.timeline.axis.window import Moment, Window, write_moment
from dashboard.timeline.label import KEY
from dashboard.timeline.lanes.staircase import find_climbs

LEAST, CROWD = 12, 300
"""The events from which a life has an overview, and from which it counts instead of marking."""
WIDTH = 814.0
"""The px that a whole life is thought of as wide."""
COLUMNS, LANDMARKS = 200, 60
"""The columns of a crowd, and how many of its events have a mark nevertheless."""
TOP, BOTTOM = 0.14, 0.86
"""The middle of the first and of the last row, as shares of the height."""
MINUTES, WEEK, MONTHS, YEARS = 10 / 525_960, 7 / 366, 0.5, 3.0
"""The narrowest window of a life in years, by how exact its finest date is."""
FINEST = {"time": MINUTES, "day": WEEK, "month": MONTHS, "season": MONTHS}


@dataclass(frozen=True, slots=True)
class Dot:
    """An event of the overview: `x` in decimal years, `y` as a share of the height.

    A period lasts from `start` to `end`, else both are `x`; a `key` event has its symbol.
    """

    event: str
    x: float
    y: float
    start: float
    end: float
    key: bool


@dataclass(frozen=True, slots=True)
class Overview:
    """The life from `start` to `end`, and the `least` years to which one can zoom.

    `reach` are the first and the last moment of its events. A crowd has `columns`: the start of
    each in decimal years, and its share of the height. Few events need no strip: they are seen at
    once.
    """

    start: float
    end: float
    least: float
    dots: tuple[Dot, ...]
    columns: tuple[tuple[float, float], ...]
    eras: tuple[float, ...]
    reach: tuple[float, float]
    has_strip: bool

    @property
    def name(self) -> str:
        """The years of the life as EDTF writes an interval."""
        first = round(self.start)
        years = (first, max(first, round(self.end) - 1))
        return "/".join(write_moment(Moment(Day(year, 1, 1)), "year") for year in years)


def find_whole(dataset: Dataset) -> Window:
    """Find the window of a whole life: all its dates and steps, and a margin."""
    dated = dataset.dated
    climbs = find_climbs(dated, dated.extents, dated.extents).values()
    moments = [moment for climb in climbs for moment in climb.moments]
    scale = fit_scale(dated.extents.values(), WIDTH, moments)
    return Window(scale.start, scale.end)


def build_overview(dataset: Dataset) -> Overview:
    """Build the overview of a life, be it with or without dated events."""
    events, extents = dataset.dated.events, dataset.dated.extents
    climbs = find_climbs(dataset.dated, extents, extents)
    whole = find_whole(dataset)
    rows = _place_rows(dataset)
    steps = {
        event.id: (moment, BOTTOM - (BOTTOM - TOP) * index / max(1, len(climb.members) - 1))
        for climb in climbs.values()
        for index, (event, moment) in enumerate(zip(climb.members, climb.moments, strict=True))
    }
    dots = [_place(event, extents[event.id], rows, steps) for event in events]
    is_crowd = len(events) > CROWD
    shown = [dot for dot in dots if dot.key][:LANDMARKS] if is_crowd else dots
    precisions = {event.date.start.precision if event.date.start else "year" for event in events}
    starts = (max(find_start(era.start), whole.start) for era in dataset.eras)
    first = min((dot.x for dot in dots), default=whole.start)
    last = max((dot.end for dot in dots), default=whole.end)
    return Overview(
        whole.start,
        whole.end,
        min((FINEST.get(name, YEARS) for name in precisions), default=YEARS),
        tuple(shown),
        tuple(_count_columns(dots, whole.start, whole.end)) if is_crowd else (),
        tuple(sorted(start for start in starts if whole.start < start < whole.end)),
        (first, last),
        len(events) >= LEAST,
    )


def _place_rows(dataset: Dataset) -> dict[str, float]:
    """Place each lane that has events in a row of its own."""
    used = dict.fromkeys([lane.id for lane in dataset.lanes], False)
    used |= dict.fromkeys([event.lane for event in dataset.dated.events], True)
    lanes = [lane for lane, has_events in used.items() if has_events]
    if len(lanes) == 1:
        return {lanes[0]: (TOP + BOTTOM) / 2}
    step = (BOTTOM - TOP) / (len(lanes) - 1)
    return {lane: TOP + step * row for row, lane in enumerate(lanes)}


def _place(
    event: Event, extent: Extent, rows: dict[str, float], steps: dict[str, tuple[float, float]]
) -> Dot:
    """Place an event in the row of its lane, or where its series has climbed to."""
    x, y = steps.get(event.id, (extent.x, rows[event.lane]))
    start, end = (extent.solid_start, extent.solid_end) if extent.period else (x, x)
    start, end = (x if abs(start) == inf else start), (x if abs(end) == inf else end)
    return Dot(event.id, x, y, start, end, event.weight >= KEY)


def _count_columns(dots: list[Dot], start: float, end: float) -> Iterator[tuple[float, float]]:
    """Count the events of each column, as the root of the share of the fullest.

    None stands at the *end*, as a margin is left before it.
    """
    width = (end - start) / COLUMNS
    counts = Counter(int((dot.x - start) / width) for dot in dots)
    most = max(counts.values())
    for column in sorted(counts):
        yield start + column * width, sqrt(counts[column] / most)
