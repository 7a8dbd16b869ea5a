"""Joins the passages, in the order told, to the events in time order, by threads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from dashboard.dataset.model import Dataset, Event


class Group(NamedTuple):
    """Events that are listed together: a single one, or all members of a series."""

    series: str
    events: tuple[Event, ...]

    @property
    def weight(self) -> int:
        """The weight of the event; a series weighs the most, 5."""
        return 5 if self.series else self.events[0].weight


@dataclass(frozen=True, slots=True)
class Thread:
    """A passage and a group that are linked; `start` and `end` are shares of the height, 0 to 1.

    `events` are the members of the group that the passage is linked to, `colour` a token of the
    style sheet, and `echo` is true if all links are echoes.
    """

    passage: str
    events: tuple[str, ...]
    start: float
    end: float
    colour: str
    echo: bool


def group_events(dataset: Dataset) -> list[Group]:
    """Group the events in time order; a series of two or more stands at its first member."""
    groups: list[Group] = []
    for event in dataset.events:
        members = dataset.members(event.series) if event.series else ()
        if len(members) < 2:
            groups.append(Group("", (event,)))
        elif members[0].id == event.id:
            groups.append(Group(event.series, members))
    return groups


def build_threads(dataset: Dataset) -> list[Thread]:
    """Build a thread for each passage and group that are linked, in the order told."""
    passages, groups = dataset.passages, group_events(dataset)
    starts = ((index + 0.5) / len(passages) for index in range(len(passages)))
    ends = [(index + 0.5) / len(groups) for index in range(len(groups))]
    return [
        thread
        for passage, start in zip(passages, starts, strict=True)
        for group, end in zip(groups, ends, strict=True)
        if (thread := _link(dataset, passage.id, group, start, end))
    ]


def _link(dataset: Dataset, passage: str, group: Group, start: float, end: float) -> Thread | None:
    events = {event.id for event in group.events}
    links = [link for link in dataset.links_of(passage) if link.event in events]
    if not links:
        return None
    kind = dataset.kind.get(group.events[0].kind)
    linked = tuple(link.event for link in links)
    is_echo = all(link.relation == "echo" for link in links)
    return Thread(passage, linked, start, end, kind.colour if kind else "work", is_echo)
