"""Divides the height among the lanes, and gives up labels where there is not enough of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dashboard.timeline.lanes.lane import Content, Packed, Packer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.timeline.lanes.box import Box
    from dashboard.timeline.lanes.staircase import Steps
    from dashboard.timeline.scale import Scale
    from dashboard.timeline.size import Size

SHARE = 0.66
"""The part of the spare height that staircases get."""
TRIES = 4
"""How many heights of a track are tried."""


@dataclass(frozen=True, slots=True)
class Placing:
    """A packed lane from `top` to `bottom` px of the field.

    Its tracks start at `offset` and are `squeeze` times as far apart as they should be.
    """

    packed: Packed
    top: float
    bottom: float
    offset: float = 0.0
    squeeze: float = 1.0

    def y(self, track: int) -> float:
        """The middle of a track in px from the top of the field."""
        return self.top + self.offset + self.packed.grid.y(track) * self.squeeze

    @property
    def steps(self) -> Steps | None:
        """The staircase down to the floor of the lane; y in px from the lane's top."""
        steps = self.packed.steps
        height = self.bottom - self.top
        return steps and replace(steps, top=steps.top * self.squeeze, bottom=height)

    def boxes(self) -> list[Box]:
        """What its events cover, in px of the field."""
        placed = self.packed.placed
        return [box.down(self.y(event.track)) for event in placed for box in event.shape.boxes]

    def walls(self) -> list[Box]:
        """What its staircase covers, in px of the field."""
        walls = self.steps.walls() if self.steps else ()
        return [
            wall._replace(top=wall.top + self.top, bottom=min(wall.bottom + self.top, self.bottom))
            for wall in walls
        ]


def fit(contents: Sequence[Content], scale: Scale, size: Size) -> list[Placing]:
    """The lanes one under the other, filling the field.

    First the tracks move together. Where not even that makes room for every name, lanes lose
    tracks, and with them the names of the lightest events, until everything fits. Staircases get
    66 % of the height to spare, the other lanes share the rest evenly.
    """
    tries = []
    for row in _rows(size):
        packer = Packer(scale, size, row)
        packed = _fewer(contents, packer, size.field)
        tries.append((packer, packed))
        if _verdict(packed, size.field) == (0.0, 0):
            break
    packer, packed = min(tries, key=lambda pair: _verdict(pair[1], size.field))
    return _spread(packed, packer, size.field)


def _rows(size: Size) -> Iterator[float]:
    """The heights of a track to try, the wanted one first."""
    for step in range(TRIES):
        yield round(size.row - (size.row - size.row_least) * step / (TRIES - 1), 1)


def _height(packed: Sequence[Packed]) -> float:
    return sum(lane.height for lane in packed)


def _verdict(packed: Sequence[Packed], field: float) -> tuple[float, int]:
    return max(0.0, _height(packed) - field), sum(lane.loss for lane in packed)


def _fewer(contents: Sequence[Content], packer: Packer, field: float) -> list[Packed]:
    """Take away a track at a time, where it costs least for the height it gives."""
    packed = [packer.pack(content) for content in contents]
    if _height(packed) <= field:
        return packed
    lower = [_lower(lane, packer) for lane in packed]
    while _height(packed) > field:
        prices = [
            ((less.loss - lane.loss) / (lane.height - less.height), place)
            for place, (lane, less) in enumerate(zip(packed, lower, strict=True))
            if less
        ]
        if not prices:
            break
        place = min(prices)[1]
        packed[place] = lower[place] or packed[place]
        lower[place] = _lower(packed[place], packer)
    return packed


def _lower(lane: Packed, packer: Packer) -> Packed | None:
    """The lane with fewer tracks and so less height; None where it can't be lower."""
    if lane.height <= packer.least(lane.content):
        return None
    fewer = (packer.pack(lane.content, most) for most in range(lane.tracks - 1, 0, -1))
    return next((less for less in fewer if less.height < lane.height), None)


def _spread(packed: Sequence[Packed], packer: Packer, field: float) -> list[Placing]:
    """Share out what is left of the field; squeeze where even bare marks need more than it."""
    needed = sum(lane.height for lane in packed)
    spare, squeeze = max(0.0, field - needed), min(1.0, field / needed) if needed else 1.0
    climbing = sum(lane.steps is not None for lane in packed)
    plain = len(packed) - climbing
    share = SHARE if climbing and plain else float(bool(climbing))
    placings, top = [], 0.0
    for lane in packed:
        extra = spare * share / climbing if lane.steps else spare * (1 - share) / plain
        placings.append(_place(lane, packer, top, lane.height * squeeze + extra))
        top = placings[-1].bottom
    return placings


def _place(lane: Packed, packer: Packer, top: float, height: float) -> Placing:
    """A lane in its final height, packed again where that gives names back."""
    squeeze = min(1.0, height / lane.height)
    again = packer.pack(lane.content, packer.most(lane, height), height)
    if again.rows <= height and again.loss <= lane.loss:
        lane = again
    lane = lane.in_order()
    offset = 0.0 if lane.steps else max(0.0, height - lane.rows) / 2
    return Placing(lane, top, top + height, offset, squeeze)


def settle(placings: Sequence[Placing]) -> list[Placing]:
    """Take the name from every event whose label still touches something, the lightest first."""
    units = [(lane, placed) for lane in placings for placed in lane.packed.placed]
    fixed = [box.down(lane.y(at.track)) for lane, at in units for box in at.unit.body]
    fixed += [wall for lane in placings for wall in lane.walls()]
    shown: list[Box] = []
    lost: set[str] = set()
    for lane, placed in sorted(units, key=lambda pair: (-pair[1].unit.weight, pair[1].unit.event)):
        if placed.named:
            box = placed.named.box.down(lane.y(placed.track))
            if any(box.hits(other) for other in (*shown, *fixed)):
                lost.add(placed.unit.event)
            else:
                shown.append(box)
    return [_without(lane, lost) for lane in placings]


def _without(lane: Placing, events: set[str]) -> Placing:
    placed = tuple(
        at._replace(choice=len(at.unit.names)) if at.unit.event in events else at
        for at in lane.packed.placed
    )
    return replace(lane, packed=replace(lane.packed, placed=placed))
