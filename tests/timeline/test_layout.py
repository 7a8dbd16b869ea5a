"""Whole timelines, at every size and stretched."""

import random
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.dataset.model import Dataset
from dashboard.timeline import SIZES, Size, Timeline, lay_out
from tests.examples import examples
from tests.timeline.lives import HERNANDEZ, ODD, event, life, musician, stretch

STRETCHES = [(1.0, 1.0), (1.25, 1.0), (1.0, 1.25), (1.6, 1.4)]
by_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width}x{size.height}")
by_life = pytest.mark.parametrize("dataset", ODD.values(), ids=ODD)


@by_size
@by_life
def test_every_event_has_one_mark_within_its_lane(dataset: Dataset, size: Size) -> None:
    """Nothing is left out: one mark an event, between the top and the bottom of its lane."""
    timeline = lay_out(dataset, size, "en")
    assert sorted(mark.event for mark in timeline.marks) == sorted(
        event.id for event in dataset.events
    )
    lanes = {lane.id: lane for lane in timeline.lanes}
    for mark in timeline.marks:
        lane = lanes[dataset.event[mark.event].lane]
        assert lane.top < mark.y < lane.bottom
        assert timeline.start < mark.x < timeline.end


@by_size
@by_life
def test_nothing_overlaps_even_when_stretched(dataset: Dataset, size: Size) -> None:
    """No label touches another, a mark, a callout or a staircase, at any stretch."""
    assert_apart(lay_out(dataset, size, "en"))


@by_size
def test_longer_words_don_t_overlap_either(size: Size) -> None:
    """The same holds for Spanish."""
    assert_apart(lay_out(HERNANDEZ, size, "es"))


def assert_apart(timeline: Timeline) -> None:
    """Compare every label and callout with everything else, at every stretch."""
    for wide, high in STRETCHES:
        boxes = stretch(timeline, wide, high)
        named = [name for name in boxes if name.startswith(("label", "callout"))]
        hits = [
            (name, other)
            for name in named
            for other in boxes
            if name.split()[-1] != other.split()[-1] and boxes[name].hits(boxes[other])
        ]
        assert hits == []


@by_size
@by_life
def test_labels_stay_within_the_edges(dataset: Dataset, size: Size) -> None:
    """No text crosses the left or the right edge of the plot, at any stretch."""
    timeline = lay_out(dataset, size, "en")
    for wide, high in STRETCHES:
        for name, box in stretch(timeline, wide, high).items():
            if name.startswith(("label", "callout")):
                assert box.left >= 0, name
                assert box.right <= size.width * wide + 0.01, name


@by_size
@by_life
def test_lanes_fill_the_field(dataset: Dataset, size: Size) -> None:
    """Lanes follow one another without a gap from the top of the field to its bottom."""
    timeline = lay_out(dataset, size, "en")
    edges = [0.0, *(lane.bottom for lane in timeline.lanes)]
    assert [lane.top for lane in timeline.lanes] == pytest.approx(edges[:-1])
    assert edges[-1] == pytest.approx(size.field)


def test_the_order_of_the_input_has_no_effect() -> None:
    """The same events in another order make the same timeline."""
    expected = lay_out(HERNANDEZ, SIZES[7], "en")
    for seed in range(3):
        events = random.Random(seed).sample(HERNANDEZ.events, len(HERNANDEZ.events))  # noqa: S311
        assert lay_out(replace(HERNANDEZ, events=tuple(events)), SIZES[7], "en") == expected


def test_a_laptop_shows_nearly_every_name() -> None:
    """At 814 x 589 at most three events of the built-in life, light ones, stand without a name."""
    timeline = lay_out(HERNANDEZ, SIZES[7], "en")
    steps = set(timeline.staircases[0].events)
    named = {label.event for label in timeline.labels}
    nameless = set(HERNANDEZ.event) - steps - named
    assert len(nameless) <= 3
    assert all(HERNANDEZ.event[name].weight <= 3 for name in nameless)


@pytest.mark.parametrize("size", [size for size in SIZES if size.width >= 814])
def test_the_heaviest_events_keep_their_names(size: Size) -> None:
    """Where the plot is 814 px wide or more, what weighs most is named."""
    labels = {label.event for label in lay_out(HERNANDEZ, size, "en").labels}
    assert {event.id for event in HERNANDEZ.events if event.weight == 5} <= labels


def test_an_empty_life_is_an_empty_timeline() -> None:
    """No events: no marks, no lanes, and still an axis."""
    timeline = lay_out(Dataset(), SIZES[0], "en")
    assert timeline.marks == timeline.lanes == timeline.labels == ()
    assert timeline.start < timeline.end


def test_lanes_without_events_collapse() -> None:
    """A lane that has no event takes no room."""
    dataset = replace(musician(), events=tuple(e for e in musician().events if e.lane == "stage"))
    assert [lane.id for lane in lay_out(dataset, SIZES[0], "en").lanes] == ["stage"]


EVENTS = st.lists(
    st.tuples(
        st.sampled_from(
            ["19{0:02}", "19{0:02}~", "19{0:02}/2001", "19{0:02}~/..", "[19{0:02},2000]"]
        ),
        st.integers(0, 99),
        st.integers(1, 5),
        st.sampled_from("abc"),
        st.text("abc xyz", min_size=1, max_size=24),
    ),
    min_size=1,
    max_size=30,
)


@settings(max_examples=examples(40), deadline=None)
@given(EVENTS, st.sampled_from(SIZES))
def test_any_life_fits(rows: list[tuple[str, int, int, str, str]], size: Size) -> None:
    """Whatever the dates, lanes and names: all marks are there and no label touches another."""
    dataset = life(
        *(
            event(f"{n} {title}", form.format(year), weight=weight, lane=lane, kind="family")
            for n, (form, year, weight, lane, title) in enumerate(rows)
        )
    )
    timeline = lay_out(dataset, size, "en")
    assert len(timeline.marks) == len(rows)
    boxes = stretch(timeline)
    labels = [name for name in boxes if name.startswith("label")]
    assert not [pair for pair in combinations(labels, 2) if boxes[pair[0]].hits(boxes[pair[1]])]
