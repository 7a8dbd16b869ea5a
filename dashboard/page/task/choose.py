"""Chooses the events of the task, and what the sources allow to say of each date."""

from __future__ import annotations

import re
from typing import Literal

from dashboard.dataset.model import Dataset, Event

Answer = Literal["exact", "estimated", "told"]
CARDS, FEWEST = 8, 4
"""The most events of the task, and the fewest that make one."""
YEAR = re.compile(r"\d{4}")


def find_answer(event: Event) -> Answer:
    """Find how a date is known: told in the interview, estimated, or exact to the day or year."""
    if event.evidence == "interview":
        return "told"
    is_estimate = event.evidence == "estimate" or event.date.doubtful or event.date.end_doubtful
    return "estimated" if is_estimate else "exact"


def choose_events(dataset: Dataset) -> list[Event]:
    """Choose the weightiest events with a text, at least one of each answer, one of a series.

    They come in the order of time. A title that names a year would give its position away.
    """
    ranked = sorted(filter(is_fit, dataset.dated.events), key=lambda event: -event.weight)
    first: dict[str, Event] = {}
    for event in ranked:
        first.setdefault(event.series or event.id, event)
    alone = list(first.values())
    needed: dict[Answer, Event] = {}
    for event in alone:
        needed.setdefault(find_answer(event), event)
    rest = [event for event in alone if event not in needed.values()]
    chosen = [*needed.values(), *rest][:CARDS]
    return [event for event in dataset.dated.events if event in chosen]


def is_fit(event: Event) -> bool:
    """True for an event that has a text, and names no year in its title."""
    return bool(event.text) and not any(YEAR.search(words) for _, words in event.title.versions)
