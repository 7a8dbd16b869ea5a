"""Draws marks as points: one trace for each kind and certainty."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from dashboard.theme import Colours
from dashboard.timeline.model import Mark

Item = dict[str, Any]

LINE, LINE_STRUCK = 2.0, 1.6
"""The width of outlines in px."""


def draw_marks(marks: Iterable[Mark], palette: Colours) -> list[Item]:
    """Draw the marks as a trace for each kind and certainty, in time order."""
    ordered = sorted(marks, key=lambda mark: (mark.kind, mark.certain, mark.x, mark.event))
    groups = groupby(ordered, lambda mark: (mark.kind, mark.certain))
    return [_draw_trace(list(group), palette) for _, group in groups]


def _draw_trace(marks: list[Mark], palette: Colours) -> Item:
    """Draw the marks of one trace. Colours and sizes are lists: a page repaints single points."""
    first, count = marks[0], len(marks)
    fill, line = _find_colours(first, palette)
    width = LINE_STRUCK if first.symbol == "square-x" else LINE
    outlined = fill != line
    return {
        "type": "scatter",
        "name": f"{first.kind}:{'exact' if first.certain else 'open'}",
        "mode": "markers",
        "x": [mark.x for mark in marks],
        "y": [mark.y for mark in marks],
        "customdata": [mark.event for mark in marks],
        "hoverinfo": "none",
        "cliponaxis": False,
        "marker": {
            "symbol": first.symbol,
            "opacity": 1,
            "size": [round(mark.size, 2) for mark in marks],
            "color": [fill] * count,
            "line": {"color": [line] * count, "width": width if outlined else 0},
        },
    }


def _find_colours(mark: Mark, palette: Colours) -> tuple[str, str]:
    """Find the colours of the fill and of the outline."""
    colour, background = palette[mark.colour], palette["bg"]
    if not mark.certain:
        return background, colour
    if mark.symbol == "square-x":
        return colour, background
    return palette.get(f"{mark.colour}-fill", colour), colour
