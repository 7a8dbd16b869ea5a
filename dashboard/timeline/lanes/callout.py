"""The count of a series in the empty triangle over its first steps, or in one line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from textwrap import wrap

from dashboard.timeline.lanes.box import Box
from dashboard.timeline.letters import estimate_width
from dashboard.timeline.model import Callout, Line
from dashboard.timeline.size import Size

CLEAR = 26.0
"""Px between the callout and the middle of the first step."""
GAP = 20.0
"""Px between the figures and the words."""
EDGE = 4.0
"""Px left free towards the edges of the plot and of the lane."""
COUNT = {"print": 74.0, "phone": 48.0, "tablet": 72.0, "desktop": 96.0, "wide": 190.0}
"""The type size of the figures, in px."""
SHRUNK = (1.0, 0.85, 0.7, 0.55, 0.4)
LETTERS = (22, 19, 16, 13)
"""The most letters in a line of the words."""
SHAPES = sorted(product(SHRUNK, LETTERS), key=lambda shape: -shape[0] - 0.06 * shape[1])
"""Both together, the best first: figures shrink before lines become very short."""
LEADING = 1.3
TALL, WIDE = 1.2, 0.7
"""The height and the width of a figure in type sizes."""
NUDGE = 6.0


@dataclass(frozen=True)
class Room:
    """Where a callout may stand: within a `lane`, its top and bottom, and on none of `taken`.

    The first step seen stands at `x` decimal years, `right` px. Boxes are in px of the field.
    """

    x: float
    right: float
    lane: tuple[float, float]
    size: Size
    taken: Sequence[Box]

    def holds(self, callout: Callout) -> bool:
        """True if the callout touches nothing, nor the start of the plot."""
        box = find_box(callout, self.right, self.size.font)
        return box.left >= EDGE and not any(box.hits(other, EDGE) for other in self.taken)


def fit_callout(count: int, texts: tuple[str, str], room: Room) -> Callout | None:
    """Find the largest callout that has room, its y in px of the field; None where none has.

    *texts* are the sentence in bold and the plain one.
    """
    for shrunk, letters in SHAPES:
        lines = [
            (line, bold)
            for text, bold in zip(texts, (True, False), strict=True)
            for line in wrap(text, letters, break_long_words=False)
        ]
        callout = _build_callout(count, lines, room, COUNT[room.size.name] * shrunk)
        for middle in _list_middles(room.lane, _find_height(callout, room.size.font)):
            placed = replace(callout, y=middle)
            if room.holds(placed):
                return placed
    return None


def fit_line(count: int, words: str, room: Room) -> Callout | None:
    """Find a place for one line without large figures: left of the first step seen, or above it.

    Nothing is between the line and its step, so that it stays free when the picture is stretched.
    """
    font, (top, bottom) = room.size.font, room.lane
    line = replace(_build_callout(count, [(words, True)], room, 0.0), gap=0.0)
    high = font * LEADING
    tops = range(int(top + EDGE), int(bottom - EDGE - high) + 1, int(NUDGE))
    offsets = (CLEAR, -line.text_px)
    for offset in (way for way in offsets if room.right - way <= room.size.width - EDGE):
        for y in tops:
            placed = replace(line, offset=offset, y=y + high / 2)
            if room.holds(placed):
                return placed
    return None


def _build_callout(
    count: int, lines: list[tuple[str, bool]], room: Room, figures: float
) -> Callout:
    """Build the callout with its middle at y = 0, its figures of a type size in px."""
    font = room.size.font
    placed = tuple(
        Line(text, (index - (len(lines) - 1) / 2) * (font * LEADING), bold)
        for index, (text, bold) in enumerate(lines)
    )
    return Callout(
        count=count,
        x=room.x,
        offset=CLEAR,
        y=0.0,
        size=figures,
        count_px=figures * WIDE * len(str(count)),
        text_px=max((estimate_width(line.text, font, line.bold) for line in placed), default=0.0),
        gap=GAP if placed else 0.0,
        lines=placed,
    )


def _find_height(callout: Callout, font: float) -> float:
    return max(callout.size * TALL, len(callout.lines) * font * LEADING)


def _list_middles(lane: tuple[float, float], height: float) -> Iterator[float]:
    """List the middles in a lane to try in px, from its own outwards, downwards first."""
    top, bottom = lane[0] + EDGE + height / 2, lane[1] - EDGE - height / 2
    middle = (lane[0] + lane[1]) / 2
    for count in range(int((lane[1] - lane[0]) / 2 / NUDGE) + 1):
        for y in (middle + count * NUDGE, middle - count * NUDGE):
            if top <= y <= bottom:
                yield y


def find_box(callout: Callout, right: float, font: float) -> Box:
    """Find the box in px that a callout covers, its step at *right* px."""
    edge, half = right - callout.offset, _find_height(callout, font) / 2
    width = callout.text_px + callout.gap + callout.count_px
    return Box(edge - width, callout.y - half, edge, callout.y + half)
