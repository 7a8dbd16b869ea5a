"""One EDTF date: years, months, days, seasons, digits left open, and years of many digits.

Seasons without a hemisphere (21 to 24) are the northern ones, in whole months; a winter starts in
December of its year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import product
from typing import NoReturn

from dashboard.dataset.dates.value import Day, Point, Precision, Time, count_days, pad_year

# Longer years would lose days in a float.
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
# The finest known unit of a year, by the number of its digits that are not known.
UNITS: tuple[Precision, ...] = ("year", "decade", "century", "millennium")
DOUBT = "([?~%]?)"
CALENDAR = re.compile(
    f"{DOUBT}(-?[0-9X]{{4}}){DOUBT}(?:-{DOUBT}([0-9X]{{2}}){DOUBT}(?:-{DOUBT}([0-9X]{{2}}){DOUBT})?)?"
)
CLOCK = re.compile(
    r"(-?\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)?[?~%]?"
)
LONG_YEAR = re.compile("(?:Y(-?[0-9]+)(?:E([0-9]+))?|(-?[0-9]{4})(?=S))(?:S([0-9]+))?[?~%]?")


class EdtfError(ValueError):
    """Text that is no date: what is wrong with it and how to fix it, as two sentences.

    Where it can mean one thing only, `wrong` is the part to be replaced, and `right` by what.
    """

    def __init__(self, message: str, cure: str, wrong: str = "", right: str = "") -> None:
        super().__init__(f"{message}. {cure}.")
        self.message = message
        self.cure = cure
        self.wrong = wrong
        self.right = right


class ReversedError(EdtfError):
    """An interval that ends before it starts."""


def read_point(text: str) -> Point:
    """Parse an EDTF date that is neither an interval nor a set.

    Raises:
        EdtfError: it is no EDTF, or no such day exists.
    """
    if match := CALENDAR.fullmatch(text):
        return _read_calendar_date(text, match[2], match[5] or "", match[8] or "")
    if match := CLOCK.fullmatch(text):
        return _add_time(text, read_point(match[1]), match)
    if match := LONG_YEAR.fullmatch(text):
        return _read_long_year(text, match[1] or match[3], match[2], match[4])
    if not text:
        raise EdtfError("A member of the set is empty", "Write a date there, or delete the comma")
    raise EdtfError(
        f"{text} is not EDTF",
        "Write it like 1984, 2004-05, 2004-05-06, 1998~, 199X, 1987/2001 or [1997,1998]",
    )


def _read_calendar_date(text: str, year: str, month: str, day: str) -> Point:
    if year == "-0000":
        raise EdtfError("There is no year -0000", "Write 0000 for the year 1 BC", year, "0000")
    if month.isdigit() and int(month) in SEASONS and not day:
        earliest, latest = _find_season(year, int(month))
        return Point(
            earliest, latest, _find_precision(year, "season"), *_read_doubts(text), int(month)
        )
    first = _find_outermost_day(year, month or "XX", day or "XX", latest=False)
    last = _find_outermost_day(year, month or "XX", day or "XX", latest=True)
    if first is None or last is None:
        _refuse_day(text, year, month, day)
    within: Precision = "month" if not day or "X" in day else "day"
    within = "year" if not month or "X" in month else within
    return Point(first, last, _find_precision(year, within), *_read_doubts(text))


def _add_time(text: str, day: Point, match: re.Match[str]) -> Point:
    """Add the time to a day; midnight to the second is how programs write the day alone."""
    hour, minute, second = (None if part is None else int(part) for part in match.group(2, 3, 4))
    if hour is None or minute is None or hour > 23 or minute > 59 or (second or 0) > 59:
        raise EdtfError(f"There is no such time as in {text}", "Times go from 00:00 to 23:59")
    if (hour, minute, second) == (0, 0, 0):
        return day
    uncertain, approximate, _ = _read_doubts(text)
    time = Time(hour, minute, second, match[5] or "")
    return replace(day, precision="time", uncertain=uncertain, approximate=approximate, time=time)


def _read_doubts(text: str) -> tuple[bool, bool, bool]:
    """Return whether it is uncertain, approximate, unspecified."""
    return "?" in text or "%" in text, "~" in text or "%" in text, "X" in text


def _find_precision(year: str, within: Precision) -> Precision:
    """Find the finest known unit: that of the first X of the year, else *within*."""
    if "X" not in year:
        return within
    return UNITS[min(len(year) - year.index("X"), 3)]


def _find_season(year: str, season: int) -> tuple[Day, Day]:
    month, length = SEASONS[season]
    years = (next(_expand(year)), next(_expand(year, latest=True)))
    end_year = years[1] + (month + length - 1 > 12)
    end_month = (month + length - 2) % 12 + 1
    return Day(years[0], month, 1), Day(end_year, end_month, count_days(end_year, end_month))


def _find_outermost_day(year: str, month: str, day: str, *, latest: bool) -> Day | None:
    """Find the first or the latest day that patterns of digits and X allow."""
    # A leap year has every day that any year has: without one there, none of the years can fit.
    if "X" in year and not _find_day_in_year(2000, month, day, latest=latest):
        return None
    for number in _expand(year, latest=latest):
        if fitting := _find_day_in_year(number, month, day, latest=latest):
            return fitting
    return None


def _find_day_in_year(year: int, month: str, day: str, *, latest: bool) -> Day | None:
    for month_number in _list_two_digits(month, 12, latest):
        for day_number in _list_two_digits(day, 31, latest):
            if day_number <= count_days(year, month_number):
                return Day(year, month_number, day_number)
    return None


@lru_cache(maxsize=512)
def _list_two_digits(pattern: str, most: int, latest: bool) -> tuple[int, ...]:
    return tuple(number for number in _expand(pattern, latest=latest) if 1 <= number <= most)


def _expand(pattern: str, *, latest: bool = False) -> Iterator[int]:
    """Yield the numbers that a pattern such as 19XX can mean, rising or falling."""
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
    unknown = "Leave it out where it is not known"
    if month == "00" and day in ("", "00"):
        raise EdtfError(f"There is no month 00 in {text}", unknown, text, year)
    if not 1 <= int(month) <= 12:
        raise EdtfError(f"There is no month {month} in {text}", "Months go from 01 to 12")
    if day == "00":
        raise EdtfError(f"There is no day 00 in {text}", unknown, text, f"{year}-{month}")
    name, length = MONTHS[int(month) - 1], count_days(int(year), int(month))
    raise EdtfError(
        f"{name} {int(year)} has {length} days, not {int(day)}",
        f"Write {year}-{month}-{length}, or fix the month or the year",
    )


def _read_long_year(text: str, digits: str, exponent: str | None, significant: str | None) -> Point:
    """Read a `Y` year, with an exponent (`Y17E7`) and significant digits (`1950S2`)."""
    if len(digits.lstrip("-")) + int(exponent or 0) > MOST_DIGITS:
        raise EdtfError(f"{text} has more than {MOST_DIGITS} digits", "Write a nearer year")
    year = int(digits) * 10 ** int(exponent or 0)
    length = len(str(abs(year)))
    if text[0] == "Y" and length <= 4:
        plain = pad_year(year)
        raise EdtfError("Y is for years of more than four digits", f"Write {plain}", text, plain)
    uncertain, approximate, _ = _read_doubts(text)
    if significant is None:
        return Point(Day(year, 1, 1), Day(year, 12, 31), "year", uncertain, approximate)
    if not 1 <= int(significant) <= length:
        raise EdtfError(f"{text} has {length} digits, not {significant}", f"Write S1 to S{length}")
    unknown = length - int(significant)
    first, last = _find_years(year, 10**unknown)
    unit = UNITS[min(unknown, 3)]
    return Point(Day(first, 1, 1), Day(last, 12, 31), unit, uncertain, approximate=True)


def _find_years(year: int, step: int) -> tuple[int, int]:
    """Find the first and last year that agree with *year* in all digits above *step*."""
    low = abs(year) - abs(year) % step
    return (low, low + step - 1) if year >= 0 else (-low - step + 1, -low)
