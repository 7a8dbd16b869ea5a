"""A window of time, and the days and minutes that a decimal year stands for."""

from __future__ import annotations

import re
from math import floor
from typing import NamedTuple

from dashboard.dataset.dates.extent import Extent
from dashboard.dataset.dates.parse import EdtfError, parse
from dashboard.dataset.dates.value import Day, count_days, is_leap, pad_year, to_decimal_year

MINUTES = 1440
"""The minutes of a day."""
YEARS = 6.0
"""The years from which on a window is told by years, not months."""
DATE = r"-?\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?)?"
NAME = re.compile(f"({DATE})?_({DATE})?")
DAY, MINUTE = 1 / 366, 1 / 366 / MINUTES
"""The shortest day and minute in years."""


class Window(NamedTuple):
    """A stretch of time in decimal years; a mark on one of its edges is within it."""

    start: float
    end: float

    @property
    def width(self) -> float:
        """Its length in years."""
        return self.end - self.start

    def has(self, extent: Extent) -> bool:
        """True if the mark of a date stands in it, or a period for sure covers a part of it."""
        if self.start <= extent.x <= self.end:
            return True
        return extent.period and extent.solid_start < self.end and extent.solid_end > self.start

    def write_edtf(self) -> tuple[str, str]:
        """Write its ends as EDTF: days, or minutes where it is shorter than a week."""
        is_short = self.width < 7 * DAY
        return write_edtf(self.start, minutes=is_short), write_edtf(self.end, minutes=is_short)


def name_months(window: Window, whole: Window) -> str:
    """Name a window by the first and the last year that it has a part of: "2004_2012".

    One that is shorter than six years is named by its months: "2009-01_2010-12". An end that is
    that of the *whole* has no date: "2010_".
    """
    ends = (window.start > whole.start, window.start), (window.end < whole.end, window.end - MINUTE)
    unit = "year" if window.width >= YEARS else "month"
    return "_".join(
        write_moment(find_moment(year), unit) if inside else "" for inside, year in ends
    )


def read_name(name: str, whole: Window) -> Window | None:
    """Read a window by its dates in EDTF, each a year, a month, a day or a minute; None for others.

    A date that is missing is an end of the *whole*: "2010_".
    """
    match = NAME.fullmatch(name)
    if not match:
        return None
    try:
        start, end = (parse(text).start if text else None for text in match.groups())
    except EdtfError:
        return None
    window = Window(
        max(start.bounds[0], whole.start) if start else whole.start,
        min(end.bounds[1], whole.end) if end else whole.end,
    )
    return window if window.end - window.start >= MINUTE else None


class Moment(NamedTuple):
    """A minute of a day, from 0 to 1439."""

    day: Day
    minute: int = 0

    @property
    def year(self) -> float:
        """Its decimal year."""
        return to_decimal_year(self.day, self.minute / MINUTES)


def find_moment(year: float) -> Moment:
    """Find the minute that begins nearest to a decimal year."""
    whole = floor(year)
    days = 366 if is_leap(whole) else 365
    number, minute = divmod(round((year - whole) * days * MINUTES), MINUTES)
    month = 1
    while month < 12 and number >= count_days(whole, month):
        number -= count_days(whole, month)
        month += 1
    if number >= 31:
        return Moment(Day(whole + 1, 1, 1), minute)
    return Moment(Day(whole, month, number + 1), minute)


def find_next_day(day: Day) -> Day:
    """Find the day after another."""
    if day.day < count_days(day.year, day.month):
        return day._replace(day=day.day + 1)
    return Day(day.year, day.month + 1, 1) if day.month < 12 else Day(day.year + 1, 1, 1)


def write_edtf(year: float, *, minutes: bool = False) -> str:
    """Write a decimal year as a day in EDTF, or as a minute; a far year has `Y`."""
    moment = find_moment(year)
    if not -9999 <= moment.day.year <= 9999:
        return f"Y{moment.day.year}"
    return write_moment(moment, "time" if minutes else "day")


def write_moment(moment: Moment, unit: str) -> str:
    """Write a moment as EDTF, as exactly as its unit: a year, a month, a day or a minute (time)."""
    (year, month, day), minute = moment
    date = pad_year(year)
    if unit == "year":
        return date
    if unit == "month":
        return f"{date}-{month:02}"
    time = f"T{minute // 60:02}:{minute % 60:02}" if unit == "time" else ""
    return f"{date}-{month:02}-{day:02}{time}"
