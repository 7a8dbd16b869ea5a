"""Dates on the axis in decimal years: the mark, and what its doubt or duration covers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import inf

from dashboard.dataset.dates.value import Date, Point


@dataclass(frozen=True, slots=True)
class Extent:
    """A date in decimal years, `start <= solid_start <= solid_end <= end`.

    The mark stands at `x`. What is drawn is at its full strength between the two solid years and
    fades to nothing towards `start` and `end`. An end that nobody knows is infinite. `unit` is how
    long what the date names is: a minute, a day, a year.
    """

    x: float
    start: float
    solid_start: float
    solid_end: float
    end: float
    certain: bool
    period: bool
    unit: float = 1.0


def find_extent(date: Date) -> Extent:
    """Find the extent of any date; a start or an end that is open or unknown is infinite."""
    extent = _find_period(date) if date.is_period else _find_moment(date)
    point = date.start or date.end
    first, last = point.bounds if point else (0.0, 1.0)
    return replace(extent, unit=last - first)


def _find_moment(date: Date) -> Extent:
    x = date.moment
    if not date.doubtful:
        return Extent(x, x, x, x, x, certain=True, period=False)
    last = date.end if date.form == "one-of" else date.start
    start = date.start.possible[0] if date.start else -inf
    end = last.possible[1] if last else inf
    return Extent(x, min(start, x), x, x, max(end, x), certain=False, period=False)


def _find_period(date: Date) -> Extent:
    start, solid_start = _find_end(date.start, 0, -inf)
    end, solid_end = _find_end(date.end, 1, inf)
    return Extent(
        x=date.moment,
        start=start,
        solid_start=solid_start,
        solid_end=max(solid_end, solid_start),
        end=max(end, solid_start),
        certain=not date.doubtful,
        period=True,
    )


def _find_end(point: Point | None, index: int, unknown: float) -> tuple[float, float]:
    """Find the outermost year of a period at one end, and the year up to which it is solid."""
    if point is None:
        return unknown, unknown
    return (point.moment if point.exact else point.possible[index]), point.moment


def clip(extent: Extent, start: float, last: float, end: float) -> Extent:
    """Cut an extent to the axis, *start* to *end*; a bar without an end fades from *last* on."""
    solid_end = last if extent.solid_end == inf else extent.solid_end
    solid_start = extent.x if extent.solid_start == -inf else extent.solid_start
    return replace(
        extent,
        start=max(extent.start, start),
        solid_start=max(solid_start, start),
        solid_end=min(max(solid_end, extent.x), end),
        end=min(extent.end, end),
    )
