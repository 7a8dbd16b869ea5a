"""Sets of shapes that touch."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.timeline.lanes.box import Box, Unit
from dashboard.timeline.lanes.crowd import MARGIN, MARGIN_MARK, Crowd
from dashboard.timeline.lanes.grid import Grid
from tests.examples import examples
from tests.timeline.lanes.test_pack import UNITS, build_unit

ROWS = st.sampled_from([8.0, 14.0, 20.0])


def find_touching(crowd: Crowd, row_height: float) -> set[tuple[int, int, int]]:
    """Find box by box which shape has no room how many rows above which other one."""
    return {
        (shape, other, step)
        for shape, member in enumerate(crowd.owners)
        for other, owner in enumerate(crowd.owners)
        for step in (-1, 0, 1)
        for box in member.unit.shapes[shape - member.shapes[0]].boxes
        for wall in owner.unit.shapes[other - owner.shapes[0]].boxes
        if member is not owner
        and box.hits(wall, MARGIN_MARK if shape == member.bare else MARGIN, step * row_height)
    }


@settings(deadline=None)
@given(UNITS, ROWS)
def test_sets_hold_what_touches(units: list[Unit], row_height: float) -> None:
    """The sets say the same as the boxes, in the row itself and in the next ones."""
    crowd = Crowd(tuple(units))
    touching = {
        (shape, other, step)
        for other, sets in enumerate(crowd.find_touching(row_height))
        for step in (-1, 0, 1)
        for shape in range(crowd.count)
        if sets >> (1 - step) * crowd.count >> shape & 1
    }
    assert touching == find_touching(crowd, row_height)


@settings(max_examples=examples(40), deadline=None)
@given(UNITS)
def test_like_rows_touch_alike(units: list[Unit]) -> None:
    """Heights of a row are alike only if the same boxes touch with all of them."""
    crowd = Crowd(tuple(units[:8]))
    alike: dict[float, set[frozenset[tuple[int, int, int]]]] = {}
    for row_height in range(6, 30, 2):
        touching = frozenset(find_touching(crowd, row_height))
        alike.setdefault(crowd.find_like(row_height), set()).add(touching)
    assert {len(sets) for sets in alike.values()} == {1}


def test_rows_are_alike_where_no_box_comes_nearer() -> None:
    """Names of 16 px touch those of the next row below that height, and at none above."""
    crowd = Crowd((build_unit(0, 100, 80), build_unit(1, 140, 80)))
    heights = (20.0, 30.0, 15.0, 14.0)
    assert list(map(crowd.find_like, heights)) == [20.0, 20.0, 15.0, 15.0]
    assert find_touching(crowd, 15.0) > find_touching(crowd, 20.0) > set()


@settings(deadline=None)
@given(UNITS, st.integers(1, 6))
def test_walls_leave_the_room_they_leave(units: list[Unit], most: int) -> None:
    """A shape is walled in the rows in which one of its boxes touches a wall."""
    walls = build_unit(0, 200, 90).shapes[0].boxes
    grid = Grid(Crowd(tuple(units)), 10, 20, most, walls)
    for shape, member in enumerate(grid.crowd.owners):
        margin = MARGIN_MARK if shape == member.bare else MARGIN
        boxes = member.unit.shapes[shape - member.shapes[0]].boxes
        for row in range(most):
            is_hit = any(box.hits(wall, margin, -grid.y(row)) for box in boxes for wall in walls)
            assert bool(grid.walled >> shape & grid.shift(row)) == is_hit


def test_the_example_of_the_module_is_true() -> None:
    """A bare event under the name of another has no room in its row, but in those beside it."""
    bare = Unit("1", 3, (Box(145, -5, 155, 5),), ())
    assert Crowd((build_unit(0, 100, 80), bare)).find_touching(20)[0] == 0b000_100_000
