"""Lives in one lane, as people bring them: their names are read."""

from __future__ import annotations

from random import Random

import pytest

from dashboard.dataset.model import Dataset
from dashboard.timeline import Pyramid, Window, lay_out
from tests.examples import examples
from tests.timeline.lives import LAPTOP, event, life, text
from tests.timeline.test_layout import assert_apart
from tests.timeline.test_windows import assert_sound

LEAST = 0.9
TITLES = (
    "Moves to the coast", "A first poem", "Teaches at night", "The flood takes the lower town",
    "Sells the shop and buys it back", "Meets Tomas", "Father dies", "A prize", "Learns to type",
    "Writes to the author and waits for an answer", "Garden years",
    "Opens the second school in the valley, against all advice",
)  # fmt: skip


def make(seed: int) -> Dataset:
    """A life of 13 to 50 events within some months or up to 80 years."""
    chance = Random(seed)  # noqa: S311
    years = chance.choice([0.4, 3, 12, 40, 80])
    events = []
    for number in range(chance.randint(13, 50)):
        year, part = divmod(1900 + chance.random() * years, 1)
        month, day = int(part * 12) + 1, int(part * 365 % 28) + 1
        forms = f"{int(year)}", f"{int(year)}-{month:02}", f"{int(year)}-{month:02}-{day:02}"
        when = forms[(years < 20) + (years < 5)]
        events.append(event(f"e{number}", when, title=text(chance.choice(TITLES))))
    return life(*sorted(events, key=lambda event: event.date.moment))


@pytest.mark.slow("it lays out many crowded lives")
def test_nine_of_ten_names_are_read() -> None:
    """Of all events on a laptop; none overlaps anything, and no mark is out of reach."""
    named = total = 0
    for seed in range(examples(24)):
        dataset = make(seed)
        timeline = lay_out(dataset, LAPTOP, "en")
        assert_sound(dataset, timeline, None)
        assert_apart(timeline)
        named, total = named + len(timeline.labels), total + len(dataset.events)
    assert named >= LEAST * total


@pytest.mark.slow("it lays out many crowded lives")
def test_every_name_is_read_within_three_steps_of_the_zoom() -> None:
    """What has no name at rest has it in one of the windows that are halves, or halves of those."""
    for seed in range(examples(24)):
        dataset = make(seed)
        pyramid = Pyramid(dataset)
        near = [window for name, window in pyramid.items() if name[0] in "123" and name[1] == "-"]
        missing = {event.id for event in dataset.events} - list_named(dataset)
        for window in near:
            if any(window.has(dataset.extents[name]) for name in missing):
                missing -= list_named(dataset, window)
        assert not missing, seed


def list_named(dataset: Dataset, window: Window | None = None) -> set[str]:
    """The events whose name stands in a window of time."""
    return {label.event for label in lay_out(dataset, LAPTOP, "en", window).labels}


def test_a_decade_of_months() -> None:
    """Names turn to the left of their marks where later events need the room; all stand in full."""
    events = [
        event(f"e{n}", f"{1930 + n // 4}-{n % 4 * 3 + 1:02}", title=text(f"{TITLES[n % 3]} {n}"))
        for n in range(40)
    ]
    timeline = lay_out(life(*events), LAPTOP, "en")
    assert_apart(timeline)
    titles = {event.title["en"] for event in events}
    assert {label.title for label in timeline.labels} == titles
    assert {label.side for label in timeline.labels} == {"left", "right"}


def test_a_name_is_cut_by_its_room_alone() -> None:
    """A long title stands in full where there is room, and where there is less is cut to that."""
    long = "Moves to the coast and, to the surprise of everybody who had known her, learns to type"
    alone = lay_out(life(event("a", "1900", title=text(long)), event("b", "1950")), LAPTOP, "en")
    assert alone.labels[0].title == long
    crowded = life(*(event(f"e{n}", str(1900 + n), title=text(f"{n} {long}")) for n in range(12)))
    cut = [label.title for label in lay_out(crowded, LAPTOP, "en").labels]
    assert len(cut) == 12
    assert all(24 < len(title) < len(long) for title in cut)
