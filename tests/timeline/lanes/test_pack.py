"""Packing events into rows."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from dashboard.timeline.label import BARE, FULL, SHORT, UNDATED, Wording
from dashboard.timeline.lanes.box import Box, Named, Unit
from dashboard.timeline.lanes.crowd import MARGIN, Crowd
from dashboard.timeline.lanes.grid import Grid
from dashboard.timeline.lanes.pack import Packing, pack_loosely, pack_strictly

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
).map(lambda rows: [build_unit(index, *values) for index, values in enumerate(sorted(rows))])


def pack_all(units: list[Unit], most: int, *walls: Box) -> Packing | None:
    """Pack units with all their names, in time order."""
    return pack_strictly(build_grid(units, most, *walls), [FULL] * len(units))


def assert_apart(packing: Packing) -> None:
    """Compare every name with all that stands in its row and isn't known to touch something."""
    for event, other in permutations(packing.list_placed(), 2):
        if event.named and not other.touches and other.row == event.row:
            name = event.named.box
            assert not any(name.hits(box, MARGIN - 5.01) for box in other.boxes)


@given(UNITS, st.integers(1, 8), st.booleans())
def test_named_events_never_touch(units: list[Unit], most: int, ordered: bool) -> None:
    """No label comes within 8 px of anything in its row; every event is placed once."""
    packing = pack_loosely(build_grid(units, most), FULL, UNDATED, ordered)
    placed = packing.list_placed()
    assert sorted(event.unit.event for event in placed) == sorted(unit.event for unit in units)
    assert_apart(packing)


@given(UNITS)
def test_with_rows_enough_nothing_is_lost(units: list[Unit]) -> None:
    """As many rows as events are always enough for every name, in the order of time."""
    packing = pack_all(units, max(1, len(units)))
    assert packing is not None
    assert packing.add_costs() == 0
    assert_apart(packing)


def test_a_crowd_falls_in_a_cascade() -> None:
    """Events whose labels would touch go down one row each, in the order given."""
    packing = pack_all([build_unit(index, 100 + 10 * index, 100) for index in range(4)], 6)
    assert packing is not None
    assert [event.row for event in packing.list_placed()] == [0, 1, 2, 3]


def test_a_later_event_never_stands_above_an_earlier_one() -> None:
    """The third event has room in the first row, but its name would stand over the second one's."""
    units = [build_unit(0, 100, 120), build_unit(1, 200, 200), build_unit(2, 260, 60)]
    packing = pack_all(units, 6)
    assert packing is not None
    assert [event.row for event in packing.list_placed()] == [0, 1, 2]
    free = pack_loosely(build_grid(units, 6), FULL, FULL, ordered=False)
    assert [event.row for event in free.list_placed()] == [0, 1, 0]
    assert free.count_inversions() == 1


def test_names_that_hardly_meet_may_stand_in_any_order() -> None:
    """A later name, less than half of it over an earlier one, takes the highest row."""
    units = [build_unit(0, 100, 120), build_unit(1, 200, 100), build_unit(2, 270, 100)]
    packing = pack_all(units, 6)
    assert packing is not None
    assert [event.row for event in packing.list_placed()] == [0, 1, 0]


def test_the_lightest_name_goes_first() -> None:
    """Where there is one row for two labels, the key event keeps its name."""
    light, heavy = build_unit(0, 100, 100, weight=2), build_unit(1, 150, 100, weight=4)
    packing = pack_loosely(build_grid([light, heavy], 1), FULL, SHORT, ordered=True)
    named = {event.unit.event: event.named for event in packing.list_placed()}
    assert named["0"] is None
    assert named["1"] is not None


def test_a_mark_without_room_covers_another_mark_rather_than_a_name() -> None:
    """Of two rows, one under a name and one under a mark, a third event shares the mark's."""
    marks = [Unit(str(name), 1, (Box(145, -5, 155, 5),), ()) for name in (1, 2)]
    grid = build_grid([build_unit(0, 100, 100, weight=4), *marks], 2)
    packing = pack_loosely(grid, FULL, SHORT, ordered=True)
    placed = {event.unit.event: (event.row, event.touches) for event in packing.list_placed()}
    assert placed == {"0": (0, 0), "1": (1, 0), "2": (1, 1)}
    assert packing.count_inversions() == 0


def test_a_bare_mark_takes_the_name_that_fits_beside_it() -> None:
    """A name that has been given up comes back where nothing stands in its way."""
    units = [build_unit(0, 100, 100), build_unit(1, 400, 100)]
    packing = pack_strictly(build_grid(units, 1), [BARE, FULL])
    assert packing is not None
    assert packing.add_costs() > 0
    packing.add_names()
    assert packing.add_costs() == 0


def test_no_event_stands_on_a_wall() -> None:
    """A box that is a wall pushes events to another row."""
    packing = pack_all([build_unit(0, 100, 50)], 3, Box(0, 0, 800, 19))
    assert packing is not None
    assert [event.row for event in packing.list_placed()] == [1]
