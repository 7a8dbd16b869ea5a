"""The task chooses by rule, and gives nothing away before it is done."""

from __future__ import annotations

import re
from dataclasses import replace
from operator import attrgetter

from dashboard.dataset import load
from dashboard.dataset.model import Dataset, Text
from dashboard.i18n import load_catalogue
from dashboard.page.html import render
from dashboard.page.selection import shuffle
from dashboard.page.task.build import build_task
from dashboard.page.task.choose import choose_events, find_answer
from tests.life import DATASET, TINY

TEXT = load_catalogue("en")
get_id = attrgetter("id")


def test_eight_events_have_each_answer_and_no_series_twice() -> None:
    """The events are in time order, weigh most, and all three answers are among them."""
    events = choose_events(DATASET)
    assert len(events) == 8
    assert {find_answer(event) for event in events} == {"exact", "estimated", "told"}
    series = [event.series for event in events if event.series]
    assert len(series) == len(set(series))
    assert [event for event in DATASET.events if event in events] == events
    assert {event.id for event in DATASET.events if event.weight == 5} <= {e.id for e in events}
    assert not any(re.search(r"\d{4}", words) for e in events for _, words in e.title.versions)


def test_the_cards_are_shuffled_alike_for_a_whole_class() -> None:
    """The order is another than that of time, and the same whenever it is made."""
    events = choose_events(DATASET)
    assert shuffle(events, get_id) != events
    assert shuffle(list(reversed(events)), get_id) == shuffle(events, get_id)


def test_a_life_without_evidence_only_puts_in_order() -> None:
    """Where nobody says what dates rest on, nobody is asked; too few events make no task."""
    bare = replace(DATASET, events=tuple(replace(event, evidence="") for event in DATASET.events))
    assert 'type="radio"' in render(build_task(DATASET, TEXT))
    assert 'type="radio"' not in render(build_task(bare, TEXT))
    few, _ = load(TINY)
    assert TEXT("task.none") in render(build_task(few, TEXT))
    assert TEXT("task.none") in render(build_task(Dataset(title=Text()), TEXT))
