"""The staircase of a numbered series and its count."""

from dataclasses import replace
from itertools import pairwise

import pytest

from dashboard.timeline import SIZES, Size, lay_out
from dashboard.timeline.lanes.callout import fit_callout
from tests.timeline.lives import HERNANDEZ, LAPTOP, climb, event, life

by_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width}x{size.height}")


@by_size
def test_the_eleven_climb_evenly(size: Size) -> None:
    """Step n stands n heights above the floor of its lane, the star one height above the last."""
    timeline = lay_out(HERNANDEZ, size, "en")
    (stairs,) = timeline.staircases
    marks = {mark.event: mark for mark in timeline.marks}
    floor = next(lane.bottom for lane in timeline.lanes if lane.id == stairs.lane)
    assert stairs.events == tuple(f"rejection-{n}" for n in range(1, 12))
    for number, member in enumerate((*stairs.events, "selection"), 1):
        assert floor - marks[member].y == pytest.approx(number * stairs.step)
    assert [marks[member].number for member in stairs.events] == list(range(1, 12))
    assert stairs.step >= 8


@by_size
def test_the_callout_stands_before_the_first_step(size: Size) -> None:
    """The count is there at every size, 26 px before step 1, inside the plot and its lane."""
    timeline = lay_out(HERNANDEZ, size, "es")
    (stairs,) = timeline.staircases
    callout = stairs.callout
    assert callout is not None
    assert (callout.count, callout.offset) == (11, 26)
    assert callout.x == next(mark.x for mark in timeline.marks if mark.event == "rejection-1")
    words = " ".join(line.text for line in callout.lines)
    assert words.startswith("veces la NASA dijo no.")
    assert [line.bold for line in callout.lines] == sorted(
        (line.bold for line in callout.lines), reverse=True
    )


def test_five_members_climb_and_four_don_t() -> None:
    """A series becomes a staircase from its fifth member on."""
    assert len(lay_out(climb(5), LAPTOP, "en").staircases) == 1
    four = lay_out(climb(4), LAPTOP, "en")
    assert four.staircases == ()
    assert {label.event for label in four.labels} >= {"no-1", "no-4", "yes"}


def test_of_two_series_in_a_lane_one_climbs() -> None:
    """It is the longer one; of equally long ones the first by name."""
    for counts, wanted in (((5, 6), "b"), ((6, 5), "a"), ((5, 5), "a")):
        events = [
            event(f"{name}{n}", str(1990 + n), series=name, number=n)
            for name, count in zip("ba", reversed(counts), strict=True)
            for n in range(1, count + 1)
        ]
        (stairs,) = lay_out(life(*events), LAPTOP, "en").staircases
        assert stairs.series == wanted


def test_members_without_an_order_in_time_are_spread_evenly() -> None:
    """Dates that don't increase give way to an even spread over the interval that is known."""
    timeline = lay_out(climb(6, "[1990..1999]"), LAPTOP, "en")
    moments = [mark.x for mark in timeline.marks if mark.number]
    steps = [after - before for before, after in pairwise(moments)]
    assert steps == pytest.approx([10 / 6] * 5)
    assert 1990 < moments[0] < moments[-1] < 2000


def test_members_that_increase_keep_their_own_moments() -> None:
    """Known dates are not moved."""
    timeline = lay_out(climb(6), LAPTOP, "en")
    assert [mark.x for mark in timeline.marks if mark.number] == [1990.5 + n for n in range(6)]


def test_members_without_a_number_are_counted() -> None:
    """Where the data names no numbers the steps count from one, in the marks and beside them."""
    steps = [event(f"no-{n}", str(1989 + n), series="noes") for n in range(1, 7)]
    timeline = lay_out(life(*steps), LAPTOP, "en")
    assert [mark.number for mark in timeline.marks] == [1, 2, 3, 4, 5, 6]
    assert [number.text for number in timeline.staircases[0].numbers] == list("123456")


def test_a_series_without_an_end_climbs_too() -> None:
    """A staircase needs no event that closes it."""
    dataset = climb(7)
    dataset = life(*(event for event in dataset.events if not event.closes), series=dataset.series)
    timeline = lay_out(dataset, LAPTOP, "en")
    heights = [mark.y for mark in timeline.marks if mark.number]
    assert heights == sorted(heights, reverse=True)


def test_a_member_may_close_its_own_series() -> None:
    """A series whose last member closes it climbs like any other."""
    dataset = climb(7)
    *steps, last = (event for event in dataset.events if not event.closes)
    dataset = life(*steps, replace(last, closes="noes"), series=dataset.series)
    timeline = lay_out(dataset, LAPTOP, "en")
    assert [mark.number for mark in timeline.marks] == list(range(1, 8))


def test_all_numbers_are_shown_where_they_fit() -> None:
    """A tall staircase numbers every step, a low one the first and the last."""
    numbers = {
        (size.width, size.height): [
            number.text for number in lay_out(HERNANDEZ, size, "en").staircases[0].numbers
        ]
        for size in SIZES
    }
    assert numbers[814, 545] == [str(n) for n in range(1, 12)]
    assert numbers[814, 445] == ["1", "11"]


def test_a_step_is_lighter_than_other_marks() -> None:
    """All steps have one size, whatever they weigh, below that of an ordinary mark."""
    sizes = {mark.size for mark in lay_out(HERNANDEZ, LAPTOP, "en").marks if mark.number}
    assert len(sizes) == 1
    assert sizes.pop() < LAPTOP.radius


def test_neighbours_of_the_staircase_keep_their_distance() -> None:
    """Events before, above and after a staircase in its lane all have their names."""
    more = [event("before", "1970"), event("above", "1994"), event("after", "2005")]
    dataset = climb(11)
    timeline = lay_out(life(*dataset.events, *more, series=dataset.series), LAPTOP, "en")
    assert {label.event for label in timeline.labels} == {"before", "above", "after", "yes"}


def test_no_word_of_a_callout_is_cut() -> None:
    """A word that is longer than its line stands on it whole."""
    word = "Grundstücksverkehrsgenehmigungen"
    callout = fit_callout(11, (f"{word} denied", "in all"), 2000, 2000, (0, 400), LAPTOP, ())
    assert callout is not None
    assert word in [line.text for line in callout.lines]
