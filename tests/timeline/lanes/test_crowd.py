"""Sets of shapes that touch."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.timeline.lanes.box import Box, Unit
from dashboard.timeline.lanes.crowd import MARGIN, MARGIN_MARK, Crowd, Member
from dashboard.timeline.lanes.grid import Grid
from tests.examples import examples
from tests.timeline.lanes.test_pack import UNITS, build_unit

ROWS = st.sampled_from([4.25, 8.0, 14.0, 20.0])


def list_boxes(member: Member, shape: int) -> list[Box]:
    """List the boxes that one of the shapes of an event covers."""
    return [box for box, shapes in member.list_boxes() if shape in shapes]


def find_touching(crowd: Crowd, row_height: float) -> set[tuple[int, int, int]]:
    """Find box by box which shape has no room how many rows above which other one."""
    return {
        (shape, other, step)
        for shape, member in enumerate(crowd.owners)
        for other, owner in enumerate(crowd.owners)
        for step in range(-5, 6)
        for box in list_boxes(member, shape)
        for wall in list_boxes(owner, other)
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
    """The sets of what is read together say the same as what is read of each."""
    crowd = Crowd(tuple(units[:12]))
    read = [span for unit in units[:12] for span in list_read(unit)]
    for shape, (left, right) in enumerate(read):
        for other, (start, end) in enumerate(read):
            is_beside = bool(crowd.beside[shape] >> other & 1)
            if crowd.owners[other] is crowd.owners[shape]:
                assert not is_beside
                continue
            shared = min(right, end) - max(left, start)
            over = shared / min(right - left, end - start)
            if abs(over - 0.5) > 1e-6:
                assert is_beside == (over > 0.5)


@given(UNITS, st.integers(1, 6))
def test_walls_leave_the_room_they_leave(units: list[Unit], most: int) -> None:
    """A shape is walled in the rows in which one of its boxes touches a wall."""
    wall = build_unit(0, 200, 90)
    walls = (*wall.body, wall.names[0].box)
    grid = Grid(Crowd(tuple(units)), 10, 20, most, walls)
    for shape, member in enumerate(grid.crowd.owners):
        margin = MARGIN_MARK if shape == member.bare else MARGIN
        boxes = list_boxes(member, shape)
        for row in range(most):
            is_hit = any(box.hits(wall, margin, -grid.y(row)) for box in boxes for wall in walls)
            assert bool(grid.walled >> shape & grid.shift(row)) == is_hit


def test_the_example_of_the_module_is_true() -> None:
    """A bare event under the name of another has no room in its row, but in those beside it."""
    bare = Unit("1", 3, (Box(145, -5, 155, 5),), ())
    assert Crowd((build_unit(0, 100, 80), bare)).find_touching(15)[0] == 0b000_100_000
