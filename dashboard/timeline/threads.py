"""Joins the passages, in the order told, to the events in time order, by threads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from dashboard.dataset.model import Dataset, Event
from dashboard.timeline.lanes.units import kind_of


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
    groups, threads = group_events(dataset), []
    for place, passage in enumerate(dataset.passages):
        told, start = dataset.links_of(passage.id), (place + 0.5) / len(dataset.passages)
        for index, group in enumerate(groups):
            events = {event.id for event in group.events}
            if links := [link for link in told if link.event in events]:
                linked, end = tuple(link.event for link in links), (index + 0.5) / len(groups)
                is_echo = all(link.relation == "echo" for link in links)
                colour = kind_of(dataset, group.events[0]).colour
                threads.append(Thread(passage.id, linked, start, end, colour, is_echo))
    return threads
