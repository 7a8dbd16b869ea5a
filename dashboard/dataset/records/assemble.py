"""The records of a sound draft as a Dataset, each kind in its order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from dashboard.dataset.model import Dataset, Event, Passage, Subject, Text, grouped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.dataset.records.draft import Draft, Entry

R = TypeVar("R")


def assemble(draft: Draft, name: str) -> Dataset:
    """The dataset of a draft; its title is the package's, the subject's or else *name*."""
    subject = draft.subject[0].record if draft.subject else Subject()
    sources = records(draft.sources)
    place = {source.id: number for number, source in enumerate(sources)}
    return Dataset(
        title=draft.package.title or Text(((draft.languages[0], subject.name or name),)),
        languages=draft.languages,
        subject=subject,
        headlines=records(draft.headlines),
        lanes=records(draft.lanes),
        kinds=records(draft.kinds),
        eras=tuple(sorted(records(draft.eras), key=lambda era: era.start.moment)),
        series=records(draft.series),
        events=in_time_order(records(draft.events)),
        passages=tuple(sorted(records(draft.passages), key=lambda each: _told(each, place))),
        links=records(draft.links),
        citations=records(draft.citations),
        sources=sources,
        prompts=records(draft.prompts),
    )


def records(entries: Iterable[Entry[R]]) -> tuple[R, ...]:
    """The records without their rows."""
    return tuple(entry.record for entry in entries)


def in_time_order(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """The events by their moment; of the same moment by number in a series, else as written."""
    numbered = list(events)
    places = grouped(range(len(events)), lambda place: events[place].series)
    places.pop("", None)
    for taken in places.values():
        members = sorted((events[place] for place in taken), key=lambda each: each.number or 0)
        for place, event in zip(taken, members, strict=True):
            numbered[place] = event
    return tuple(sorted(numbered, key=lambda event: event.date.moment))


def _told(passage: Passage, sources: dict[str, int]) -> tuple[int, list[int]]:
    """The place of a passage: its source, then the numbers of its locator."""
    numbers = [int(digits) for digits in re.findall("[0-9]{1,9}", passage.locator)]
    return sources.get(passage.source, len(sources)), numbers
