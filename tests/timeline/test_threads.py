"""The life as told joined to the life as lived."""

from __future__ import annotations

from dashboard.dataset import load
from dashboard.timeline import Thread, build_threads, group_events
from tests.life import TINY
from tests.timeline.lives import climb, event, life


def test_a_series_of_two_is_a_row_and_of_one_is_none() -> None:
    """The members of a series share the row of the first, of the most weight; alone it is none."""
    groups = group_events(climb(3))
    assert [(group.series, len(group.events), group.weight) for group in groups] == [
        ("noes", 3, 5), ("", 1, 5),
    ]  # fmt: skip
    alone = life(event("no", "1990", series="noes", number=1), series=climb(1).series)
    assert [(group.series, len(group.events)) for group in group_events(alone)] == [("", 1)]


def test_a_thread_joins_a_passage_to_its_row() -> None:
    """It runs between the middles of both; only one that echoes all its events is an echo."""
    told, answered = build_threads(load(TINY)[0])
    assert told == Thread(
        "fourteen", ("first-letter", "second-letter"), 0.25, 0.375, "work", echo=False
    )
    assert answered == Thread("sea", ("reply",), 0.75, 0.625, "work", echo=False)
