"""Packing events into tracks."""

from hypothesis import given
from hypothesis import strategies as st

from dashboard.timeline.box import Box, Named, Unit
from dashboard.timeline.crowd import MARGIN, Crowd
from dashboard.timeline.grid import Grid
from dashboard.timeline.label import Wording
from dashboard.timeline.tracks import best, loss, pack

ROW = 20.0


def unit(name: int, x: float, width: float, weight: int = 3) -> Unit:
    """An event with a mark of 10 px and one label to the right of it."""
    label = Named(Wording("title", "right"), Box(x + 11, -8, x + 11 + width, 8))
    return Unit(str(name), weight, (Box(x - 5, -5, x + 5, 5),), (label,))


def grid(units: list[Unit], most: int, *walls: Box) -> Grid:
    """Tracks for units, the first one's middle at 10 px."""
    return Grid(Crowd(tuple(units)), 10, ROW, most, walls)


UNITS = st.lists(
    st.tuples(st.floats(0, 800), st.floats(10, 200), st.integers(1, 5)), max_size=25
).map(lambda rows: [unit(place, *row) for place, row in enumerate(rows)])


@given(UNITS, st.integers(1, 8))
def test_named_events_never_touch(units: list[Unit], most: int) -> None:
    """No label comes within 8 px of anything in its track; every event is placed once."""
    placed = best(units, grid(units, most), most)
    assert sorted(at.unit.event for at in placed) == sorted(one.event for one in units)
    for at in placed:
        for other in placed:
            if other is not at and at.named and other.free and other.track == at.track:
                assert not any(at.named.box.hits(box, MARGIN - 5.01) for box in other.shape.boxes)


@given(UNITS)
def test_with_tracks_enough_nothing_is_lost(units: list[Unit]) -> None:
    """As many tracks as events are always enough for every name."""
    most = max(1, len(units))
    assert loss(best(units, grid(units, most), most)) == 0


def test_a_crowd_falls_in_a_cascade() -> None:
    """Events whose labels would touch go down one track each, in the order given."""
    units = [unit(place, 100 + 10 * place, 100) for place in range(4)]
    assert [at.track for at in pack(units, grid(units, 6), 6) or ()] == [0, 1, 2, 3]


def test_the_lightest_name_goes_first() -> None:
    """Where there is one track for two labels, the heavier event keeps its name."""
    light, heavy = unit(0, 100, 100, weight=2), unit(1, 150, 100, weight=4)
    units = [light, heavy]
    named = {at.unit.event: at.named for at in best(units, grid(units, 1), 1)}
    assert named["0"] is None
    assert named["1"] is not None


def test_no_event_stands_on_a_wall() -> None:
    """A box that is a wall pushes events to another track."""
    wall, units = Box(0, 0, 800, 19), [unit(0, 100, 50)]
    assert [at.track for at in pack(units, grid(units, 3, wall), 3) or ()] == [1]


def test_a_packing_that_loses_too_much_is_given_up() -> None:
    """None is returned where more would be lost than is allowed."""
    units = [unit(place, 100 + 10 * place, 100) for place in range(4)]
    lost = loss(pack(units, grid(units, 2), 2) or ())
    assert pack(units, grid(units, 2), 2, bound=lost) is not None
    assert pack(units, grid(units, 2), 2, bound=lost - 1) is None
