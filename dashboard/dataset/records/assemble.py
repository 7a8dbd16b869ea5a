"""The records of a sound draft as a Dataset, each kind in its order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, TypeVar

from dashboard.dataset.model import Dataset, Event, Passage, Subject, Text, group
from dashboard.dataset.records.draft import Draft, Entry
from dashboard.dataset.tables.schema import SCHEMAS

R = TypeVar("R")
# After every step that has a number.
LAST = 1_000


def assemble(draft: Draft, name: str) -> Dataset:
    """Make the dataset of a draft; its title is the package's, the subject's or else *name*."""
    records: dict[str, Any] = {table: list_records(getattr(draft, table)) for table in SCHEMAS}
    subject = join_subjects(records.pop("subject"))
    order = {source.id: number for number, source in enumerate(records["sources"])}
    records["events"] = sort_events(records["events"])
    for table, key in (
        ("eras", lambda era: era.start.moment),
        ("passages", lambda passage: _find_position(passage, order)),
        ("story", lambda step: step.step or LAST),
    ):
        records[table] = tuple(sorted(records[table], key=key))
    title = draft.package.title or Text(((draft.languages[0], subject.name or name),))
    package = draft.package
    return Dataset(
        title, draft.languages, subject, words=package.words, silenced=package.silenced, **records
    )


def join_subjects(subjects: tuple[Subject, ...]) -> Subject:
    """Return the one subject, or one that has the names of all, and the first words of any."""
    if len(subjects) < 2:
        return subjects[0] if subjects else Subject()
    return Subject(
        name=" & ".join(subject.name for subject in subjects if subject.name),
        subtitle=next((subject.subtitle for subject in subjects if subject.subtitle), Text()),
        lead=next((subject.lead for subject in subjects if subject.lead), Text()),
        epigraph=next((subject.epigraph for subject in subjects if subject.epigraph), ""),
        type="group",
        members=subjects,
    )


def list_records(entries: Iterable[Entry[R]]) -> tuple[R, ...]:
    """Return the records without their rows."""
    return tuple(entry.record for entry in entries)


def sort_events(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """Sort by moment, the undated last; of one moment by number in a series, else as written."""
    numbered = list(events)
    by_series = group(range(len(events)), lambda index: events[index].series)
    by_series.pop("", None)
    for indexes in by_series.values():
        members = sorted((events[index] for index in indexes), key=lambda event: event.number or 0)
        for index, event in zip(indexes, members, strict=True):
            numbered[index] = event
    return tuple(sorted(numbered, key=lambda event: (event.date.is_unknown, event.date.moment)))


def _find_position(passage: Passage, sources: dict[str, int]) -> tuple[int, list[int]]:
    """Return the position of a passage: its source, then the numbers of its locator."""
    numbers = [int(digits) for digits in re.findall("[0-9]{1,9}", passage.locator)]
    return sources.get(passage.source, len(sources)), numbers
