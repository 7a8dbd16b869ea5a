"""Marks as points: one trace for each kind and certainty."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dashboard.theme import Colours
    from dashboard.timeline.model import Mark

Item = dict[str, Any]

LINE, LINE_STRUCK = 2.0, 1.6
"""The width of outlines in px."""


def groups(marks: Iterable[Mark]) -> Iterator[list[Mark]]:
    """The marks by kind and certainty, in time order: the traces of the figure."""
    ordered = sorted(marks, key=lambda mark: (*_group(mark), mark.x, mark.event))
    return (list(group) for _, group in groupby(ordered, _group))


def _group(mark: Mark) -> tuple[str, bool]:
    return mark.kind, mark.certain


def trace(marks: list[Mark], palette: Colours) -> Item:
    """One kind of one certainty. Colours and sizes are lists: a page repaints single points."""
    first, count = marks[0], len(marks)
    fill, line = _fill_and_line(first, palette)
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


def _fill_and_line(mark: Mark, palette: Colours) -> tuple[str, str]:
    colour, background = palette[mark.colour], palette["bg"]
    if not mark.certain:
        return background, colour
    if mark.symbol == "square-x":
        return colour, background
    return palette.get(f"{mark.colour}-fill", colour), colour
