"""Part of a life: some of its events, what belongs to them, and a shuffled order."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import replace
from hashlib import sha256
from typing import TypeVar

from dashboard.dataset.model import Dataset

Member = TypeVar("Member")


def select(dataset: Dataset, events: Set[str]) -> Dataset:
    """Select some events of a life, with their passages, citations and prompts.

    `left_out` counts the others. The passage before any event, and all sources, stay.
    """
    links = tuple(link for link in dataset.links if link.event in events)
    passages = {link.passage for link in links} | {dataset.subject.epigraph}
    kept = tuple(event for event in dataset.events if event.id in events)
    return replace(
        dataset,
        headlines=tuple(line for line in dataset.headlines if line.event in events),
        events=kept,
        passages=tuple(passage for passage in dataset.passages if passage.id in passages),
        links=links,
        citations=tuple(citation for citation in dataset.citations if citation.event in events),
        story=tuple(step for step in dataset.story if events >= {*step.events}),
        prompts=tuple(prompt for prompt in dataset.prompts if prompt.event in events),
        left_out=dataset.left_out + len(dataset.events) - len(kept),
    )


def shorten(dataset: Dataset, most: int) -> Dataset:
    """Select the heaviest events, *most* at most; of equal ones some from all of the time."""
    if len(dataset.events) <= most:
        return dataset
    spread = spread_out(len(dataset.events))
    order = sorted(range(len(spread)), key=lambda at: (-dataset.events[at].weight, spread[at]))
    return select(dataset, {dataset.events[at].id for at in order[:most]})


def spread_out(count: int) -> list[int]:
    """Number so many places so that the first numbers are spread over all of them.

    The numbers are the places with their bits reversed: the first, the middle, the quarters.
    """
    bits = max(1, (count - 1).bit_length())
    return [int(f"{place:0{bits}b}"[::-1], 2) for place in range(count)]


def shuffle(members: Sequence[Member], name: Callable[[Member], str]) -> list[Member]:
    """Shuffle members by their names: the same on every copy, and never as they were."""
    drawn = sorted(members, key=lambda member: sha256(name(member).encode()).hexdigest())
    return drawn[1:] + drawn[:1] if drawn == list(members) else drawn
