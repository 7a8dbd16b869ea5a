"""How exactly a label says its date: as the window asks for, and never more than the date says."""

from __future__ import annotations

from dashboard.dataset.dates import in_words
from dashboard.dataset.dates.value import Date, Point
from dashboard.i18n import Catalogue
from dashboard.timeline.axis.window import DAY

UNITS = ("year", "month", "day", "time")
"""What a label may name, from the least exact one."""
LONGEST = (20.0, 2.0, 2 * DAY)
"""The years from which on a window is too long for months, for days, and for times of day."""


def choose_unit(years: float) -> str:
    """Choose what the labels of a window of so many years name."""
    return UNITS[sum(years < longest for longest in LONGEST)]


def write_date(date: Date, unit: str, text: Catalogue) -> str:
    """Write the date beside a mark: "2009", "Aug 2009", "28 Aug" or "21:31" by the *unit*.

    What is doubtful, or less exact than that, is written as `in_words.short` does.
    """
    point = date.start if date.form in ("point", "interval") else None
    if point and point.exact and unit != "year":
        known = point.precision if point.precision in UNITS else "year"
        finest = min(unit, known, key=UNITS.index)
        if finest != "year":
            return _write_point(point, finest, text.brief)
    return in_words.short(date, text)


def _write_point(point: Point, unit: str, text: Catalogue) -> str:
    year, month, day = point.earliest
    name = text(f"date.month.{month}")
    if unit == "month":
        return text("date.month", month=name, year=in_words.write_year(year, text))
    if unit == "time" and point.time:
        return f"{point.time.hour:02}:{point.time.minute:02}"
    return text("date.day_of_month", day=day, month=name)
