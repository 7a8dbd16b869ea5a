"""Packing events into rows."""

from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.timeline.label import Wording
from dashboard.timeline.lanes.box import Box, Named, PlacedUnit, Unit
from dashboard.timeline.lanes.crowd import MARGIN, Crowd
from dashboard.timeline.lanes.grid import Grid
from dashboard.timeline.lanes.pack import count_loss, find_best, pack

ROW_HEIGHT = 20.0


def build_unit(name: int, x: float, width: float, weight: int = 3) -> Unit:
    """Build an event with a mark of 10 px; a label of some *width* is to the right of it."""
    label = Named(Wording("title", "right"), Box(x + 11, -8, x + 11 + width, 8))
    return Unit(str(name), weight, (Box(x - 5, -5, x + 5, 5),), (label,) if width else ())


def build_grid(units: list[Unit], most: int, *walls: Box) -> Grid:
    """Build rows for units, the first one's middle at 10 px."""
    return Grid(Crowd(tuple(units)), 10, ROW_HEIGHT, most, walls)


UNITS = st.lists(
    st.tuples(st.floats(0, 800), st.floats(10, 200) | st.just(0.0), st.integers(1, 5)), max_size=25
).map(lambda rows: [build_unit(index, *values) for index, values in enumerate(rows)])


def count_losses(placed: Iterable[PlacedUnit] | None) -> int:
    """Count what a packing gives up."""
    return sum(map(count_loss, placed or ()))


@settings(deadline=None)
@given(UNITS, st.integers(1, 8))
def test_named_events_never_touch(units: list[Unit], most: int) -> None:
    """No label comes within 8 px of anything in its row; every event is placed once."""
    placed = find_best(build_grid(units, most), most) or ()
    assert sorted(event.unit.event for event in placed) == sorted(unit.event for unit in units)
    for event in placed:
        for other in placed:
            if other is not event and event.named and other.is_free and other.row == event.row:
                assert not any(
                    event.named.box.hits(box, MARGIN - 5.01) for box in other.shape.boxes
                )


@settings(deadline=None)
@given(UNITS)
def test_with_tracks_enough_nothing_is_lost(units: list[Unit]) -> None:
    """As many rows as events are always enough for every name."""
    most = max(1, len(units))
    assert count_losses(find_best(build_grid(units, most), most)) == 0


@settings(deadline=None)
@given(UNITS, st.integers(1, 4))
def test_what_is_lost_is_counted(units: list[Unit], most: int) -> None:
    """A packing is given up as soon as it loses more than is allowed, and not before."""
    grid = build_grid(units, most)
    packing = pack(grid.in_time, grid, most)
    assert packing is not None
    assert packing.lost == count_losses(packing.list_placed())
    assert pack(grid.in_time, grid, most, bound=packing.lost) is not None
    if packing.lost:
        assert pack(grid.in_time, grid, most, bound=packing.lost - 1) is None


@settings(deadline=None)
@given(UNITS, st.integers(1, 4))
def test_the_best_packing_keeps_within_its_bound(units: list[Unit], most: int) -> None:
    """A bound changes nothing but that there is no packing that loses more."""
    grid = build_grid(units, most)
    placed = find_best(grid, most)
    assert find_best(grid, most, bound=count_losses(placed)) == placed
    if count_losses(placed):
        assert find_best(grid, most, bound=count_losses(placed) - 1) is None


def test_a_crowd_falls_in_a_cascade() -> None:
    """Events whose labels would touch go down one row each, in the order given."""
    grid = build_grid([build_unit(index, 100 + 10 * index, 100) for index in range(4)], 6)
    packing = pack(grid.in_time, grid, 6)
    assert packing is not None
    assert [event.row for event in packing.list_placed()] == [0, 1, 2, 3]


def test_the_lightest_name_goes_first() -> None:
    """Where there is one row for two labels, the heavier event keeps its name."""
    light, heavy = build_unit(0, 100, 100, weight=2), build_unit(1, 150, 100, weight=4)
    placed = find_best(build_grid([light, heavy], 1), 1) or ()
    named = {event.unit.event: event.named for event in placed}
    assert named["0"] is None
    assert named["1"] is not None


def test_no_event_stands_on_a_wall() -> None:
    """A box that is a wall pushes events to another row."""
    placed = find_best(build_grid([build_unit(0, 100, 50)], 3, Box(0, 0, 800, 19)), 3) or ()
    assert [event.row for event in placed] == [1]
