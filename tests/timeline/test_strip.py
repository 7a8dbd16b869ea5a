"""The strip of phone and present mode."""

from itertools import pairwise

import pytest

from dashboard.timeline import STRIP, lay_out_strip
from tests.timeline.lives import HERNANDEZ, climb, event, life, musician

BOXES = [(STRIP.width, STRIP.height, STRIP.radius), (1184, 158, 33)]


@pytest.mark.parametrize("box", BOXES)
def test_every_event_has_an_equal_slot_in_time_order(box: tuple[float, float, float]) -> None:
    """Slots are equally wide and in the order of the dataset, whatever the years between."""
    strip = lay_out_strip(HERNANDEZ, *box)
    marks = sorted(strip.marks, key=lambda mark: mark.x)
    assert [mark.event for mark in marks] == [event.id for event in HERNANDEZ.events]
    gaps = [after.x - before.x for before, after in pairwise(marks)]
    assert gaps == pytest.approx([strip.slot] * len(gaps))
    assert strip.slot * len(marks) == pytest.approx(strip.width)


@pytest.mark.parametrize("box", BOXES)
def test_the_series_rises_to_the_event_that_ends_it(box: tuple[float, float, float]) -> None:
    """Steps rise from the baseline to the star; all else stands on the baseline."""
    strip = lay_out_strip(HERNANDEZ, *box)
    (stairs,) = strip.staircases
    height = {mark.event: strip.baseline - mark.y for mark in strip.marks}
    raised = [height[member] for member in (*stairs.events, "selection")]
    assert raised == pytest.approx([stairs.step * n for n in range(1, 13)])
    assert set(height.values()) - set(raised) == {0}


def test_each_step_has_its_number_above_it() -> None:
    """The numbers stand a line above the marks of the steps; narrow slots have none."""
    strip = lay_out_strip(HERNANDEZ, *BOXES[1])
    (stairs,) = strip.staircases
    marks = {mark.event: mark for mark in strip.marks}
    assert [number.text for number in stairs.numbers] == [str(n) for n in range(1, 12)]
    for number in stairs.numbers:
        mark = marks[number.event]
        assert (number.x, number.y, number.size) == (mark.x, mark.y, strip.font)
        assert number.rise == pytest.approx(mark.reach + strip.font)
    (narrow,) = lay_out_strip(HERNANDEZ, *BOXES[0]).staircases
    assert narrow.numbers == ()


def test_a_long_life_shows_a_window_of_forty() -> None:
    """Above 60 events only 40 are shown, the current one among them."""
    dataset = life(*(event(f"e{n:03}", f"{1900 + n}") for n in range(70)))
    first, last, inner = (
        {mark.event for mark in lay_out_strip(dataset, *BOXES[0], middle).marks}
        for middle in ("", "e069", "e035")
    )
    assert {len(first), len(last), len(inner)} == {40}
    assert "e000" in first
    assert "e069" in last
    assert {"e015", "e035", "e054"} <= inner


def test_marks_shrink_to_their_slot() -> None:
    """Where slots are narrow, marks are hardly wider than them, and never larger than asked."""
    for dataset in (HERNANDEZ, musician(), climb(5)):
        strip = lay_out_strip(dataset, *BOXES[0])
        circles = [mark.size for mark in strip.marks if mark.symbol == "circle" and not mark.key]
        assert all(size <= min(14.5, strip.slot * 1.11) for size in circles)


def test_an_undated_event_has_a_slot_but_no_year() -> None:
    """On a strip an event without a date stands after all others, without a year below it."""
    strip = lay_out_strip(life(event("birth", "1881"), event("photo", "XXXX")), 300, 90, 14)
    assert [mark.event for mark in strip.marks] == ["birth", "photo"]
    assert [year.year for year in strip.years] == [1881]
