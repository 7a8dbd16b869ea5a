"""Divides the height among the lanes, and gives up labels where there is not enough of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dashboard.timeline.lanes.lane import LaneContent, PackedLane, Packer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.timeline.lanes.box import Box
    from dashboard.timeline.lanes.staircase import Steps
    from dashboard.timeline.scale import Scale
    from dashboard.timeline.size import Size

SHARE = 0.66
"""The part of the spare height that staircases get."""
TRIES = 4
"""How many heights of a row are tried."""


@dataclass(frozen=True, slots=True)
class PlacedLane:
    """A packed lane from `top` to `bottom` px of the field.

    Its rows start at `offset` and are `squeeze` times as far apart as they should be.
    """

    packed: PackedLane
    top: float
    bottom: float
    offset: float = 0.0
    squeeze: float = 1.0

    def y(self, row: int) -> float:
        """The middle of a row in px from the top of the field."""
        return self.top + self.offset + self.packed.grid.y(row) * self.squeeze

    @property
    def steps(self) -> Steps | None:
        """The staircase down to the floor of the lane; y in px from the lane's top."""
        steps = self.packed.steps
        height = self.bottom - self.top
        return steps and replace(steps, top=steps.top * self.squeeze, bottom=height)

    def list_boxes(self) -> list[Box]:
        """List the boxes that its events cover, in px of the field."""
        placed = self.packed.placed
        return [box.move_down(self.y(event.row)) for event in placed for box in event.shape.boxes]

    def list_walls(self) -> list[Box]:
        """List the boxes that its staircase covers, in px of the field."""
        walls = self.steps.walls if self.steps else ()
        return [
            wall._replace(top=wall.top + self.top, bottom=min(wall.bottom + self.top, self.bottom))
            for wall in walls
        ]


def fit_lanes(contents: Sequence[LaneContent], scale: Scale, size: Size) -> list[PlacedLane]:
    """Put the lanes one under the other so that they fill the field.

    First the rows move together. Where not even that makes room for every name, lanes lose
    rows, and with them the names of the lightest events, until everything fits. Staircases get
    66 % of the height to spare, the other lanes share the rest evenly.
    """
    tries = []
    for row_height in _list_row_heights(size):
        packer = Packer(scale, size, row_height)
        packed = _pack_all(contents, packer, size.field)
        tries.append((packer, packed))
        if _measure_want(packed, size.field) == (0.0, 0):
            break
    packer, packed = min(tries, key=lambda pair: _measure_want(pair[1], size.field))
    return _spread(packed, packer, size.field)


def _list_row_heights(size: Size) -> Iterator[float]:
    """List the heights of a row to try in px, the wanted one first."""
    for step in range(TRIES):
        give = (size.row_height - size.row_height_least) * step / (TRIES - 1)
        yield round(size.row_height - give, 1)


def _add_heights(packed: Sequence[PackedLane]) -> float:
    return sum(lane.height for lane in packed)


def _measure_want(packed: Sequence[PackedLane], field: float) -> tuple[float, int]:
    """Measure the px that the lanes are too high, and count what they give up."""
    return max(0.0, _add_heights(packed) - field), sum(lane.loss for lane in packed)


def _pack_all(contents: Sequence[LaneContent], packer: Packer, field: float) -> list[PackedLane]:
    """Pack the lanes; take away a row at a time, where it costs least for the height it gives."""
    packed = [packer.pack(content) for content in contents]
    if _add_heights(packed) <= field:
        return packed
    lower = [_find_lower(lane, packer) for lane in packed]
    while _add_heights(packed) > field:
        costs = [
            ((less.loss - lane.loss) / (lane.height - less.height), index)
            for index, (lane, less) in enumerate(zip(packed, lower, strict=True))
            if less
        ]
        if not costs:
            break
        index = min(costs)[1]
        packed[index] = lower[index] or packed[index]
        lower[index] = _find_lower(packed[index], packer)
    return packed


def _find_lower(lane: PackedLane, packer: Packer) -> PackedLane | None:
    """Pack a lane into fewer rows and so less height; None where it can't be lower."""
    if lane.height <= packer.find_least_height(lane.content):
        return None
    fewer = (packer.pack(lane.content, most) for most in range(lane.row_count - 1, 0, -1))
    return next((less for less in fewer if less.height < lane.height), None)


def _spread(packed: Sequence[PackedLane], packer: Packer, field: float) -> list[PlacedLane]:
    """Share out what is left of the field; squeeze where even bare marks need more than it."""
    needed = _add_heights(packed)
    spare, squeeze = max(0.0, field - needed), min(1.0, field / needed) if needed else 1.0
    climbing = sum(lane.steps is not None for lane in packed)
    plain = len(packed) - climbing
    share = SHARE if climbing and plain else float(bool(climbing))
    lanes, top = [], 0.0
    for lane in packed:
        extra = spare * share / climbing if lane.steps else spare * (1 - share) / plain
        lanes.append(_place(lane, packer, top, lane.height * squeeze + extra))
        top = lanes[-1].bottom
    return lanes


def _place(lane: PackedLane, packer: Packer, top: float, height: float) -> PlacedLane:
    """Give a lane its final height; pack it again where that gives names back."""
    squeeze = min(1.0, height / lane.height)
    again = packer.pack(lane.content, packer.count_most_rows(lane, height), height)
    if again.rows_height <= height and again.loss <= lane.loss:
        lane = again
    lane = lane.sort_rows()
    offset = 0.0 if lane.steps else max(0.0, height - lane.rows_height) / 2
    return PlacedLane(lane, top, top + height, offset, squeeze)


def drop_touching_labels(lanes: Sequence[PlacedLane]) -> list[PlacedLane]:
    """Take the name from every event whose label still touches something, the lightest first."""
    events = [(lane, event) for lane in lanes for event in lane.packed.placed]
    fixed = [box.move_down(lane.y(event.row)) for lane, event in events for box in event.unit.body]
    fixed += [wall for lane in lanes for wall in lane.list_walls()]
    shown: list[Box] = []
    lost: set[str] = set()
    for lane, event in sorted(events, key=lambda pair: (-pair[1].unit.weight, pair[1].unit.event)):
        if event.named:
            box = event.named.box.move_down(lane.y(event.row))
            if any(box.hits(other) for other in (*shown, *fixed)):
                lost.add(event.unit.event)
            else:
                shown.append(box)
    return [_drop_labels(lane, lost) for lane in lanes]


def _drop_labels(lane: PlacedLane, events: set[str]) -> PlacedLane:
    placed = tuple(
        event._replace(choice=len(event.unit.names)) if event.unit.event in events else event
        for event in lane.packed.placed
    )
    return replace(lane, packed=replace(lane.packed, placed=placed))
