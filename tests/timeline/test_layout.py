"""Whole timelines, at every size and stretched."""

import random
from dataclasses import replace
from itertools import chain, combinations, groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.dataset.model import Dataset
from dashboard.timeline import PRINT, SIZES, Size, Timeline
from dashboard.timeline.lanes.box import Box
from dashboard.timeline.letters import estimate_width
from tests.examples import examples
from tests.timeline.lives import (
    HERNANDEZ,
    LAPTOP,
    ODD,
    ROWS,
    build_life,
    by_size,
    event,
    lay_out,
    life,
    musician,
    stretch,
)  # fmt: skip

STRETCHES = [(1.0, 1.0), (1.25, 1.0), (1.0, 1.25), (1.6, 1.4)]
# Key events that have no room join each other, and then the events beside them.
KEYS = [
    *[("19{0:02}", 0, 1, lane, "<") for lane in 23 * "a" + "bc"],
    *[("19{0:02}", year, 4, "a", "<") for year in (51, 56)],
    *[("19{0:02}/2001", year, 4, "a", name) for year, name in ((76, "<<<<<<"), (56, "<"))],
]
LIVES = {**ODD, "keys": build_life(KEYS)}
by_life = pytest.mark.parametrize("dataset", LIVES.values(), ids=LIVES)


@by_size
@by_life
def test_every_event_has_its_place_and_nothing_overlaps(dataset: Dataset, size: Size) -> None:
    """Nothing is left out, no name touches anything or leaves the plot, and lanes fill the field.

    There is one mark an event, between the top and the bottom of its lane; where marks would cover
    one another they are counted by a cluster instead.
    """
    timeline = lay_out(dataset, size, "en")
    gathered = [event for cluster in timeline.clusters for event in cluster.events]
    assert sorted([*gathered, *(mark.event for mark in timeline.marks)]) == sorted(dataset.event)
    lanes = {lane.id: lane for lane in timeline.lanes}
    for mark in timeline.marks:
        lane = lanes[dataset.event[mark.event].lane]
        assert lane.top < mark.y < lane.bottom
        assert timeline.start < mark.x < timeline.end
    edges = [0.0, *(lane.bottom for lane in timeline.lanes)]
    assert [lane.top for lane in timeline.lanes] == pytest.approx(edges[:-1])
    assert edges[-1] == pytest.approx(size.field)
    assert_apart(timeline)


@by_size
def test_longer_words_don_t_overlap_either(size: Size) -> None:
    """The same holds for Spanish."""
    assert_apart(lay_out(HERNANDEZ, size, "es"))


def assert_apart(timeline: Timeline) -> None:
    """Compare every label and callout with everything else and the edges, at every stretch."""
    for wide, high in STRETCHES:
        boxes = stretch(timeline, wide, high)
        for name in [name for name in boxes if name.startswith(("label", "callout"))]:
            others = [other for other in boxes if name.split()[-1] != other.split()[-1]]
            assert not [other for other in others if boxes[name].hits(boxes[other])], name
            assert boxes[name].left >= 0, name
            assert boxes[name].right <= timeline.size.width * wide + 0.01, name


def test_the_order_of_the_input_has_no_effect() -> None:
    """The same events in another order make the same timeline, but for those of one moment."""
    expected = lay_out(HERNANDEZ, LAPTOP, "en")
    moments = [list(events) for _, events in groupby(HERNANDEZ.events, lambda e: e.date.moment)]
    for seed in range(3):
        shuffled = random.Random(seed).sample(moments, len(moments))  # noqa: S311
        events = tuple(chain.from_iterable(shuffled))
        assert lay_out(replace(HERNANDEZ, events=events), LAPTOP, "en") == expected


@by_size
def test_events_of_one_day_stand_in_the_order_of_the_file(size: Size) -> None:
    """Events of one moment go down the rows as the author wrote them, not by the alphabet."""
    names = ["wakes", "boards", "lands", "a-medic"]
    day = life(*(event(name, "1944-06-06") for name in names), event("home", "1945-05-08"))
    marks = [mark for mark in lay_out(day, size, "en").marks if mark.event != "home"]
    assert [mark.event for mark in sorted(marks, key=lambda mark: mark.y)] == names


def test_undated_events_are_not_on_the_axis() -> None:
    """An event without a date has no mark and no effect on what is drawn of the others."""
    undated = [event("photo", "XXXX"), event("feast", "XXXX-12-25", series="rejections", number=1)]
    both = replace(HERNANDEZ, events=(*HERNANDEZ.events, *undated))
    assert lay_out(both, LAPTOP, "en") == lay_out(HERNANDEZ, LAPTOP, "en")
    assert lay_out(life(*undated), LAPTOP, "en").marks == ()


by_language = pytest.mark.parametrize("language", ["en", "es"])


@by_language
def test_a_laptop_shows_every_name(language: str) -> None:
    """On a laptop each event of the built-in life but the steps and three has its name."""
    timeline = lay_out(HERNANDEZ, LAPTOP, language)
    steps = set(timeline.staircases[0].events)
    nameless = set(HERNANDEZ.event) - steps - {label.event for label in timeline.labels}
    assert len(nameless) <= 3
    assert {HERNANDEZ.event[event].weight for event in nameless} <= {1, 2, 3}


@pytest.mark.parametrize("size", [*SIZES, PRINT], ids=lambda size: f"{size.width}x{size.height}")
@by_language
def test_every_key_event_has_a_name(size: Size, language: str) -> None:
    """At no size and in no language an event of weight 4 or 5 stands without a name."""
    labels = {label.event: label for label in lay_out(HERNANDEZ, size, language).labels}
    keys = {event.id for event in HERNANDEZ.events if event.weight >= 4}
    assert keys <= set(labels)
    assert all(labels[key].title and labels[key].bold for key in keys)


@pytest.mark.parametrize("size", [size for size in SIZES if size.field >= 400])
@by_language
def test_the_years_at_nasa_read_in_the_order_of_time(size: Size, language: str) -> None:
    """From the selection on a later name stands below an earlier one."""
    timeline = lay_out(HERNANDEZ, size, language)
    start = HERNANDEZ.event["selection"]
    names = {label.event: label.y for label in timeline.labels}
    marks = sorted(timeline.marks, key=lambda mark: mark.x)
    order = [
        names[mark.event]
        for mark in marks
        if mark.event in names and HERNANDEZ.event[mark.event].lane == start.lane
    ]
    first = order.index(names["selection"])
    assert order[first:] == sorted(order[first:])


def test_rows_grow_with_the_height_of_a_lane() -> None:
    """Twelve events of the same years have more than six rows and all their names."""
    events = (event(f"number {n:02} of a row", f"{1950 + n // 4}") for n in range(12))
    timeline = lay_out(life(*events), SIZES[-1], "en")
    assert len(timeline.labels) == 12
    assert len({label.y for label in timeline.labels}) > 6


def test_the_name_of_a_lane_within_it_is_clear() -> None:
    """Where the names of the lanes stand in them no event's name or mark lies on one."""
    for size in SIZES:
        timeline = lay_out(HERNANDEZ, size, "es")
        titles = [(lane.top, lane.title) for lane in timeline.lanes if size.inside]
        names = [
            Box(0, top, estimate_width(title, size.font, bold=True), top + 1.5 * size.font)
            for top, title in titles
        ]
        boxes = stretch(timeline)
        assert not [name for name in boxes if any(boxes[name].hits(other) for other in names)]


def test_an_empty_life_is_an_empty_timeline() -> None:
    """No events: no marks, no lanes, and still an axis."""
    timeline = lay_out(Dataset(), SIZES[0], "en")
    assert timeline.marks == timeline.lanes == timeline.labels == ()
    assert timeline.start < timeline.end


def test_lanes_without_events_collapse() -> None:
    """A lane that has no event takes no room."""
    dataset = replace(musician(), events=tuple(e for e in musician().events if e.lane == "stage"))
    assert [lane.id for lane in lay_out(dataset, SIZES[0], "en").lanes] == ["stage"]


@settings(max_examples=examples(40))
@given(ROWS, st.sampled_from(SIZES))
def test_any_life_fits(rows: list[tuple[str, int, int, str, str]], size: Size) -> None:
    """Whatever the dates, lanes and names: every event is there and no label touches another."""
    dataset = build_life(rows)
    timeline = lay_out(dataset, size, "en")
    gathered = sum(len(cluster.events) for cluster in timeline.clusters)
    assert len(timeline.marks) + gathered == len(rows)
    boxes = stretch(timeline)
    labels = [name for name in boxes if name.startswith("label")]
    assert not [pair for pair in combinations(labels, 2) if boxes[pair[0]].hits(boxes[pair[1]])]
