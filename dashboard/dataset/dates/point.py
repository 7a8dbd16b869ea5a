"""One EDTF date: years, months, days, seasons, digits left open, and years of many digits.

Seasons without a hemisphere (21 to 24) are the northern ones, in whole months; a winter starts in
December of its year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from typing import NoReturn

from dashboard.dataset.dates.value import Day, Point, Precision, days_in_month

# Years of more digits lose days in a float, and no life needs them.
MOST_DIGITS = 12
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
# The first month and the number of months of each season (EDTF, level 2, "sub-year groupings").
SEASONS = dict(
    zip(
        range(21, 42),
        [(3, 3), (6, 3), (9, 3), (12, 3)] * 2  # no hemisphere, northern
        + [(9, 3), (12, 3), (3, 3), (6, 3)]  # southern
        + [(1, 3), (4, 3), (7, 3), (10, 3)]  # quarters
        + [(1, 4), (5, 4), (9, 4)]  # thirds
        + [(1, 6), (7, 6)],  # halves
        strict=True,
    )
)
MARK = "([?~%]?)"
CALENDAR = re.compile(
    f"{MARK}(-?[0-9X]{{4}}){MARK}(?:-{MARK}([0-9X]{{2}}){MARK}(?:-{MARK}([0-9X]{{2}}){MARK})?)?"
)
LONG_YEAR = re.compile("(?:Y(-?[0-9]+)(?:E([0-9]+))?|(-?[0-9]{4})(?=S))(?:S([0-9]+))?[?~%]?")


class EdtfError(ValueError):
    """Text that is no date: what is wrong with it and how to fix it, as two sentences."""

    def __init__(self, message: str, cure: str) -> None:
        super().__init__(f"{message}. {cure}.")
        self.message = message
        self.cure = cure


class ReversedError(EdtfError):
    """An interval that ends before it starts."""


def read_point(text: str) -> Point:
    """The point that an EDTF date without an interval or a set stands for.

    Raises:
        EdtfError: it is no EDTF, or no such day exists.
    """
    if found := CALENDAR.fullmatch(text):
        return _calendar(text, found[2], found[5] or "", found[8] or "")
    if found := LONG_YEAR.fullmatch(text):
        return _long_year(text, found[1] or found[3], found[2], found[4])
    if not text:
        raise EdtfError("A member of the set is empty", "Write a date there, or delete the comma")
    raise EdtfError(
        f"{text} is not EDTF",
        "Write it like 1984, 2004-05, 2004-05-06, 1998~, 199X, 1987/2001 or [1997,1998]",
    )


def _calendar(text: str, year: str, month: str, day: str) -> Point:
    if year == "-0000":
        raise EdtfError("There is no year -0000", "Write 0000 for the year 1 BC")
    if month.isdigit() and int(month) in SEASONS and not day:
        earliest, latest = _season(year, int(month))
        return Point(earliest, latest, _precision(year, "season"), *_doubts(text), int(month))
    first = _outermost(year, month or "XX", day or "XX", latest=False)
    last = _outermost(year, month or "XX", day or "XX", latest=True)
    if first is None or last is None:
        _refuse_day(text, year, month, day)
    within: Precision = "month" if not day or "X" in day else "day"
    within = "year" if not month or "X" in month else within
    return Point(first, last, _precision(year, within), *_doubts(text))


def _doubts(text: str) -> tuple[bool, bool, bool]:
    """Whether it is uncertain, approximate, unspecified."""
    return "?" in text or "%" in text, "~" in text or "%" in text, "X" in text


def _precision(year: str, within: Precision) -> Precision:
    """The finest unit that is known: that of the first X of the year, or the one *within* it."""
    if "X" not in year:
        return within
    return _unit(len(year) - year.index("X"))


def _unit(missing: int) -> Precision:
    units: tuple[Precision, ...] = ("year", "decade", "century", "millennium")
    return units[min(missing, 3)]


def _season(year: str, season: int) -> tuple[Day, Day]:
    month, length = SEASONS[season]
    years = (next(_numbers(year)), next(_numbers(year, latest=True)))
    end_year = years[1] + (month + length - 1 > 12)
    end_month = (month + length - 2) % 12 + 1
    return Day(years[0], month, 1), Day(end_year, end_month, days_in_month(end_year, end_month))


def _outermost(year: str, month: str, day: str, *, latest: bool) -> Day | None:
    """The first or the latest day of the calendar that patterns of digits and X allow."""
    # A leap year has every day that any year has: without one there, none of the years can fit.
    if not _within(2000, month, day, latest=latest):
        return None
    for number in _numbers(year, latest=latest):
        if found := _within(number, month, day, latest=latest):
            return found
    return None


def _within(year: int, month: str, day: str, *, latest: bool) -> Day | None:
    for in_year in _two_digits(month, 12, latest):
        for in_month in _two_digits(day, 31, latest):
            if in_month <= days_in_month(year, in_year):
                return Day(year, in_year, in_month)
    return None


@lru_cache(maxsize=512)
def _two_digits(pattern: str, most: int, latest: bool) -> tuple[int, ...]:
    return tuple(number for number in _numbers(pattern, latest=latest) if 1 <= number <= most)


def _numbers(pattern: str, *, latest: bool = False) -> Iterator[int]:
    """The numbers that a pattern such as 19XX can stand for, in rising or falling order."""
    if "X" not in pattern:
        yield int(pattern)
        return
    negative = pattern.startswith("-")
    digits = "9876543210" if latest != negative else "0123456789"
    for choice in product(*(digits if sign == "X" else sign for sign in pattern.lstrip("-"))):
        number = int("".join(choice))
        yield -number if negative else number


def _refuse_day(text: str, year: str, month: str, day: str) -> NoReturn:
    if "X" in text:
        raise EdtfError(f"No day of the calendar fits {text}", "Fix the month or the day")
    if not 1 <= int(month) <= 12:
        cure = "Leave it out where it is not known" if month == "00" else "Months go from 01 to 12"
        raise EdtfError(f"There is no month {month} in {text}", cure)
    if day == "00":
        raise EdtfError(f"There is no day 00 in {text}", "Leave it out where it is not known")
    name, length = MONTHS[int(month) - 1], days_in_month(int(year), int(month))
    raise EdtfError(
        f"{name} {int(year)} has {length} days, not {int(day)}",
        f"Write {year}-{month}-{length}, or fix the month or the year",
    )


def _long_year(text: str, digits: str, exponent: str | None, significant: str | None) -> Point:
    """A `Y` year, with an exponent (`Y17E7`) and significant digits (`1950S2`)."""
    if len(digits.lstrip("-")) + int(exponent or 0) > MOST_DIGITS:
        raise EdtfError(f"{text} has more than {MOST_DIGITS} digits", "Write a nearer year")
    year = int(digits) * 10 ** int(exponent or 0)
    length = len(str(abs(year)))
    if text[0] == "Y" and length <= 4:
        raise EdtfError("Y is for years of more than four digits", f"Write {_four_digits(year)}")
    uncertain, approximate, _ = _doubts(text)
    if significant is None:
        return Point(Day(year, 1, 1), Day(year, 12, 31), "year", uncertain, approximate)
    if not 1 <= int(significant) <= length:
        raise EdtfError(f"{text} has {length} digits, not {significant}", f"Write S1 to S{length}")
    first, last = _rounded(year, 10 ** (length - int(significant)))
    unit = _unit(length - int(significant))
    return Point(Day(first, 1, 1), Day(last, 12, 31), unit, uncertain, approximate=True)


def _rounded(year: int, step: int) -> tuple[int, int]:
    """The years that agree with *year* in all digits above *step*."""
    low = abs(year) - abs(year) % step
    return (low, low + step - 1) if year >= 0 else (-low - step + 1, -low)


def _four_digits(year: int) -> str:
    return f"{'-' if year < 0 else ''}{abs(year):04}"
