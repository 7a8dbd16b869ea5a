"""The staircase of a numbered series and its count."""

from math import inf

import pytest

from dashboard.timeline import Size, lay_out
from dashboard.timeline.axis.scale import Scale
from dashboard.timeline.lanes.callout import Room, fit_callout
from dashboard.timeline.lanes.staircase import Climb, Steps
from tests.timeline.lives import HERNANDEZ, LAPTOP, by_size, event


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


def test_a_step_is_lighter_than_other_marks() -> None:
    """All steps have one size, whatever they weigh, below that of an ordinary mark."""
    sizes = {mark.size for mark in lay_out(HERNANDEZ, LAPTOP, "en").marks if mark.number}
    assert len(sizes) == 1
    assert sizes.pop() < LAPTOP.radius


def test_no_word_of_a_callout_is_cut() -> None:
    """A word that is longer than its line stands on it whole."""
    word = "Grundstücksverkehrsgenehmigungen"
    callout = fit_callout(11, (f"{word} denied", "in all"), Room(2000, 2000, (0, 400), LAPTOP, ()))
    assert callout is not None
    assert word in [line.text for line in callout.lines]


def test_the_tint_under_the_steps_is_a_wall() -> None:
    """From the first step to the last, and from each down, no other event may stand."""
    members = tuple(event(f"e{number}", f"{1990 + number}") for number in range(4))
    shown = frozenset(member.id for member in members)
    climb = Climb("e", "a", members, (1990, 1991, 1992, 1994), None, shown)
    steps = Steps(climb, Scale(1980, 2000, 2000), LAPTOP, 12, 0, 200)
    tint = [wall for wall in steps.walls if wall.bottom == inf]
    sides = [steps.scale.px(year) for year, _ in steps.treads]
    assert [side for wall in tint for side in (wall.left, wall.right)] == sides
    assert sides == sorted(sides)
    assert [wall.top for wall in tint] == [y for _, y in steps.treads[::2]]
