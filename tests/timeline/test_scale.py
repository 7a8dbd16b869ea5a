"""The axis."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dashboard.dataset.dates.extent import find_extent
from dashboard.dataset.dates.parse import parse
from dashboard.dataset.model import Subject
from dashboard.i18n import load_catalogue
from dashboard.timeline.axis.scale import Scale, fit_scale
from dashboard.timeline.axis.ticks import build_ticks
from tests.golden import assert_table

YEARS = st.floats(-10_000, 10_000)


@given(YEARS, YEARS, st.floats(0.1, 10_000), st.floats(200, 2000))
def test_a_later_year_is_never_left(year: float, other: float, span: float, width: float) -> None:
    """The scale keeps the order of years."""
    axis = Scale(0, span, width)
    first, second = sorted((year, other))
    assert axis.px(first) <= axis.px(second)


@given(st.lists(st.integers(-3000, 3000), min_size=1, max_size=9), st.floats(300, 1200))
def test_the_axis_leaves_a_margin(years: list[int], width: float) -> None:
    """Every date lies at least two years and 20 px inside the axis."""
    extents = [find_extent(parse(f"{year:05}" if year < 0 else f"{year:04}")) for year in years]
    axis = fit_scale(extents, width)
    for extent in extents:
        assert axis.start + 2 <= extent.x <= axis.end - 2
        assert 19.99 <= axis.px(extent.x) <= width - 19.99


@given(st.integers(-5000, 2000), st.floats(0.5, 9000), st.floats(30, 200))
def test_ticks_are_round_and_apart(start: int, span: float, gap: float) -> None:
    """Ticks are years that people call round, by 1, 2 or 5 times a power of ten, and apart."""
    axis = Scale(start, start + span, 800)
    ticks = axis.find_ticks(gap)
    said = [tick if tick > 0 else 1 - tick for tick in ticks]
    steps = [after - before for before, after in pairwise(ticks)]
    assert all(step * axis.per_year >= 0.8 * gap for step in steps)
    usual = {step for step, (before, _) in zip(steps, pairwise(ticks), strict=True) if before != 1}
    assert len(usual) <= 1
    for step in usual:
        assert str(step).strip("0") in "125"
        assert all(number % step == 0 for number in said if number != 1)
    assert all(gap / 2 - 0.01 <= axis.px(tick) <= 800 - gap / 2 + 0.01 for tick in ticks)


def describe_ticks(first: str, last: str, born: str, died: str) -> str:
    """Describe the ticks from the start of a moment to that of another on an axis of 800 px."""
    points = [parse(moment).start for moment in (first, last)]
    window = Scale(*(point.bounds[0] for point in points if point), 800)
    birth, death = (parse(date) if date else None for date in (born, died))
    found = build_ticks(window, 13, Subject("M", born=birth, died=death), load_catalogue("en"))
    return " ".join(f"{tick.name} {tick.text} ({tick.note})" for tick in found)


def test_a_tick_names_what_begins_there() -> None:
    """Years, weeks, days, months, hours; under it stands what is new, or the age reached."""
    assert_table("ticks.txt", describe_ticks)
