"""Arranges events in lanes: those with a name in rows, in a crowded lane the rest as clusters."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cached_property

from dashboard.dataset.model import Event
from dashboard.timeline.clusters import choose_heaviest, find_row_height
from dashboard.timeline.label import KEY
from dashboard.timeline.lanes.box import Box, PlacedUnit
from dashboard.timeline.lanes.grid import FEW, LaneContent
from dashboard.timeline.lanes.heights import (
    PlacedLane,
    find_touching_labels,
    fit_crowded,
    fit_lanes,
)
from dashboard.timeline.lanes.staircase import Climb
from dashboard.timeline.lanes.units import STEP_FACTOR, Drawing, resize
from dashboard.timeline.letters import estimate_width
from dashboard.timeline.model import Mark
from dashboard.timeline.size import Size

REACH = 4.0
"""How many px apart two marks can be reached, each by itself."""
RIBBON, RIBBONS = 36.0, 1 / 3
"""The height of a lane without events in px, and the most of the field that such lanes take."""
NAME_HEIGHT = 1.6
"""How far the name of a lane reaches down into it, in type sizes."""


@dataclass(frozen=True)
class ArrangedLane:
    """A lane from `top` to `bottom` px of the field, its events in `rows`.

    The events in `rest`, in time order, have no room there: under the rows is a row of clusters,
    `cluster_row` px high. `unnamed` are the placed events whose label would touch another.
    """

    rows: PlacedLane
    cluster_row: float
    rest: tuple[Event, ...]
    unnamed: Collection[str]

    @property
    def id(self) -> str:
        """The id of the lane."""
        return self.rows.packed.content.id

    @property
    def top(self) -> float:
        """Its upper edge in px."""
        return self.rows.top

    @property
    def bottom(self) -> float:
        """Its lower edge in px."""
        return self.rows.bottom + self.cluster_row

    @cached_property
    def placed(self) -> list[PlacedUnit]:
        """The events in its rows."""
        rest = {event.id for event in self.rest}
        return [unit for unit in self.rows.packed.placed if unit.unit.event not in rest]


@dataclass(frozen=True)
class Arranger:
    """Arranges the events of each lane, which are in time order, and its staircase.

    The lanes in `empty` have events, but none here.
    """

    drawing: Drawing
    events: dict[str, list[Event]]
    climbs: dict[str, Climb]
    empty: frozenset[str] = frozenset()

    def arrange(self) -> list[ArrangedLane]:
        """Arrange all lanes: in the author's order, unknown ones last.

        A lane is crowded where there are too many events, where one mark would cover another, or
        where a key event would have no name.
        """
        crowded = self._find_crowded()
        while True:
            lanes = self._fit(crowded)
            fuller = {
                lane.id
                for lane in lanes
                if has_unnamed_key(lane.rows, lane.unnamed) or has_covered_mark(lane.rows)
            }
            if fuller <= crowded:
                return lanes
            crowded |= fuller

    def _find_crowded(self) -> set[str]:
        """Find the lanes with more than their share, where all have more than names have room."""
        if sum(map(len, self.events.values())) <= FEW:
            return set()
        share = FEW / len(self.events)
        return {lane for lane, events in self.events.items() if len(events) > share}

    def _fit(self, crowded: Collection[str]) -> list[ArrangedLane]:
        """Fit the lanes into the field: each that is *crowded* into an equal part of it.

        The others share what is left as they need it. Under the rows of a crowded one is one row of
        clusters. A lane without events is a ribbon that keeps its name.
        """
        size, ids = self.drawing.size, self._list_ids()
        full = [lane for lane in ids if lane not in self.empty]
        field = size.field - self._ribbon * (len(ids) - len(full))
        share = field / max(1, len(full))
        row = find_row_height(size.font, field, len(full))
        rows = max(1, int((share - row) / size.row_height_least))
        others = [self._build_content(lane, 0) for lane in full if lane not in crowded]
        scale, box = self.drawing.scale, self._build_box(share * len(others))
        fitted = {lane.packed.content.id: lane for lane in fit_lanes(others, scale, box)}
        for lane in crowded:
            content = self._build_content(lane, rows)
            fitted[lane] = fit_crowded(content, scale, self._build_box(share - row))
        for lane in self.empty:
            content = self._build_content(lane, 0)
            fitted[lane] = fit_crowded(content, scale, self._build_box(self._ribbon))
        lanes, top = [], 0.0
        for lane in ids:
            placed = fitted[lane]
            height, below = placed.bottom - placed.top, row if lane in crowded else 0.0
            lanes.append(self._part(replace(placed, top=top, bottom=top + height), below))
            top += height + below
        return lanes

    @cached_property
    def _ribbon(self) -> float:
        """How high a lane without events is, in px: lower where there are many, 0 if too low."""
        size = self.drawing.size
        height = min(RIBBON, size.field * RIBBONS / max(1, len(self.empty)))
        return height if height >= size.row_height_least else 0.0

    def _build_box(self, field: float) -> Size:
        """Build the size of a part of the field, so many px high."""
        size = self.drawing.size
        return replace(size, height=size.height - size.field + field)

    def _part(self, lane: PlacedLane, row: float) -> ArrangedLane:
        """Part the events of a lane into those with a name and those in its *row* of clusters."""
        unnamed = find_touching_labels(lane)
        named = {unit.unit.event for unit in lane.packed.placed if unit.named} - unnamed
        events = self.events.get(lane.packed.content.id, ()) if row else ()
        rest = tuple(event for event in events if event.id not in named)
        return ArrangedLane(lane, row, rest, unnamed)

    def _list_ids(self) -> list[str]:
        ids = dict.fromkeys(lane.id for lane in self.drawing.dataset.lanes)
        known = {*self.events, *self.climbs, *(self.empty if self._ribbon else ())}
        return [lane for lane in ids | dict.fromkeys(sorted(known)) if lane in known]

    def _build_content(self, lane: str, rows: int) -> LaneContent:
        """Build what stands in a lane; of a crowded one what has a name in so many *rows*."""
        events, climb = self.events.get(lane, []), self.climbs.get(lane)
        shown = choose_heaviest(events, self.drawing, rows, 2 * FEW) if rows else events
        units = tuple(map(self.drawing.build_unit, shown))
        marker = 2 * build_step(climb.members[0], self.drawing).reach if climb else 0.0
        return LaneContent(lane, units, climb, marker, self._find_name_box(lane), has_more=rows > 0)

    def _find_name_box(self, lane: str) -> Box | None:
        """Find the box in px of a lane's name, from its top, where that stands in the lane."""
        known, font = self.drawing.dataset.lane.get(lane), self.drawing.size.font
        if not known or not self.drawing.size.inside:
            return None
        width = estimate_width(known.title[self.drawing.language], font, bold=True)
        return Box(0.0, 0.0, width, font * NAME_HEIGHT)


def has_unnamed_key(lane: PlacedLane, unnamed: Collection[str]) -> bool:
    """True if a key event of a lane has no name, or is among those *unnamed*."""
    return any(
        unit.unit.weight >= KEY and (not unit.named or unit.unit.event in unnamed)
        for unit in lane.packed.placed
    )


def has_covered_mark(lane: PlacedLane) -> bool:
    """True if two marks of a lane are so near that one of them is out of reach."""
    marks = ((unit, unit.unit.body[0]) for unit in lane.packed.placed)
    places = [((box.left + box.right) / 2, lane.y(unit.row), unit) for unit, box in marks]
    return any(
        abs(x - other_x) < REACH and abs(y - other_y) < REACH
        for x, y, unit in places
        if unit.touches
        for other_x, other_y, other in places
        if other is not unit
    )


def build_step(event: Event, drawing: Drawing) -> Mark:
    """Build the mark of a member of a staircase, the same whatever its weight."""
    return resize(drawing.place_mark(event, key=False), STEP_FACTOR)
