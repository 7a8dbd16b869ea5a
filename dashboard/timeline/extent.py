"""Where a date lies on the axis: its mark, and the stretch that its doubt or duration covers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import inf
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.dataset.dates.parse import Date, Point


@dataclass(frozen=True, slots=True)
class Extent:
    """A date in decimal years, `start <= solid_start <= solid_end <= end`.

    The mark stands at `x`. What is drawn is at its full strength between the two solid years and
    fades to nothing towards `start` and `end`. An end that nobody knows is infinite.
    """

    x: float
    start: float
    solid_start: float
    solid_end: float
    end: float
    certain: bool
    period: bool


def extent(date: Date) -> Extent:
    """The extent of any date; a start or an end that is open or unknown is infinite."""
    return _period(date) if date.is_period else _moment(date)


def _moment(date: Date) -> Extent:
    x = date.moment
    if not date.doubtful:
        return Extent(x, x, x, x, x, certain=True, period=False)
    last = date.end if date.form == "one-of" else date.start
    start = date.start.possible[0] if date.start else -inf
    end = last.possible[1] if last else inf
    return Extent(x, min(start, x), x, x, max(end, x), certain=False, period=False)


def _period(date: Date) -> Extent:
    start, solid_start = _side(date.start, 0, -inf)
    end, solid_end = _side(date.end, 1, inf)
    return Extent(
        x=date.moment,
        start=start,
        solid_start=solid_start,
        solid_end=max(solid_end, solid_start),
        end=max(end, solid_start),
        certain=not date.doubtful,
        period=True,
    )


def _side(point: Point | None, which: int, unknown: float) -> tuple[float, float]:
    """The outermost year at one end of a period, and the year up to which it is solid."""
    if point is None:
        return unknown, unknown
    return (point.moment if point.exact else point.possible[which]), point.moment


def clip(span: Extent, start: float, last: float, end: float) -> Extent:
    """Cut an extent to the axis; a bar without an end fades from the last date to the edge."""
    solid_end = last if span.solid_end == inf else span.solid_end
    solid_start = span.x if span.solid_start == -inf else span.solid_start
    return replace(
        span,
        start=max(span.start, start),
        solid_start=max(solid_start, start),
        solid_end=min(max(solid_end, span.x), end),
        end=min(span.end, end),
    )
