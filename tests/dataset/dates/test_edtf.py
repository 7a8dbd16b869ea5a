"""Dates of the Extended Date/Time Format, against its specification and another reader."""

from calendar import isleap, monthrange
from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from dashboard.dataset.dates.parse import Day, EdtfError, ReversedError, parse, to_decimal_year

BOUNDS = {
    "1984": ((1984, 1, 1), (1984, 12, 31), "year"),
    "2004-02": ((2004, 2, 1), (2004, 2, 29), "month"),
    "1900-02": ((1900, 2, 1), (1900, 2, 28), "month"),
    "2004-05-06": ((2004, 5, 6), (2004, 5, 6), "day"),
    "199X": ((1990, 1, 1), (1999, 12, 31), "decade"),
    "19XX": ((1900, 1, 1), (1999, 12, 31), "century"),
    "1XXX-12": ((1000, 12, 1), (1999, 12, 31), "millennium"),
    "XXXX-02-29": ((0, 2, 29), (9996, 2, 29), "millennium"),
    "-004X": ((-49, 1, 1), (-40, 12, 31), "decade"),
    "2004-XX": ((2004, 1, 1), (2004, 12, 31), "year"),
    "1984-1X": ((1984, 10, 1), (1984, 12, 31), "year"),
    "1985-04-XX": ((1985, 4, 1), (1985, 4, 30), "month"),
    "1985-02-2X": ((1985, 2, 20), (1985, 2, 28), "month"),
    "156X-12-25": ((1560, 12, 25), (1569, 12, 25), "decade"),
    "1991-21": ((1991, 3, 1), (1991, 5, 31), "season"),
    "1991-24": ((1991, 12, 1), (1992, 2, 29), "season"),
    "1991-30": ((1991, 12, 1), (1992, 2, 29), "season"),
    "1991-41": ((1991, 7, 1), (1991, 12, 31), "season"),
    "-0043": ((-43, 1, 1), (-43, 12, 31), "year"), "0000": ((0, 1, 1), (0, 12, 31), "year"),
    "Y17000": ((17000, 1, 1), (17000, 12, 31), "year"),
    "Y-17E7": ((-170000000, 1, 1), (-170000000, 12, 31), "year"),
    "1950S2": ((1900, 1, 1), (1999, 12, 31), "century"),
    "Y3388E2S3": ((338000, 1, 1), (338999, 12, 31), "millennium"),
    "-1859S3": ((-1859, 1, 1), (-1850, 12, 31), "decade"),
}  # fmt: skip
DOUBTS = {
    "1998": (False, False, False), "1998~": (False, True, False), "1998?": (True, False, False),
    "1998%": (True, True, False), "199X": (False, False, True), "2004-06~-11": (False, True, False),
    "?2004-06-~11": (True, True, False), "2004-%06": (True, True, False),
    "1950S2": (False, True, False),
}  # fmt: skip
FORMS = {
    "1987/2001": ("interval", (1987, 1, 1), (2001, 12, 31), False),
    "2017~/..": ("interval", (2017, 1, 1), None, True),
    "2017/": ("interval", (2017, 1, 1), None, False),
    "../1990~": ("interval", None, (1990, 12, 31), False),
    "/1990": ("interval", None, (1990, 12, 31), False),
    "2004/2004-05": ("interval", (2004, 1, 1), (2004, 5, 31), False),
    "[1998,1997]": ("one-of", (1997, 1, 1), (1998, 12, 31), False),
    "[1969..1971]": ("one-of", (1969, 1, 1), (1971, 12, 31), False),
    "[1667, 1668,1670..1672]": ("one-of", (1667, 1, 1), (1672, 12, 31), False),
    "[2004-05-06..2004-05-06]": ("one-of", (2004, 5, 6), (2004, 5, 6), False),
    "2004-05-06/2004-05-06": ("interval", (2004, 5, 6), (2004, 5, 6), False),
    "[..1984]": ("one-of", None, (1984, 12, 31), False),
    "[1984..]": ("one-of", (1984, 1, 1), None, False),
    "{1960,1961-12}": ("all-of", (1960, 1, 1), (1961, 12, 31), False),
}  # fmt: skip
REFUSED = {
    "1961-02-29": "February 1961 has 28 days, not 29.",
    "1961-04-31": "April 1961 has 30 days, not 31. Write 1961-04-30",
    "1961-13": "There is no month 13 in 1961-13.", "1961-00": "There is no month 00 in 1961-00.",
    "1961-01-01T24:30": "There is no such time as in 1961-01-01T24:30.",
    "1961-01-01T12:60Z": "There is no such time as in 1961-01-01T12:60Z.",
    "1961-01-00": "There is no day 00 in 1961-01-00.",
    "19X1-02-29": "No day of the calendar fits 19X1-02-29.",
    "1962/1961": "The interval ends before it starts: 1962 is after 1961. Write 1961/1962",
    "[1998..1997]": "The range ends before it starts: 1998 is after 1997.",
    "../..": "../.. has no date.", "/": "/ has no date.",
    "[..1984,1990..]": "[..1984,1990..] is open at both ends.",
    "[1984..,1990]": "[1984..,1990] is open in its middle.",
    "-0000": "There is no year -0000. Write 0000 for the year 1 BC.",
    "Y9E99": "Y9E99 has more than 12 digits.",
    "Y1E2": "Y is for years of more than four digits. Write 0100",
    "1950S5": "1950S5 has 4 digits, not 5.", "": "The date is empty.",
    " 1984": "There is a space around the date. Write 1984 instead.",
    "1984\n": "There is a space around the date. Write 1984 instead.",
    "1" * 65: "A date has at most 64 characters, not 65.", "[]": "A member of the set is empty.",
    "hello": "hello is not EDTF. Write it like 1984, 2004-05,",
}  # fmt: skip
# The strings that the `edtf` package reads in the same way.
AGREED = [
    "1984", "0850", "0000", "-0043", "-1200", "9999", "2004-05", "2004-02", "1900-02", "2000-02",
    "2004-05-06", "2004-02-29", "1961-02-28", "1998~", "1998?", "1998%", "2004-06~",
    "2004-06-11?", "2004-06-11~", "2004-06-11%", "199X", "19XX", "200X", "15XX", "2004-XX",
    "1985-04-XX", "1985-XX-XX", "1999-XX", "1991-21", "1991-22", "1991-23", "1991-25", "1991-29",
    "1991-32", "1991-33", "1991-34", "1991-36", "1991-37", "1991-40", "1991-41", "1964/2008",
    "2004-06/2006-08", "2004-02-01/2005-02-08", "2004-02-01/2005-02", "2004-02-01/2005",
    "2005/2006-02", "1987/2001", "1984~/2004-06", "1984/2004-06~", "1984~/2004~", "1984?/2004%",
    "1984-06?/2004-08?", "2004-06-XX/2004-07-03", "1962/1971~", "2009-08-28/2009-09-11",
    "[1667,1668,1670..1672]", "[1997,1998]", "[1969..1971]", "{1960,1961-12}",
    "{1667,1668,1670..1672}", "Y17000", "Y-17000", "Y170000002", "Y-170000002", "Y17E7", "Y-17E7",
    "156X-12-25", "15XX-12-25", "1XXX-XX", "1XXX-12", "2004-06~-11", "?2004-06-~11",
    "2004?-06-11", "2004-06-%11", "1XXX", "1560-XX-25", "19X4",
]  # fmt: skip
# What it refuses too.
REFUSED_BY_BOTH = [
    "2004-06-(01)", "Y1984", "2001-13", "2001-02-30", "2004-01-32", "hello", "1990s", "2004-1-1",
    "-0000", "20040506", "2004/05/06", "1984X",
]  # fmt: skip
# What it reads in another way, and why ours differs.
DISAGREED = {
    "XXXX": "it takes a date that nobody knows for ten thousand years",
    "XXXX-12-XX": "it takes a month of any year for ten thousand years",
    "1991-24": "its winter is December alone", "2017/": "its unknown end is ten years later",
    "/1990": "its unknown start is ten years earlier", "1950S2": "it reads the estimate as exact",
    "Y171010000S3": "it reads the estimate as exact", "1961-02-29": "it takes a day that never was",
    "1992/1990": "it takes an interval that ends before it starts",
}  # fmt: skip


@pytest.mark.parametrize("text", BOUNDS)
def test_bounds(text: str) -> None:
    """A point goes from the first to the last day that it can mean."""
    point = parse(text).start
    assert point is not None
    assert (point.earliest, point.latest, point.precision) == BOUNDS[text]


@pytest.mark.parametrize("text", DOUBTS)
def test_doubts(text: str) -> None:
    """Uncertain, approximate and unspecified are three doubts."""
    point = parse(text).start
    assert point is not None
    assert (point.uncertain, point.approximate, point.unspecified) == DOUBTS[text]


@pytest.mark.parametrize("text", FORMS)
def test_forms(text: str) -> None:
    """Intervals and sets have a first and a last day, None where they are open or unknown."""
    date = parse(text)
    assert (date.form, date.earliest, date.latest, date.ongoing) == FORMS[text]


@pytest.mark.parametrize("text", [*BOUNDS, *DOUBTS, *FORMS])
def test_text(text: str) -> None:
    """A date keeps its text as it was written."""
    assert str(parse(text)) == text


@pytest.mark.parametrize("text", REFUSED)
def test_refusal(text: str) -> None:
    """What is no date is refused with what is wrong and how to fix it."""
    with pytest.raises(EdtfError) as refusal:
        parse(text)
    assert str(refusal.value).startswith(REFUSED[text])


@pytest.mark.parametrize("text", ["8/7/1", "1984/x", "[1984,x]", "x/1984", "May/June"])
def test_the_whole_cell_is_named(text: str) -> None:
    """Where only a part is no date, the message still names all that was written."""
    with pytest.raises(EdtfError) as refusal:
        parse(text)
    assert refusal.value.message == f"{text} is not EDTF"


def test_the_parts_of_a_year() -> None:
    """Seasons of no place and of the north, of the south, quarters, thirds and halves."""
    seasons = [(date.earliest[:2], date.latest[:2]) for number in range(21, 42)
               if (date := parse(f"1991-{number}"))]  # fmt: skip
    north = [(3, 5), (6, 8), (9, 11), (12, 14)]
    south = [*north[2:], *north[:2]]
    rest = [(1, 3), (4, 6), (7, 9), (10, 12), (1, 4), (5, 8), (9, 12), (1, 6), (7, 12)]
    wanted = [*north, *north, *south, *rest]
    assert seasons == [((1991, m), (1991 + n // 13, n % 13 + n // 13)) for m, n in wanted]


def test_reversed() -> None:
    """A reversed interval has an error of its own, so that it can be told from bad spelling."""
    with pytest.raises(ReversedError):
        parse("2001/1987")


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (Day(1984, 1, 1), 1984.0), (Day(1985, 7, 2), 1985 + 182 / 365),
        (Day(1984, 7, 2), 1984 + 183 / 366), (Day(1900, 3, 1), 1900 + 59 / 365),
        (Day(2000, 3, 1), 2000 + 60 / 366), (Day(-43, 3, 15), -43 + 73 / 365),
        (Day(0, 12, 31), 365 / 366),
    ],
)  # fmt: skip
def test_decimal(day: Day, year: float) -> None:
    """A decimal year is the year and the share of its days that has passed."""
    assert to_decimal_year(day) == pytest.approx(year, abs=1e-12)


@pytest.mark.parametrize(
    ("text", "start", "minutes"),
    [
        ("1963-11-22T12:30", 12.5 * 60, 1),
        ("1963-11-22T12:30Z", 12.5 * 60, 1),
        ("1963-11-22T12:30:30-06:00", 12.5 * 60 + 0.5, 1 / 60),
        ("1963-11-22T00:00", 0, 1),
        ("1963-11-22T00:00:00Z", 0, 24 * 60),
    ],
)
def test_time_of_day(text: str, start: float, minutes: float) -> None:
    """A time is a minute or a second of its day; midnight to the second stands for the day."""
    point = parse(text).start
    assert point is not None
    assert point.earliest == point.latest == (1963, 11, 22)
    midnight, minute = to_decimal_year(Day(1963, 11, 22)), 1 / 365 / 24 / 60
    first, last = point.bounds
    assert first == pytest.approx(midnight + start * minute, abs=1e-9)
    assert last - first == pytest.approx(minutes * minute, abs=1e-9)
    assert point.exact


@given(st.dates())
def test_any_day_of_the_calendar(day: date) -> None:
    """Python's calendar has the same days, in the same places of their years."""
    point = parse(day.isoformat()).start
    assert point
    assert point.earliest == (day.year, day.month, day.day)
    share = (day.timetuple().tm_yday - 1) / (366 if isleap(day.year) else 365)
    assert to_decimal_year(Day(*point.earliest)) == pytest.approx(day.year + share, abs=1e-12)


@given(st.integers(1, 9999), st.integers(1, 12))
def test_any_month_of_the_calendar(year: int, month: int) -> None:
    """A month ends on the day on which it ends in Python's calendar, and has no day after it."""
    last = monthrange(year, month)[1]
    assert parse(f"{year:04}-{month:02}").latest == (year, month, last)
    with pytest.raises(EdtfError, match=f"has {last} days"):
        parse(f"{year:04}-{month:02}-{last + 1}")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1984", 1984, 1985), ("1984~", 1983, 1986), ("1984?", 1983, 1986), ("199X", 1990, 2000),
        ("199X~", 1985, 2005), ("19XX?", 1850, 2050),
        ("1985-01-01~", 1985 - 2 / 365, 1985 + 3 / 365),
        ("1985-01~", 1985 - 1 / 12, 1985 + 31 / 365 + 1 / 12),
    ],
)  # fmt: skip
def test_possible(text: str, first: float, last: float) -> None:
    """Only about and uncertain widen the bounds, by a unit of the precision."""
    point = parse(text).start
    assert point is not None
    assert point.possible == pytest.approx((first, last))


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("1984", 1984.5), ("[1969..1971]", 1970.5), ("[1997,1998]", 1998), ("{1997,1998}", 1997.5),
        ("1987/2001", 1987.5), ("../1990", 1990.5), ("2017/..", 2017.5), ("[..1984]", 1984.5),
    ],
)  # fmt: skip
def test_moment(text: str, moment: float) -> None:
    """The mark stands at the start of a period, and in the middle of everything else."""
    assert parse(text).moment == moment


@pytest.mark.parametrize(
    ("text", "is_period", "doubtful", "end_doubtful"),
    [
        ("1984", False, False, False), ("2004-05-06", False, False, False),
        ("1998~", False, True, True), ("199X", False, True, True),
        ("[1997,1998]", False, True, False), ("{1997,1998}", False, False, False),
        ("1987/2001", True, False, False), ("1962/1971~", True, False, True),
        ("1976~/1980", True, True, False), ("2017/..", True, False, False),
        ("2017/", True, False, True), ("../1990", True, True, False),
    ],
)  # fmt: skip
def test_nature(text: str, is_period: bool, doubtful: bool, end_doubtful: bool) -> None:
    """A date knows whether it lasts, and whether its start and its end are in doubt."""
    date = parse(text)
    assert (date.is_period, date.doubtful, date.end_doubtful) == (
        is_period,
        doubtful,
        end_doubtful,
    )


@pytest.mark.parametrize("text", AGREED)
def test_oracle(text: str) -> None:
    """The bounds are those of the `edtf` package."""
    oracle, date = parse_edtf(text), parse(text)
    assert date.earliest == tuple(oracle.lower_strict())[:3]
    assert date.latest == tuple(oracle.upper_strict())[:3]


@pytest.mark.parametrize("text", REFUSED_BY_BOTH)
def test_oracle_refuses(text: str) -> None:
    """What the `edtf` package refuses is refused."""
    with pytest.raises(Exception, match=r".*"):
        parse_edtf(text)
    with pytest.raises(EdtfError):
        parse(text)


@pytest.mark.parametrize("text", DISAGREED)
def test_oracle_differs(text: str) -> None:
    """The known differences from the `edtf` package are still there."""
    oracle = parse_edtf(text)
    theirs = tuple(oracle.lower_strict())[:3], tuple(oracle.upper_strict())[:3]
    try:
        date = parse(text)
    except EdtfError:
        return
    assert (date.earliest, date.latest) != theirs


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
