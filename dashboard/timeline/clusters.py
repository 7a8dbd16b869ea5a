"""Gathers the events of a lane that have no room of their own: close ones become a cluster."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from heapq import nsmallest

from dashboard.dataset.dates.in_words import in_words
from dashboard.dataset.model import Dataset, Event
from dashboard.timeline.label import KEY
from dashboard.timeline.lanes.box import PlacedUnit, Unit
from dashboard.timeline.lanes.units import Drawing, kind_of
from dashboard.timeline.letters import estimate_width
from dashboard.timeline.model import Cluster, KindCount

BIN = 64.0
"""The least px over which marks are gathered."""
APART = 20.0
"""Px between two clusters at least, as wide as a mark in their row."""
SMALL = 0.8
"""How large the mark of an event without a name is in their row, beside those with one."""
FRAME, GLYPH = 11.0, 24.0
"""How much higher than its letters a cluster is, and how much wider than its count, in px."""
STAND = 8.0
"""Px left free above and below a cluster, both together."""


@dataclass(frozen=True)
class Group:
    """Events of one lane that stand together, in one of the equal parts of its width, in px.

    A key event that is alone is `placed` with its name.
    """

    part: int
    width: float
    events: list[Event]
    placed: PlacedUnit | None = None

    @property
    def is_cluster(self) -> bool:
        """True if a count stands for them: an event that is alone has its mark."""
        return len(self.events) > 1

    def find_ends(self, drawing: Drawing) -> tuple[float, float]:
        """Find from where to where it reaches at most, in px."""
        if self.is_cluster:
            return self.part * self.width, (self.part + 1) * self.width
        boxes = (self.placed or PlacedUnit(drawing.build_unit(self.events[0]), 0)).boxes
        return min(box.left for box in boxes), max(box.right for box in boxes)


def choose_heaviest(events: Sequence[Event], drawing: Drawing, rows: int, most: int) -> list[Event]:
    """Choose at *most* so many events to stand in the *rows* of a lane, in time order.

    Of those that begin within the same few px there are at most as many as rows.
    """
    bins: dict[float, list[tuple[int, int]]] = {}
    for order, event in enumerate(events):
        x = drawing.scale.px(drawing.extents[event.id].x)
        bins.setdefault(x // BIN, []).append((-event.weight, order))
    tried = sorted(place for places in bins.values() for place in nsmallest(rows, places))
    return [events[order] for order in sorted(order for _, order in tried[:most])]


def gather(events: Sequence[Event], drawing: Drawing) -> list[Group]:
    """Gather events in time order by equal parts of the width, so that no two groups touch."""
    scale = drawing.scale
    least = max(BIN, _estimate_frame(len(events), drawing.size.font) + APART)
    count = max(1, int(scale.width // least))
    step = scale.width / count
    groups: list[Group] = []
    before = 0.0
    for event in events:
        x = scale.px(drawing.extents[event.id].x)
        part = min(count - 1, max(0, int(x / step)))
        last = groups[-1] if groups else None
        is_near = last and not last.is_cluster and x - before < APART
        if last and (is_near or part == last.part):
            last.events.append(event)
        else:
            groups.append(Group(part, step, [event]))
        before = x
    return groups


def name_keys(groups: Sequence[Group], drawing: Drawing, height: float) -> list[Group]:
    """Name the key events that are alone, in a row of a *height* in px, as far as there is room.

    One without room joins the nearest group.
    """
    settled = list(groups)
    for group in groups:
        is_key = not group.is_cluster and group.events[0].weight >= KEY
        if not is_key or group not in settled:
            continue
        at = settled.index(group)
        ends = [other.find_ends(drawing) for other in settled]
        before = ends[at - 1][1] + APART if at else 0.0
        after = ends[at + 1][0] - APART if at + 1 < len(ends) else drawing.scale.width
        placed = _place(drawing.build_unit(group.events[0]), before, after, height)
        if placed:
            settled[at] = replace(group, placed=placed)
        elif len(settled) > 1:
            _join(settled, at, ends[at][0] - before <= after - ends[at][1] if at else False)
    return settled


def _join(groups: list[Group], at: int, is_before: bool) -> None:
    """Join a group to the one before it, or to the one after it where there is one."""
    first = at - 1 if is_before or at + 1 == len(groups) else at
    one, other = groups[first : first + 2]
    kept = one if first < at else other
    groups[first : first + 2] = [Group(kept.part, kept.width, [*one.events, *other.events])]


def _place(unit: Unit, left: float, right: float, height: float) -> PlacedUnit | None:
    """Place an event with a name between two edges in a row of a height, all in px."""
    for named in unit.names:
        placed = PlacedUnit(unit, 0, named)
        if all(
            left <= box.left and box.right <= right and max(-box.top, box.bottom) <= height / 2
            for box in placed.boxes
        ):
            return placed
    return None


def build_cluster(group: Group, drawing: Drawing, lane: str, y: float, height: float) -> Cluster:
    """Build the cluster of a group with its middle at *y*, in a row of a *height* in px."""
    events, scale, font = group.events, drawing.scale, drawing.size.font
    moments = [drawing.extents[event.id].x for event in events]
    width = _estimate_frame(len(events), font)
    free = (group.width - width - APART) / 2
    centre = (group.part + 0.5) * group.width
    middle = min(max(scale.px((moments[0] + moments[-1]) / 2), centre - free), centre + free)
    kinds = tuple(_count_kinds(events, drawing.dataset))
    keys = [event for event in events if event.weight >= KEY]
    others = [event for event in events if event.weight < KEY]
    return Cluster(
        lane=lane,
        x=scale.start + middle / scale.per_year,
        y=y,
        width=width,
        height=max(0.0, min(font + FRAME, height - STAND)),
        first=moments[0],
        last=moments[-1],
        events=tuple(event.id for event in (*keys, *others)),
        kinds=kinds,
        keys=len(keys),
        name=_name_cluster(events, kinds, drawing),
    )


def _count_kinds(events: Sequence[Event], dataset: Dataset) -> Iterator[KindCount]:
    """Count the events of each kind, the most frequent one first."""
    first = {event.kind: event for event in reversed(events)}
    for name, count in Counter(event.kind for event in events).most_common():
        kind = kind_of(dataset, first[name])
        yield KindCount(kind.id, kind.symbol, kind.colour, count)


def _name_cluster(events: Sequence[Event], kinds: Sequence[KindCount], drawing: Drawing) -> str:
    """Say how many events there are, from when to when they begin, and of which kinds."""
    dataset = drawing.dataset
    text = dataset.catalogue(drawing.language)
    dates = (event.date for event in (events[0], events[-1]))
    begun = (replace(date, form="point") if date.form == "interval" and date.start else date
             for date in dates)  # fmt: skip
    start, end = (in_words(date, text.brief) for date in begun)
    words = {
        "events": text.count("count.events", len(events)),
        "dates": start if start == end else text("date.brief.from_to", start=start, end=end),
    }
    known = [kind for kind in kinds if kind.kind in dataset.kind]
    titles = [(dataset.kind[kind.kind].title[text.language], kind.count) for kind in known]
    listed = ", ".join(f"{count} {title}" for title, count in titles if title)
    if not listed:
        return text("cluster.name", **words)
    return text("cluster.kinds", **words, kinds=listed)


def find_row_height(font: float, field: float, lanes: int) -> float:
    """Find the height of the row of clusters of a lane in px: less where there are many lanes."""
    return min(font + FRAME + STAND, field / max(1, lanes) / 2)


def _estimate_frame(count: int, font: float) -> float:
    """Estimate the width of a cluster in px."""
    return GLYPH + estimate_width(write_count(count), font - 1, bold=True)


def write_count(count: int) -> str:
    """Write how many events a cluster has: "14", "1,240", "12k"."""
    return f"{count:,}" if count < 10_000 else f"{count // 1000}k"
