"""Sets of shapes that touch."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.timeline.lanes.box import Box, Unit
from dashboard.timeline.lanes.crowd import Crowd
from dashboard.timeline.lanes.grid import Grid
from dashboard.timeline.lanes.member import MARGIN, MARGIN_MARK
from tests.examples import examples
from tests.timeline.lanes.test_pack import UNITS, build_unit

ROWS = st.sampled_from([4.25, 8.0, 14.0, 20.0])


def find_touching(crowd: Crowd, row_height: float) -> set[tuple[int, int, int]]:
    """Find box by box which shape has no room how many rows above which other one."""
    return {
        (shape, other, step)
        for shape, member in enumerate(crowd.owners)
        for other, owner in enumerate(crowd.owners)
        for step in range(-5, 6)
        for box in member.unit.shapes[shape - member.shapes[0]].boxes
        for wall in owner.unit.shapes[other - owner.shapes[0]].boxes
        if member is not owner
        and box.hits(wall, MARGIN_MARK if shape == member.bare else MARGIN, step * row_height)
    }


@settings(max_examples=examples(60))
@given(UNITS, ROWS)
def test_sets_hold_what_touches(units: list[Unit], row_height: float) -> None:
    """The sets say the same as the boxes, in the row itself and in those around it."""
    crowd = Crowd(tuple(units[:12]))
    reach = crowd.count_reach(row_height)
    touching = {
        (shape, other, step)
        for other, sets in enumerate(crowd.find_touching(row_height))
        for step in range(-reach, reach + 1)
        for shape in range(crowd.count)
        if sets >> (reach - step) * crowd.count >> shape & 1
    }
    assert touching == find_touching(crowd, row_height)


def list_read(unit: Unit) -> list[tuple[float, float]]:
    """List from where to where each shape of a unit is read: its name, or its mark."""
    boxes = [*(name.box for name in unit.names), unit.body[0]]
    return [(box.left, box.right) for box in boxes]


@settings(max_examples=examples(60))
@given(UNITS)
def test_names_stand_over_one_another_from_half_of_the_narrower_on(units: list[Unit]) -> None:
    """The sets of earlier and later events say the same as what is read of them."""
    crowd = Crowd(tuple(units[:12]))
    read = [span for unit in crowd.units for span in list_read(unit)]
    for shape, (left, right) in enumerate(read):
        beside = crowd.earlier[shape] | crowd.later[shape]
        for other, (start, end) in enumerate(read):
            if crowd.owners[other] is crowd.owners[shape]:
                assert not beside >> other & 1
                continue
            shared = min(right, end) - max(left, start)
            over = shared / min(right - left, end - start)
            if abs(over - 0.5) > 1e-6:
                assert bool(beside >> other & 1) == (over > 0.5)
        assert crowd.earlier[shape] < 1 << crowd.owners[shape].shapes[0]
        assert crowd.later[shape] & (2 << shape) - 1 == 0


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
    assert Crowd((build_unit(0, 100, 80), bare)).find_touching(15)[0] == 0b000_100_000
