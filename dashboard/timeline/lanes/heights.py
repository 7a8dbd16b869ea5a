"""Divides the height among the lanes, and decides what they give up where there is not enough."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from dashboard.timeline.axis.scale import Scale
from dashboard.timeline.lanes.box import Box
from dashboard.timeline.lanes.concede import PackedLane, Packer
from dashboard.timeline.lanes.grid import LaneContent, Surveyor
from dashboard.timeline.lanes.staircase import Steps
from dashboard.timeline.size import Size

TRIES = 3
"""How many heights of a row are tried above the least."""

Heights = list[tuple[float, float]]
"""How low a lane can be, in px, and what that costs; the least cost first."""


@dataclass(frozen=True, slots=True)
class PlacedLane:
    """A packed lane from `top` to `bottom` px of the field.

    Its rows start at `offset` and are `squeeze` times as far apart as they should be; each is
    `lowered` by so many px, which the words above it need.
    """

    packed: PackedLane
    top: float
    bottom: float
    offset: float = 0.0
    squeeze: float = 1.0
    lowered: tuple[float, ...] = ()

    def y(self, row: int) -> float:
        """The middle of a row in px from the top of the field."""
        lowered = self.lowered[row] if self.lowered else 0.0
        return self.top + self.offset + self.packed.grid.y(row) * self.squeeze + lowered

    @property
    def steps(self) -> Steps | None:
        """The staircase down to the floor of the lane; y in px from the lane's top."""
        steps = self.packed.grid.steps
        return steps and replace(steps, top=steps.top * self.squeeze, bottom=self.bottom - self.top)

    def list_boxes(self) -> list[Box]:
        """List the boxes that its events and its name cover, in px of the field."""
        placed, name = self.packed.placed, self.packed.content.name
        boxes = [box.move_down(self.y(event.row)) for event in placed for box in event.boxes]
        return [*boxes, name.move_down(self.top)] if name else boxes

    def list_walls(self) -> list[Box]:
        """List the boxes that its staircase and its name cover, in px of the field."""
        walls, name = self.steps.walls if self.steps else (), self.packed.content.name
        return [
            wall._replace(top=wall.top + self.top, bottom=min(wall.bottom + self.top, self.bottom))
            for wall in ((*walls, name) if name else walls)
        ]


def fit_lanes(contents: Sequence[LaneContent], scale: Scale, size: Size) -> list[PlacedLane]:
    """Put the lanes one under the other so that they fill the field.

    First the rows move together. Where not even that makes room for every name, names give way,
    in the lane and the order in which they cost least for the height they give. Height to spare is
    shared out in the proportion of what the lanes need.
    """
    if not contents:
        return []
    closest = Packer(Surveyor(scale, size, size.row_height_least))
    needed = sum(closest.find_heights(contents))
    if needed > size.field:
        lanes = _fill_closely(contents, closest, size.field)
    else:
        lanes = _fill_fully(contents, _find_airiest(contents, closest, needed), size.field)
    tops = accumulate((lane.room for lane in lanes), initial=0.0)
    return [_place(lane, top) for lane, top in zip(lanes, tops, strict=False)]


def fit_crowded(content: LaneContent, scale: Scale, size: Size) -> PlacedLane:
    """Put a lane that has more events than room into the whole field, the heaviest events first."""
    packer = Packer(Surveyor(scale, size, size.row_height_least))
    return _place(packer.fill(content, size.field), 0.0)


def _find_airiest(contents: Sequence[LaneContent], closest: Packer, needed: float) -> Packer:
    """Find the greatest height of a row, no more than is wanted, with which all names fit.

    With the *closest* rows they need a height in px.
    """
    size, least = closest.rows.size, closest.rows.row_height
    for step in range(TRIES):
        row_height = size.row_height - (size.row_height - least) * step / TRIES
        if needed * row_height / least <= size.field:
            packer = Packer(Surveyor(closest.rows.scale, size, row_height))
            if sum(packer.find_heights(contents)) <= size.field:
                return packer
    return closest


def _fill_fully(contents: Sequence[LaneContent], packer: Packer, field: float) -> list[PackedLane]:
    """Pack the lanes with all names, each in its share of the field."""
    heights = packer.find_heights(contents)
    share = field / sum(heights)
    return [
        packer.fill(content, height * share)
        for content, height in zip(contents, heights, strict=True)
    ]


def _fill_closely(
    contents: Sequence[LaneContent], packer: Packer, field: float
) -> list[PackedLane]:
    """Pack the lanes where not all names have room.

    What is left over is offered to the lanes that give most up, in the end to one that climbs.
    """
    heights = _choose_heights([packer.list_heights(content) for content in contents], field)
    needed = sum(height for height, _ in heights)
    spare, squeeze = max(0.0, field - needed), min(1.0, field / needed)
    last = {index: content.climb is not None for index, content in enumerate(contents)}
    lanes: dict[int, PackedLane] = {}
    for index in sorted(last, key=lambda index: (last[index], -heights[index][1], index)):
        own = heights[index][0] * squeeze
        is_last = len(lanes) == len(contents) - 1
        lane = packer.fill(contents[index], own + (spare if heights[index][1] or is_last else 0.0))
        room = lane.room if is_last else max(own, min(lane.rows_height, lane.room))
        spare -= room - own
        lanes[index] = replace(lane, room=room)
    return [lanes[index] for index in range(len(contents))]


def _choose_heights(lanes: list[Heights], field: float) -> list[tuple[float, float]]:
    """Lower the lanes until they fit, each time the one where that costs least for its px."""
    chosen = [0] * len(lanes)
    while sum(lane[at][0] for lane, at in zip(lanes, chosen, strict=True)) > field:
        steps = [
            ((cost - lane[at][1]) / (lane[at][0] - height), index, lower)
            for index, (lane, at) in enumerate(zip(lanes, chosen, strict=True))
            for lower, (height, cost) in enumerate(lane[at + 1 :], at + 1)
        ]
        if not steps:
            break
        _, index, lower = min(steps)
        chosen[index] = lower
    return [lane[at] for lane, at in zip(lanes, chosen, strict=True)]


def _place(lane: PackedLane, top: float) -> PlacedLane:
    """Put a lane at its height, what it leaves free above and below its rows."""
    free = 0.0 if lane.grid.steps or lane.content.name else lane.room - lane.rows_height
    squeeze = min(1.0, lane.room / lane.height)
    return PlacedLane(lane, top, top + lane.room, max(0.0, free) / 2, squeeze)


def find_touching_labels(lane: PlacedLane) -> set[str]:
    """Find the events whose label still touches something, of two labels the lighter one."""
    placed = lane.packed.placed
    fixed = [
        (event.unit.event, box.move_down(lane.y(event.row)))
        for event in placed
        for box in event.unit.body
    ]
    fixed += [("", wall) for wall in lane.list_walls()]
    shown: list[Box] = []
    touching: set[str] = set()
    for event in sorted(placed, key=lambda event: (-event.unit.weight, event.unit.event)):
        if event.named:
            box, own = event.named.box.move_down(lane.y(event.row)), event.unit.event
            others = (*shown, *(other for name, other in fixed if name != own))
            if any(box.hits(other) for other in others):
                touching.add(own)
            else:
                shown.append(box)
    return touching
