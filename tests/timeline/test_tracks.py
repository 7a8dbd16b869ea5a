"""Packing events into tracks."""

from hypothesis import given
from hypothesis import strategies as st

from dashboard.timeline.box import Box, Named, Unit
from dashboard.timeline.label import Wording
from dashboard.timeline.tracks import MARGIN, Grid, best, loss, pack

ROW = 20.0


def unit(name: int, x: float, width: float, weight: int = 3) -> Unit:
    """An event with a mark of 10 px and one label to the right of it."""
    label = Named(Wording("title", "right"), Box(x + 11, -8, x + 11 + width, 8))
    return Unit(str(name), weight, (Box(x - 5, -5, x + 5, 5),), (label,))


UNITS = st.lists(
    st.tuples(st.floats(0, 800), st.floats(10, 200), st.integers(1, 5)), max_size=25
).map(lambda rows: [unit(place, *row) for place, row in enumerate(rows)])


@given(UNITS, st.integers(1, 8))
def test_named_events_never_touch(units: list[Unit], most: int) -> None:
    """No label comes within 8 px of anything in its track; every event is placed once."""
    grid = Grid(10, ROW, most)
    placed = best(units, grid, {})
    assert sorted(at.unit.event for at in placed) == sorted(one.event for one in units)
    for at in placed:
        for other in placed:
            if other is not at and at.named and other.free and other.track == at.track:
                assert not any(at.named.box.hits(box, MARGIN - 5.01) for box in other.shape.boxes)


@given(UNITS)
def test_with_tracks_enough_nothing_is_lost(units: list[Unit]) -> None:
    """As many tracks as events are always enough for every name."""
    assert loss(best(units, Grid(10, ROW, max(1, len(units))), {})) == 0


def test_a_crowd_falls_in_a_cascade() -> None:
    """Events whose labels would touch go down one track each, in the order given."""
    units = [unit(place, 100 + 10 * place, 100) for place in range(4)]
    assert [at.track for at in pack(units, Grid(10, ROW, 6), {})] == [0, 1, 2, 3]


def test_the_lightest_name_goes_first() -> None:
    """Where there is one track for two labels, the heavier event keeps its name."""
    light, heavy = unit(0, 100, 100, weight=2), unit(1, 150, 100, weight=4)
    named = {at.unit.event: at.named for at in best([light, heavy], Grid(10, ROW, 1), {})}
    assert named["0"] is None
    assert named["1"] is not None


def test_no_event_stands_on_a_wall() -> None:
    """A box that is a wall pushes events to another track."""
    wall = Box(0, 0, 800, 19)
    (placed,) = pack([unit(0, 100, 50)], Grid(10, ROW, 3, (wall,)), {})
    assert placed.track == 1
