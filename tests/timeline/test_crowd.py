"""Sets of shapes that touch."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.timeline.box import Unit
from dashboard.timeline.crowd import Crowd
from dashboard.timeline.grid import Grid
from dashboard.timeline.member import MARGIN, MARGIN_MARK
from tests.timeline.test_tracks import UNITS, unit

ROWS = st.sampled_from([8.0, 14.0, 20.0])


def touching(crowd: Crowd, row: float) -> set[tuple[int, int, int]]:
    """Which shape has no room how many tracks above which other one, box by box."""
    return {
        (shape, other, step)
        for shape, member in enumerate(crowd.owners)
        for other, stands in enumerate(crowd.owners)
        for step in (-1, 0, 1)
        for box in member.unit.shapes[shape - member.shapes[0]].boxes
        for wall in stands.unit.shapes[other - stands.shapes[0]].boxes
        if member is not stands
        and box.hits(wall, MARGIN_MARK if shape == member.bare else MARGIN, step * row)
    }


@settings(deadline=None)
@given(UNITS, ROWS)
def test_sets_hold_what_touches(units: list[Unit], row: float) -> None:
    """The sets say the same as the boxes, in the track itself and in the next ones."""
    crowd = Crowd(tuple(units))
    found = {
        (shape, other, step)
        for other, sets in enumerate(crowd.touching(row))
        for step in (-1, 0, 1)
        for shape in range(crowd.count)
        if sets >> (1 - step) * crowd.count >> shape & 1
    }
    assert found == touching(crowd, row)


@settings(deadline=None)
@given(UNITS, ROWS, ROWS)
def test_like_rows_touch_alike(units: list[Unit], one: float, other: float) -> None:
    """Two heights of a track are alike only if the same boxes touch with both."""
    crowd = Crowd(tuple(units))
    if crowd.like(one) == crowd.like(other):
        assert touching(crowd, one) == touching(crowd, other)


@settings(deadline=None)
@given(UNITS, st.integers(1, 6))
def test_walls_leave_the_room_they_leave(units: list[Unit], most: int) -> None:
    """A shape is walled in the tracks in which one of its boxes touches a wall."""
    walls = unit(0, 200, 90).shapes[0].boxes
    grid = Grid(Crowd(tuple(units)), 10, 20, most, walls)
    for shape, member in enumerate(grid.crowd.owners):
        margin = MARGIN_MARK if shape == member.bare else MARGIN
        boxes = member.unit.shapes[shape - member.shapes[0]].boxes
        for track in range(most):
            hit = any(box.hits(wall, margin, -grid.y(track)) for box in boxes for wall in walls)
            assert bool(grid.walled >> shape & grid.at(track)) == hit
