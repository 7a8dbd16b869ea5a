"""The records of a sound draft as a Dataset, each kind in its order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from dashboard.dataset.model import Dataset, Event, Passage, Subject, Text, group

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.dataset.records.draft import Draft, Entry

R = TypeVar("R")
# After every step that has a number.
LAST = 1_000


def assemble(draft: Draft, name: str) -> Dataset:
    """Make the dataset of a draft; its title is the package's, the subject's or else *name*."""
    subject = join_subjects(list_records(draft.subject))
    sources = list_records(draft.sources)
    order = {source.id: number for number, source in enumerate(sources)}
    return Dataset(
        title=draft.package.title or Text(((draft.languages[0], subject.name or name),)),
        languages=draft.languages,
        subject=subject,
        headlines=list_records(draft.headlines),
        lanes=list_records(draft.lanes),
        kinds=list_records(draft.kinds),
        eras=tuple(sorted(list_records(draft.eras), key=lambda era: era.start.moment)),
        series=list_records(draft.series),
        events=sort_events(list_records(draft.events)),
        passages=tuple(
            sorted(list_records(draft.passages), key=lambda passage: _find_position(passage, order))
        ),
        links=list_records(draft.links),
        citations=list_records(draft.citations),
        sources=sources,
        prompts=list_records(draft.prompts),
        places=list_records(draft.places),
        story=tuple(sorted(list_records(draft.story), key=lambda step: step.step or LAST)),
        pictures=list_records(draft.pictures),
        words=draft.package.words,
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
