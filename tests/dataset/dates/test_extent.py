"""Where dates lie on the axis."""

from math import inf

import pytest

from dashboard.dataset.dates.extent import clip, find_extent
from dashboard.dataset.dates.parse import parse


@pytest.mark.parametrize("date", ["1984", "2004-05-06", "2004-05", "{1960,1970}"])
def test_an_exact_date_is_a_point(date: str) -> None:
    """What is known exactly covers no stretch of the axis beside its mark."""
    extent = find_extent(parse(date))
    assert (extent.certain, extent.period) == (True, False)
    assert extent.start == extent.x == extent.end


@pytest.mark.parametrize(
    ("date", "start", "end"),
    [("1970~", 1969, 1972), ("[1969..1971]", 1969, 1972), ("199X", 1990, 2000)],
)
def test_a_doubtful_date_covers_what_it_can_mean(date: str, start: float, end: float) -> None:
    """The whisker goes from the earliest to the latest possible moment, the mark in its middle."""
    extent = find_extent(parse(date))
    assert (extent.certain, extent.period) == (False, False)
    assert (extent.start, extent.end) == (start, end)
    assert extent.start < extent.solid_start == extent.x == extent.solid_end < extent.end


def test_a_period_is_solid_between_its_ends() -> None:
    """Exact ends don't fade; approximate ones fade outwards from the middle of their year."""
    exact, soft = find_extent(parse("1987/2001")), find_extent(parse("1987~/2001~"))
    assert (exact.start, exact.end) == (exact.solid_start, exact.solid_end) == (1987.5, 2001.5)
    assert (soft.start, soft.end) == (1986, 2003)
    assert (soft.solid_start, soft.solid_end) == (1987.5, 2001.5)


def test_an_open_end_fades_from_the_last_date_to_the_edge() -> None:
    """A bar without an end is solid to the last date of the data and runs out at the edge."""
    extent = find_extent(parse("2017/.."))
    assert extent.end == inf
    cut = clip(extent, 1960, last=2023, end=2025)
    assert (cut.solid_end, cut.end) == (2023, 2025)


def test_an_unknown_start_reaches_the_edge() -> None:
    """A period of which only the end is known comes from the left edge, its mark at its end."""
    cut = clip(find_extent(parse("/1990")), 1960, last=2023, end=2025)
    assert cut.start == 1960
    assert cut.x == cut.end == 1990.5
