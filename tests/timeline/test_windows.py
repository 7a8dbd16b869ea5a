"""What stands in a window of time, over generated lives and windows."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.dataset.model import Dataset, Link, Passage
from dashboard.timeline import SIZES, ZOOMED, Size, Timeline
from dashboard.timeline.arrangement import RIBBON
from dashboard.timeline.axis.window import Window
from tests.timeline.lives import (
    HERNANDEZ,
    LAPTOP,
    SYMBOLS,
    event,
    lay_out,
    life,
    make,
    stretch,
    text,
)

FORMS = (
    "{year:04}", "{year:04}-{month:02}", "{year:04}-{month:02}-11", "1950-05-{month:02}",
    "1950-05-06T{month:02}:{minute:02}", "{year:04}~", "{year:04}/1999", "1944/{later:04}", "199X",
)  # fmt: skip
THOUSAND = make(1000)


@st.composite
def lives(draw: st.DrawFn) -> Dataset:
    """Lives of up to 150 events in one to five lanes, crowded within years, days and minutes."""
    lanes = draw(st.integers(1, 5))
    numbers = st.tuples(
        st.sampled_from(FORMS), st.integers(0, 99), st.integers(1, 12), st.integers(0, 59),
        st.integers(1, 5), st.integers(1, 40),
    )  # fmt: skip
    made = draw(st.lists(numbers, min_size=1, max_size=150))
    events = [
        event(
            f"e{n}",
            form.format(year=1900 + year, month=month, minute=minute, later=1945 + year),
            title=text("word " * (length // 5) + f"e{n}"),
            lane=f"lane-{n % lanes}",
            kind=list(SYMBOLS)[n % 9],
            weight=weight,
        )
        for n, (form, year, month, minute, weight, length) in enumerate(made)
    ]
    said = [
        Passage(f"p{n}", "word " * length)
        for n, (*_, length) in enumerate(made[: draw(st.integers(0, 30))])
    ]
    links = [Link(f"e{n}", said.id, "echo" if n % 3 else "direct") for n, said in enumerate(said)]
    ordered = sorted(events, key=lambda made: made.date.moment)
    return life(*ordered, passages=tuple(said), links=tuple(links))


windows = st.none() | st.builds(
    lambda start, width: Window(start, start + width),
    st.floats(1890, 2010),
    st.sampled_from([200.0, 50.0, 7.0, 1.0, 0.1, 0.01, 0.001]),
)


def assert_sound(dataset: Dataset, timeline: Timeline, window: Window | None) -> None:
    """Nothing overlaps, no key event is without its name, and every event is within reach."""
    seen = [
        event.id
        for event in dataset.events
        if window is None or window.has(dataset.extents[event.id])
    ]
    gathered = [name for cluster in timeline.clusters for name in cluster.events]
    assert sorted([*gathered, *(mark.event for mark in timeline.marks)]) == sorted(seen)
    weights = {event.id: event.weight for event in dataset.events}
    named = {label.event for label in timeline.labels}
    assert not [m.event for m in timeline.marks if weights[m.event] >= 4 and m.event not in named]
    for cluster in timeline.clusters:
        assert len(cluster.events) > 1
        assert cluster.keys == sum(weights[name] >= 4 for name in cluster.events)
        assert sum(kind.count for kind in cluster.kinds) == len(cluster.events)
    for wide in (1.0, 1.7):
        boxes = stretch(timeline, wide)
        for (name, box), (other, beside) in combinations(boxes.items(), 2):
            kinds = {name.split()[0], other.split()[0]}
            if name.split()[-1] != other.split()[-1] and kinds & {"label", "cluster", "words"}:
                assert not box.hits(beside), (name, other)
    middles = [(mark.x * timeline.size.width / (timeline.end - timeline.start), mark.y)
               for mark in timeline.marks]  # fmt: skip
    for (x, y), (other_x, other_y) in combinations(middles, 2):
        assert abs(x - other_x) > 3.9 or abs(y - other_y) > 3.9


@given(lives(), st.sampled_from(SIZES), windows)
def test_every_window_is_sound(dataset: Dataset, size: Size, window: Window | None) -> None:
    """Over generated lives and windows no name is covered, no key unnamed, no mark out of reach."""
    assert_sound(dataset, lay_out(dataset, size, "en", window), window)


@pytest.mark.parametrize("years", [90, 20, 4, 0.5, 0.05])
def test_a_life_of_a_thousand_is_sound_at_every_depth(years: float) -> None:
    """The nearer the window, the more of its events have their name, at last all."""
    window = Window(1950 - years / 2, 1950 + years / 2)
    timeline = lay_out(THOUSAND, LAPTOP, "en", window)
    assert_sound(THOUSAND, timeline, window)
    seen = len(timeline.marks) + sum(len(cluster.events) for cluster in timeline.clusters)
    assert len(timeline.labels) >= min(seen, 25)


def test_the_whole_is_a_window_too() -> None:
    """Without a window the axis reaches from before the first event to after the last."""
    whole = lay_out(HERNANDEZ, LAPTOP, "en")
    window = Window(whole.start, whole.end)
    same = lay_out(HERNANDEZ, LAPTOP, "en", window)
    assert {mark.event for mark in same.marks} == {mark.event for mark in whole.marks}
    assert (same.start, same.end) == (whole.start, whole.end)


def test_a_lane_without_events_in_a_window_is_a_ribbon() -> None:
    """It keeps its name in 36 px, and what it leaves goes to the others; so they fill the field."""
    timeline = lay_out(HERNANDEZ, LAPTOP, "en", Window(2004, 2013))
    heights = {lane.id: lane.bottom - lane.top for lane in timeline.lanes}
    assert list(heights) == ["family", "school-work", "nasa", "after-nasa"]
    assert heights["family"] == RIBBON < min(heights[lane] for lane in list(heights)[1:])
    assert timeline.lanes[0].title == "Family"
    assert sum(heights.values()) == pytest.approx(LAPTOP.field)


def test_of_many_lanes_without_events_none_is_too_low_for_its_name() -> None:
    """Ribbons take a third of the field at most; those in which no name has room are left out."""
    far = [event(f"far-{n}", "1900", lane=f"lane-{n:02}") for n in range(30)]
    for count in (3, 8, 30):
        dataset = life(*far[:count], event("near", "1950", lane="near"))
        lanes = lay_out(dataset, LAPTOP, "en", Window(1949, 1952)).lanes
        heights = [lane.bottom - lane.top for lane in lanes if lane.id != "near"]
        assert len(heights) in (0, count)
        assert sum(heights) <= LAPTOP.field / 3
        assert min(heights, default=RIBBON) >= LAPTOP.row_height_least
    assert len(lanes) == 1


def test_a_staircase_partly_seen_keeps_its_heights() -> None:
    """Of eleven steps the eighth stands eight high, though the first seven are out of view."""
    whole = lay_out(HERNANDEZ, LAPTOP, "en").staircases[0]
    timeline = lay_out(HERNANDEZ, LAPTOP, "en", Window(1999, 2006))
    (stairs,) = timeline.staircases
    steps = {mark.number: mark.y for mark in timeline.marks if mark.number}
    floor = max(y for _, y in stairs.tint)
    assert {8, 9, 10, 11} <= set(steps)
    assert 1 not in steps
    assert all(abs(floor - y - number * stairs.step) < 0.1 for number, y in steps.items() if number)
    assert {number.text for number in stairs.numbers} >= {"8", "9", "10", "11"}
    assert whole.callout
    assert stairs.callout
    assert stairs.callout.size == 0


def test_of_a_staircase_a_line_says_what_is_seen() -> None:
    """In part its numbers; all of it without room for large figures, the count and its words."""

    def said(start: float, end: float) -> str:
        (stairs,) = lay_out(HERNANDEZ, LAPTOP, "en", Window(start, end)).staircases
        assert stairs.callout
        return f"{stairs.callout.size:.0f} {stairs.callout.lines[0].text}"

    assert said(1998, 2013) == "0 NASA rejections 6–11 of 11"
    assert said(2000.5, 2013) == "0 NASA rejections 9–11 of 11"
    assert said(1991, 2013) == "0 11 times NASA said no."
    assert said(1975, 2013).endswith(" times NASA said no.")


@pytest.mark.parametrize("size", ZOOMED, ids=lambda size: f"{size.width}x{size.height}")
def test_the_line_of_a_staircase_touches_nothing(size: Size) -> None:
    """However far the picture is stretched, in a window of any size that there are windows of."""
    for start in range(1990, 2003, 3):
        timeline = lay_out(HERNANDEZ, size, "es", Window(start, 2013))
        for wide in (1.0, 1.7):
            boxes = stretch(timeline, wide)
            callout = boxes.pop("callout", None)
            assert not [name for name, box in boxes.items() if callout and callout.hits(box)]


def test_a_name_at_the_edge_of_a_window_leaves_its_mark_clear() -> None:
    """The mark of a period that ends just within the window stands inside it, its name beside."""
    dataset = life(event("trip", "1991-03-20/1991-04-02"))
    timeline = lay_out(dataset, LAPTOP, "en", Window(1991.25, 1995.75))
    (mark,), (label,) = timeline.marks, timeline.labels
    scale = timeline.size.width / (timeline.end - timeline.start)
    assert label.side == "right"
    assert (label.x - mark.x) * scale + label.offset >= mark.reach


def test_ages_never_touch() -> None:
    """Where the ages of all years have no room in a language, every second year says its own."""
    tablet = next(size for size in SIZES if size.name == "tablet")
    for language, many in (("en", 1), ("es", 2)):
        ticks = lay_out(HERNANDEZ, tablet, language, Window(2003, 2010)).ticks
        assert [bool(tick.note) for tick in ticks] == [n % many == 0 for n in range(len(ticks))]


def test_many_clusters_of_a_lane_have_a_ridge() -> None:
    """Its columns are 4 px wide and 9 px high at most, there where most events fall."""
    days = [f"{year}-01-01" for year in range(1900, 2000) for _ in range(1 + 8 * (year == 1970))]
    many = life(*(event(f"e{n}", day, lane="x", weight=1) for n, day in enumerate(days * 2)))
    laid = lay_out(many, LAPTOP, "en")
    (ridge,) = laid.ridges
    assert len(ridge.heights) == round(LAPTOP.width / 4)
    highest = ridge.heights.index(max(ridge.heights)) / len(ridge.heights)
    assert laid.start + highest * (laid.end - laid.start) == pytest.approx(1970, abs=1)
    assert max(ridge.heights) == pytest.approx(9)
    assert not lay_out(HERNANDEZ, LAPTOP, "en").ridges


def test_first_words_stand_under_names_where_all_of_a_window_have_theirs() -> None:
    """Words that speak of an event come first, each passage once; of the whole life there are none.

    Words that only recall an event stand after a sign.
    """
    assert not lay_out(HERNANDEZ, LAPTOP, "en").first_words
    found = {words.event: words for words in
             lay_out(HERNANDEZ, LAPTOP, "es", Window(2004, 2013)).first_words}  # fmt: skip
    assert found["selection"].text == "“So it’s a collective effort where …"
    assert found["selection"].language == "en"
    assert found["astronaut-training"].text.startswith("≈ “Who better")
    assert len({words.passage for words in found.values()}) == len(found) >= 5
    crowded = lay_out(THOUSAND, LAPTOP, "en", Window(1950, 1960))
    assert crowded.clusters
    assert not crowded.first_words
