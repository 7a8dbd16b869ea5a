"""Days, points and dates as plain numbers: the value of an EDTF expression.

A decimal year is the year plus the share of it that has passed, in the proleptic Gregorian
calendar: the start of 2 July 1985 is 1985.4986. Nothing here knows `datetime` and its limits.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Precision = Literal["time", "day", "month", "season", "year", "decade", "century", "millennium"]
Form = Literal["point", "interval", "one-of", "all-of"]

DAYS_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
# Years between the first and the last of a millennium, as `1XXX` and `1XXX-02-29` are.
LONGEST_MILLENNIUM = 999
# How far an approximate or uncertain point may lie beyond its bounds, in years.
TOLERANCE: dict[Precision, float] = {
    "time": 1 / 365 / 24,
    "day": 2 / 365,
    "month": 1 / 12,
    "season": 0.25,
    "year": 1,
    "decade": 5,
    "century": 50,
    "millennium": 500,
}


class Day(NamedTuple):
    """A day of the proleptic Gregorian calendar; year 0 is 1 BC."""

    year: int
    month: int
    day: int


class Time(NamedTuple):
    """A time of day as a clock at the place shows it; `zone` is empty, `Z` or such as `+01:00`."""

    hour: int
    minute: int
    second: int | None = None
    zone: str = ""

    @property
    def bounds(self) -> tuple[float, float]:
        """The start and the end of the minute or the second, in days."""
        start = self.hour * 3600 + self.minute * 60 + (self.second or 0)
        return start / 86_400, (start + (60 if self.second is None else 1)) / 86_400


def is_leap(year: int) -> bool:
    """True if *year* has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def count_days(year: int, month: int) -> int:
    """Count the days of a month, 28 to 31."""
    return MONTH_LENGTHS[month - 1] + (month == 2 and is_leap(year))


def pad_year(year: int) -> str:
    """Write a year in four digits or more, as EDTF does: "0044", "-0043"."""
    return f"{'-' * (year < 0)}{abs(year):04}"


def to_decimal_year(day: Day, passed: float = 0) -> float:
    """Return the decimal year of a day's start, or of *passed* days after it."""
    leap = is_leap(day.year)
    before = DAYS_BEFORE[day.month - 1] + (leap and day.month > 2) + day.day - 1 + passed
    return day.year + before / (366 if leap else 365)


@dataclass(frozen=True, slots=True)
class Point:
    """One EDTF date without an interval: its bounds and its three different doubts.

    `season` is the number that EDTF gives a season, quarter or half of a year (21 to 41), else 0.
    """

    earliest: Day
    latest: Day
    precision: Precision
    uncertain: bool = False
    approximate: bool = False
    unspecified: bool = False
    season: int = 0
    time: Time | None = None

    @property
    def bounds(self) -> tuple[float, float]:
        """Decimal years: the start of the first day or minute and the end of the last."""
        if self.time:
            first, last = (to_decimal_year(self.earliest, share) for share in self.time.bounds)
            return first, last
        return to_decimal_year(self.earliest), to_decimal_year(self.latest, passed=1)

    @property
    def possible(self) -> tuple[float, float]:
        """The bounds, wider at each side where the point is approximate or uncertain.

        EDTF does not say how far "about" reaches. Here it is one unit of the precision (two days
        for a day), and half of it for decades and longer.
        """
        first, last = self.bounds
        if not (self.approximate or self.uncertain):
            return first, last
        return first - TOLERANCE[self.precision], last + TOLERANCE[self.precision]

    @property
    def moment(self) -> float:
        """The decimal year in the middle of the bounds."""
        return sum(self.bounds) / 2

    @property
    def is_unknown(self) -> bool:
        """True if it can be in any year, as `XXXX` and `XXXX-12-25`."""
        return self.latest.year - self.earliest.year > LONGEST_MILLENNIUM

    @property
    def exact(self) -> bool:
        """True if it has no doubt of any kind and is a year or finer."""
        return self.precision in ("time", "day", "month", "season", "year") and not (
            self.uncertain or self.approximate or self.unspecified
        )


@dataclass(frozen=True, slots=True)
class Date:
    """An EDTF expression. `start` is `end` for a point; a missing end of an interval is None.

    A set (`one-of`, `all-of`) goes from its first to its last member; `members` are its points
    where it lists them all (`[1997,1998]`) and none where it has a range (`[1969..1971]`).
    `ongoing` tells an open end (`2017/..`) from an unknown one (`2017/`), and `begun` an open start
    (`../1985`) from an unknown one (`/1985`). `typed` is what was
    written where that is no EDTF; it is no part of the date itself.
    """

    text: str
    form: Form
    start: Point | None
    end: Point | None
    ongoing: bool = False
    begun: bool = True
    members: tuple[Point, ...] = ()
    typed: str = field(default="", compare=False)

    def __str__(self) -> str:
        return self.text

    @property
    def earliest(self) -> Day | None:
        """The first day it can mean, None where the start is open or unknown."""
        return self.start.earliest if self.start and not self.is_unknown else None

    @property
    def latest(self) -> Day | None:
        """The last day it can mean, None where the end is open or unknown."""
        return self.end.latest if self.end and not self.is_unknown else None

    @property
    def bounds(self) -> tuple[float, float]:
        """The decimal years before which it has not begun and after which it is over."""
        first = self.start.bounds[0] if self.start else self.moment
        return first, self.end.bounds[1] if self.end else self.moment

    @property
    def moment(self) -> float:
        """The decimal year where an event's mark stands, and the key of time order.

        The middle of a point or of a whole one-of set; else the middle of the start point, or of
        the end point where the start is open.
        """
        if self.form == "one-of" and self.start and self.end:
            return (self.start.bounds[0] + self.end.bounds[1]) / 2
        point = self.start or self.end
        assert point is not None, "parse gives every date a start or an end"  # noqa: S101
        return point.moment

    @property
    def is_unknown(self) -> bool:
        """True if nothing is known of it; it has no place on an axis."""
        return self.form == "point" and self.start is not None and self.start.is_unknown

    @property
    def is_period(self) -> bool:
        """True for an interval."""
        return self.form == "interval"

    @property
    def doubtful(self) -> bool:
        """True if it is one of several dates, or its start is not exact or not known."""
        return self.form == "one-of" or self.start is None or not self.start.exact

    @property
    def end_doubtful(self) -> bool:
        """True if its end is not exact or not known; an open end is no doubt."""
        return not self.ongoing if self.end is None else not self.end.exact
