"""Packing events into tracks."""

from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.timeline.label import Wording
from dashboard.timeline.lanes.box import Box, Named, Placed, Unit
from dashboard.timeline.lanes.crowd import MARGIN, Crowd
from dashboard.timeline.lanes.grid import Grid
from dashboard.timeline.lanes.pack import best, pack, price

ROW = 20.0


def unit(name: int, x: float, width: float, weight: int = 3) -> Unit:
    """An event with a mark of 10 px and one label to the right of it; without any if it is 0."""
    label = Named(Wording("title", "right"), Box(x + 11, -8, x + 11 + width, 8))
    return Unit(str(name), weight, (Box(x - 5, -5, x + 5, 5),), (label,) if width else ())


def grid(units: list[Unit], most: int, *walls: Box) -> Grid:
    """Tracks for units, the first one's middle at 10 px."""
    return Grid(Crowd(tuple(units)), 10, ROW, most, walls)


UNITS = st.lists(
    st.tuples(st.floats(0, 800), st.floats(10, 200) | st.just(0.0), st.integers(1, 5)), max_size=25
).map(lambda rows: [unit(place, *row) for place, row in enumerate(rows)])


def lost(placed: Iterable[Placed] | None) -> int:
    """What a packing gives up."""
    return sum(map(price, placed or ()))


@settings(deadline=None)
@given(UNITS, st.integers(1, 8))
def test_named_events_never_touch(units: list[Unit], most: int) -> None:
    """No label comes within 8 px of anything in its track; every event is placed once."""
    placed = best(grid(units, most), most) or ()
    assert sorted(at.unit.event for at in placed) == sorted(one.event for one in units)
    for at in placed:
        for other in placed:
            if other is not at and at.named and other.free and other.track == at.track:
                assert not any(at.named.box.hits(box, MARGIN - 5.01) for box in other.shape.boxes)


@settings(deadline=None)
@given(UNITS)
def test_with_tracks_enough_nothing_is_lost(units: list[Unit]) -> None:
    """As many tracks as events are always enough for every name."""
    most = max(1, len(units))
    assert lost(best(grid(units, most), most)) == 0


@settings(deadline=None)
@given(UNITS, st.integers(1, 4))
def test_what_is_lost_is_counted(units: list[Unit], most: int) -> None:
    """A packing is given up as soon as it loses more than is allowed, and not before."""
    tracks = grid(units, most)
    packing = pack(tracks.in_time, tracks, most)
    assert packing is not None
    assert packing.lost == lost(packing.placed())
    assert pack(tracks.in_time, tracks, most, bound=packing.lost) is not None
    if packing.lost:
        assert pack(tracks.in_time, tracks, most, bound=packing.lost - 1) is None


@settings(deadline=None)
@given(UNITS, st.integers(1, 4))
def test_the_best_packing_keeps_within_its_bound(units: list[Unit], most: int) -> None:
    """A bound changes nothing but that there is no packing that loses more."""
    tracks = grid(units, most)
    found = best(tracks, most)
    assert best(tracks, most, bound=lost(found)) == found
    if lost(found):
        assert best(tracks, most, bound=lost(found) - 1) is None


def test_a_crowd_falls_in_a_cascade() -> None:
    """Events whose labels would touch go down one track each, in the order given."""
    tracks = grid([unit(place, 100 + 10 * place, 100) for place in range(4)], 6)
    packing = pack(tracks.in_time, tracks, 6)
    assert packing is not None
    assert [at.track for at in packing.placed()] == [0, 1, 2, 3]


def test_the_lightest_name_goes_first() -> None:
    """Where there is one track for two labels, the heavier event keeps its name."""
    light, heavy = unit(0, 100, 100, weight=2), unit(1, 150, 100, weight=4)
    placed = best(grid([light, heavy], 1), 1) or ()
    named = {at.unit.event: at.named for at in placed}
    assert named["0"] is None
    assert named["1"] is not None


def test_no_event_stands_on_a_wall() -> None:
    """A box that is a wall pushes events to another track."""
    placed = best(grid([unit(0, 100, 50)], 3, Box(0, 0, 800, 19)), 3) or ()
    assert [at.track for at in placed] == [1]
