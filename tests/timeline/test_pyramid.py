"""The windows of time that a life can be zoomed to."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.timeline import Pyramid, lay_out
from tests.timeline.lives import HERNANDEZ, LAPTOP, event, life, make

YEARS = st.lists(st.integers(1900, 1990), min_size=9, max_size=40)


@given(YEARS)
def test_windows_are_halves_of_the_whole(years: list[int]) -> None:
    """A window of level n is a 2**n-th of the whole, within it and within a wider window."""
    pyramid = Pyramid(life(*(event(f"e{n}", str(year)) for n, year in enumerate(sorted(years)))))
    whole = pyramid["0-0"]
    for level, numbers in enumerate(pyramid.levels):
        for number in numbers:
            window = pyramid[f"{level}-{number}"]
            assert window.width == pytest.approx(whole.width / 2**level)
            assert whole.start - 1e-6 <= window.start < window.end <= whole.end + 1e-6
    for above, below in pairwise(pyramid.levels):
        around = {number for wide in above for number in range(2 * wide, 2 * wide + 3)}
        assert set(below) <= around


def test_nearer_windows_name_everybody() -> None:
    """Each event of the built-in life, but for the steps, has its name in some window."""
    pyramid, named = Pyramid(HERNANDEZ), set()
    for name, window in pyramid.items():
        named |= {label.event for label in lay_out(HERNANDEZ, LAPTOP, "en", window).labels}
        assert name
    steps = set(lay_out(HERNANDEZ, LAPTOP, "en").staircases[0].events)
    assert set(HERNANDEZ.event) - steps <= named


@pytest.mark.parametrize("years", [("1960", "1990"), ("1960",), ()])
def test_few_events_have_one_window(years: tuple[str, ...]) -> None:
    """Where all stand apart there is the whole alone."""
    dataset = life(*(event(f"e{year}", year) for year in years))
    assert list(Pyramid(dataset)) == ["0-0"]


def test_eras_are_windows() -> None:
    """The window of an era is that and a little more, in whole years, as is that of a decade."""
    pyramid = Pyramid(HERNANDEZ)
    eras = ["1962_1970", "1969_1992", "1991_2004", "2004_2011", "2010_"]
    decades = ["_1969", "1970_1979", "1980_1989", "1990_1999", "2000_2009", "2010_2019", "2020_"]
    assert list(pyramid.dated) == eras + decades
    for window in pyramid.dated.values():
        assert pyramid.whole.start <= window.start < window.end <= pyramid.whole.end


def test_levels_end_where_there_would_be_too_many_windows() -> None:
    """A folder has no more windows of a level than it asked for."""
    dataset = make(1000)
    assert max(map(len, Pyramid(dataset, 32).levels)) <= 32
    assert max(map(len, Pyramid(dataset).levels)) > 100


def test_what_lies_beyond_a_window_is_counted() -> None:
    """Each lane knows how many events come before and after, and which is the nearest."""
    dataset = life(
        *(event(f"e{year}", str(year), lane="a") for year in (1950, 1960, 1970, 1980)),
        event("other", "1955", lane="b"),
    )
    pyramid = Pyramid(dataset)
    before, after = pyramid.find_beyond(pyramid.whole._replace(start=1965.0, end=1975.0))
    assert {lane: (beyond.number, beyond.nearest.id) for lane, beyond in before.items()} == {
        "a": (2, "e1960"), "b": (1, "other"),
    }  # fmt: skip
    assert {lane: (beyond.number, beyond.nearest.id) for lane, beyond in after.items()} == {
        "a": (1, "e1980"),
    }  # fmt: skip
