"""Dates of the Extended Date/Time Format, against its specification and another reader."""

from calendar import isleap, monthrange
from collections.abc import Iterable
from datetime import date

import pytest
from edtf import EDTFParseException, parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from dashboard.dataset.dates.parse import Day, EdtfError, ReversedError, parse, to_decimal_year
from dashboard.dataset.dates.point import Point
from tests.golden import assert_table


def describe(text: str) -> str:
    """A date in one line: when it is, and how exactly that is known; or why it is none."""
    try:
        date = parse(text)
    except EdtfError as refusal:
        return f"{type(refusal).__name__}: {refusal.message}. {refusal.cure}"
    assert str(date) == text
    when = f"{date.form} {show(date.earliest)}..{show(date.latest)} at {date.moment:.9g}"
    traits = "is_period", "ongoing", "doubtful", "end_doubtful"
    ends = [describe_point(point) for point in (date.start, date.end) if point]
    return "; ".join([" ".join([when, *list_true(date, traits)]), *ends[: 1 + date.is_period]])


def describe_point(point: Point) -> str:
    """How exact one end of a date is, when it is, and when it can be."""
    names = [point.precision, *list_true(point, ("uncertain", "approximate", "unspecified"))]
    years = [f"{first:.12g}..{last:.12g}" for first, last in (point.bounds, point.possible)]
    return " ".join([*names, *years])


def show(day: Day | None) -> str:
    """A day, where there is one."""
    return "-".join(map(str, day)) if day else ""


def list_true(of: object, names: Iterable[str]) -> list[str]:
    """The names of what is true of something."""
    return [name for name in names if getattr(of, name)]


def test_dates() -> None:
    """Each date of the specification is what it was found to be, or is refused with a cure."""
    assert_table("dates-edtf.txt", describe)


@given(st.dates())
def test_any_day_of_the_calendar(day: date) -> None:
    """Python's calendar has the same days, in the same places of their years."""
    point = parse(day.isoformat()).start
    assert point
    assert point.earliest == (day.year, day.month, day.day)
    share = (day.timetuple().tm_yday - 1) / (366 if isleap(day.year) else 365)
    assert to_decimal_year(Day(*point.earliest)) == pytest.approx(day.year + share, abs=1e-12)


@pytest.mark.parametrize("year", [1, 1900, 2000, 2003, 2004, 9999])
def test_every_month_of_the_calendar(year: int) -> None:
    """A month ends on the day on which it ends in Python's calendar, and has no day after it."""
    for month in range(1, 13):
        last = monthrange(year, month)[1]
        assert parse(f"{year:04}-{month:02}").latest == (year, month, last)
        with pytest.raises(EdtfError, match=f"has {last} days"):
            parse(f"{year:04}-{month:02}-{last + 1}")


def compare(text: str) -> str:
    """Whether the `edtf` package reads a date as we do."""
    found: list[object] = []
    for read in (parse_edtf, parse):
        try:
            date = read(text)
        except (EdtfError, EDTFParseException):
            found.append("refused")
        else:
            days = (date.lower_strict(), date.upper_strict()) if read is parse_edtf else (
                date.earliest, date.latest)  # fmt: skip
            found.append([tuple(day)[:3] if day else None for day in days])
    return "the same" if found[0] == found[1] else f"theirs: {found[0]}; ours: {found[1]}"


def test_oracle() -> None:
    """The `edtf` package reads the same, but for what it gets wrong."""
    assert_table("dates-oracle.txt", compare)


EDTF_LIKE = st.text("0123456789X?~%-/.,[]{}YES ", max_size=64)


@given(st.one_of(EDTF_LIKE, st.text(max_size=64)))
def test_any_text(text: str) -> None:
    """Any text is either a date with ordered bounds or refused with a cure."""
    try:
        date = parse(text)
    except EdtfError as refusal:
        parts = refusal.message, refusal.cure
        assert all(parts)
        return
    assert date.text == text
    for point in (date.start, date.end):
        if point:
            assert point.earliest <= point.latest
            assert point.possible[0] <= point.bounds[0] < point.bounds[1] <= point.possible[1]
    if date.earliest and date.latest:
        assert date.earliest <= date.latest


NUMBERS = st.integers(-9999, 9999).map(lambda year: f"{'-' if year < 0 else ''}{abs(year):04}")
YEARS = NUMBERS.filter(lambda text: text != "-0000")
POINTS = st.tuples(YEARS, st.sampled_from(["", "-05", "-05-06", "-21"]), st.sampled_from("?~% "))


@given(POINTS, POINTS)
def test_interval_of_any_years(first: tuple[str, ...], last: tuple[str, ...]) -> None:
    """Two dates make an interval in one order or in the other."""
    start, end = ("".join(parts).strip() for parts in (first, last))
    parsed = []
    for text in (f"{start}/{end}", f"{end}/{start}"):
        try:
            parsed.append(parse(text))
        except ReversedError:
            continue
    assert parsed
    assert all(date.form == "interval" for date in parsed)
