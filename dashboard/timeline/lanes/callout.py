"""The count of a series in the empty triangle over its first steps."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from textwrap import wrap
from typing import TYPE_CHECKING

from dashboard.timeline.label import text_px
from dashboard.timeline.lanes.box import Box
from dashboard.timeline.model import Callout, Line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.timeline.size import Size

CLEAR = 26.0
"""Px between the callout and the middle of the first step."""
GAP = 20.0
"""Px between the figures and the words."""
EDGE = 4.0
"""Px left free towards the edges of the plot and of the lane."""
COUNT = {"print": 74.0, "tablet": 72.0, "desktop": 96.0, "wide": 190.0}
"""The type size of the figures, in px."""
SHRUNK = (1.0, 0.85, 0.7, 0.55, 0.4)
LETTERS = (22, 19, 16, 13)
"""The most letters in a line of the words."""
SHAPES = sorted(product(SHRUNK, LETTERS), key=lambda shape: -shape[0] - 0.04 * shape[1])
"""Both together, the best first: figures shrink before lines become very short."""
LEADING = 1.3
TALL, WIDE = 1.2, 0.7
"""The height and the width of a figure in type sizes."""
NUDGE = 6.0


def callout(
    count: int,
    texts: tuple[str, str],
    x: float,
    right: float,
    lane: tuple[float, float],
    size: Size,
    taken: Sequence[Box],
) -> Callout | None:
    """The largest callout that touches nothing in *taken*; None where there is no room at all.

    *texts* are the sentence in bold and the plain one. The first step stands at *x* decimal years,
    *right* px. *lane* is its top and bottom; boxes and results are in px of the field.
    """
    for shrunk, letters in SHAPES:
        lines = _lines(texts, letters)
        figures = COUNT[size.name] * shrunk
        made = _made(count, lines, x, figures, size.font)
        for middle in _middles(lane, _height(made, size.font)):
            box = _box(made, right, middle, size.font)
            if box.left >= EDGE and not any(box.hits(other, EDGE) for other in taken):
                return replace(made, y=middle)
    return None


def _lines(texts: tuple[str, str], letters: int) -> list[tuple[str, bool]]:
    return [
        (line, bold)
        for text, bold in zip(texts, (True, False), strict=True)
        for line in wrap(text, letters, break_long_words=False)
    ]


def _made(
    count: int, lines: list[tuple[str, bool]], x: float, figures: float, font: float
) -> Callout:
    """The callout around y = 0."""
    leading = font * LEADING
    rows = tuple(
        Line(text, (place - (len(lines) - 1) / 2) * leading, bold)
        for place, (text, bold) in enumerate(lines)
    )
    return Callout(
        count=count,
        x=x,
        offset=CLEAR,
        y=0.0,
        size=figures,
        count_px=figures * WIDE * len(str(count)),
        text_px=max((text_px(row.text, font, row.bold) for row in rows), default=0.0),
        gap=GAP if rows else 0.0,
        lines=rows,
    )


def _height(made: Callout, font: float) -> float:
    return max(made.size * TALL, len(made.lines) * font * LEADING)


def _middles(lane: tuple[float, float], height: float) -> Iterator[float]:
    """The places in a lane to try, from its middle outwards, downwards first."""
    top, bottom = lane[0] + EDGE + height / 2, lane[1] - EDGE - height / 2
    middle = (lane[0] + lane[1]) / 2
    for count in range(int((lane[1] - lane[0]) / 2 / NUDGE) + 1):
        for place in (middle + count * NUDGE, middle - count * NUDGE):
            if top <= place <= bottom:
                yield place


def _box(made: Callout, right: float, middle: float, font: float) -> Box:
    edge, half = right - made.offset, _height(made, font) / 2
    width = made.text_px + made.gap + made.count_px
    return Box(edge - width, middle - half, edge, middle + half)
