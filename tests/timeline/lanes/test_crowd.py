"""Sets of shapes that touch."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.timeline.lanes.box import Unit
from dashboard.timeline.lanes.crowd import MARGIN, MARGIN_MARK, Crowd
from dashboard.timeline.lanes.grid import Grid
from tests.examples import examples
from tests.timeline.lanes.test_pack import UNITS, unit

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


@settings(max_examples=examples(40), deadline=None)
@given(UNITS)
def test_like_rows_touch_alike(units: list[Unit]) -> None:
    """Heights of a track are alike only if the same boxes touch with all of them."""
    crowd = Crowd(tuple(units[:8]))
    alike: dict[float, set[frozenset[tuple[int, int, int]]]] = {}
    for row in range(6, 30, 2):
        found = alike.setdefault(crowd.like(row), set())
        found.add(frozenset(touching(crowd, row)))
    assert {len(found) for found in alike.values()} == {1}


def test_rows_are_alike_where_no_box_comes_nearer() -> None:
    """Names of 16 px touch those of the next track below that height, and at none above."""
    crowd = Crowd((unit(0, 100, 80), unit(1, 140, 80)))
    assert [crowd.like(row) for row in (20.0, 30.0, 15.0, 14.0)] == [20.0, 20.0, 15.0, 15.0]
    assert touching(crowd, 15.0) > touching(crowd, 20.0) > set()


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
