"""Makes one date of the columns of a row: year, month and day, a time, and where it ends."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from dashboard.dataset.dates.read import try_date
from dashboard.dataset.dates.value import Date

YEAR = re.compile(r"(\d{1,4})(?:[.,]0+)?")
NUMBER = re.compile(r"(\d{1,2})(?:[.,]0+)?\.?")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
MONTHS = 12
PARTS = ("date", "year", "month", "day", "time")
END_PARTS = ("end", "end_year", "end_month", "end_day", "end_time")


class Written(NamedTuple):
    """A date as one text, what was typed for it if that is another, and its chief column.

    The words of the `unread` columns are not in it.
    """

    date: str
    typed: str = ""
    field: str = "date"
    unread: tuple[str, ...] = ()


def write_date(cell: Callable[[str], str]) -> Written:
    """Write the date of a row; *cell* returns the words of a field, "" where it has none."""
    start, end = _join_parts(cell, PARTS), _join_parts(cell, END_PARTS)
    typed = cell("typed")
    unread = start.unread + end.unread
    if end.date in ("", start.date):
        return Written(start.date, typed, start.field, unread)
    first, last = try_date(start.date), try_date(end.date)
    if last and _is_point(last) and (not start.date or (first and _is_point(first))):
        date = f"{first.text if first else '..'}/{last.text}"
        same = {start.date, end.date} <= set(date.split("/"))
        between = f"{start.date} – {end.date}"
        return Written(date, typed or ("" if same else between), start.field, unread)
    return Written(f"{start.date} – {end.date}", typed, start.field, unread)


def _is_point(date: Date) -> bool:
    return date.form == "point" and not date.is_unknown


def _join_parts(cell: Callable[[str], str], fields: tuple[str, ...]) -> Written:
    """Join what stands for one moment: the whole date, or year, month and day, and its time."""
    whole, *parts, time = fields
    if cell(whole):
        joined = Written(cell(whole), field=whole)
    else:
        joined = _join_year(parts, *map(cell, parts))
    if not cell(time):
        return joined
    timed = f"{joined.date} {cell(time)}"
    if joined.date and try_date(timed):
        return joined._replace(date=timed)
    return joined._replace(unread=(*joined.unread, time))


def _join_year(fields: list[str], year: str, month: str, day: str) -> Written:
    """Join year, month and day: as ISO 8601 where all are numbers, else in words."""
    field = next((name for name, words in zip(fields, (year, month, day), strict=True) if words),
                 fields[0])  # fmt: skip
    digits, number, in_month = YEAR.fullmatch(year), NUMBER.fullmatch(month), NUMBER.fullmatch(day)
    if year and ((day and not month) or (number and not 1 <= int(number[1]) <= MONTHS)):
        return Written(year, field=field, unread=tuple(fields[1:] if month else fields[2:]))
    if digits and number and (in_month or not day):
        date = f"{int(digits[1]):04}-{int(number[1]):02}"
        return Written(f"{date}-{int(in_month[1]):02}" if in_month else date, field=field)
    return Written(" ".join(word for word in (day, month, year) if word), field=field)
