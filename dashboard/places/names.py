"""Where the names of marks stand: beside them, and on nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from dashboard.places.atlas import Point
from dashboard.places.model import Label, Mark
from dashboard.timeline.lanes.box import Box
from dashboard.timeline.letters import estimate_width

GAP, EDGE = 9.0, 3.0
"""The px between a mark and its name, and between a name and the edge of the frame."""
Words = tuple[str, str]
"""The name of a place, and its years."""


def place_names(
    marks: Sequence[Mark],
    words: Mapping[str, Words],
    font: float,
    size: tuple[float, float],
) -> tuple[Label, ...]:
    """Place the names of marks, those with most events first; years where there still is room.

    A name without room is left to the list.
    """
    boxes = [box_mark(mark) for mark in marks]
    frame = Box(EDGE, EDGE, size[0] - EDGE, size[1] - EDGE)
    labels: dict[str, tuple[Label, Box]] = {}
    in_turn = sorted(marks, key=lambda mark: -mark.events)
    for with_years, mark in product((False, True), in_turn):
        name, years = words[mark.place]
        kept = years if with_years else ""
        others = [box for place, (_, box) in labels.items() if place != mark.place]
        room = _find_room(mark, (name, kept), font, frame, [*boxes, *others])
        choice = next(room, None)
        if choice:
            labels[mark.place] = choice
    return tuple(labels[mark.place][0] for mark in marks if mark.place in labels)


def box_mark(mark: Mark) -> Box:
    """Return what a mark covers."""
    (x, y), half = mark.at, mark.radius + (8 if mark.ring else 1)
    return Box(x - half, y - half, x + half, y + half)


def _find_room(
    mark: Mark, words: Words, font: float, frame: Box, boxes: Sequence[Box]
) -> Iterator[tuple[Label, Box]]:
    name, years = words
    width = estimate_width(name, font, bold=True)
    width += estimate_width(f" {years}", font) if years else 0
    for at, anchor in _list_spots(mark, font):
        left = at[0] - {"start": 0.0, "middle": width / 2, "end": width}[anchor]
        box = Box(left, at[1] - 0.85 * font, left + width, at[1] + 0.3 * font)
        is_in = (frame.left <= box.left and box.right <= frame.right
                 and frame.top <= box.top and box.bottom <= frame.bottom)  # fmt: skip
        if is_in and not any(box.hits(other, 2) for other in boxes):
            yield Label(mark.place, name, years, at, anchor), box  # type: ignore[arg-type]


def _list_spots(mark: Mark, font: float) -> Iterator[tuple[Point, str]]:
    """List where a name may begin, end or have its middle, the best place first."""
    (x, y), away = mark.at, mark.radius + (8 if mark.ring else 0) + GAP
    for down in (0.35, 0.9, -0.3, 1.6, -1.0):
        yield (x - away, y + down * font), "end"
        yield (x + away, y + down * font), "start"
    yield (x, y + away + 0.85 * font), "middle"
    yield (x, y - away), "middle"
    for side, anchor in ((mark.radius, "end"), (-mark.radius, "start")):
        yield (x + side, y + away + 0.85 * font), anchor
        yield (x + side, y - away), anchor
