"""The life as told joined to the life as lived: rows on two sides and the threads between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from dashboard.dataset.model import Dataset, Event


class Row(NamedTuple):
    """A row of the life as lived: a single event, or all members of a series."""

    series: str
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Thread:
    """A passage and a row that are linked; `start` and `end` are shares of the height.

    `events` are the members of the row that the passage is linked to, `colour` a token of the
    style sheet, and `echo` tells that it only echoes all of them.
    """

    passage: str
    events: tuple[str, ...]
    start: float
    end: float
    colour: str
    echo: bool


def rows(dataset: Dataset) -> list[Row]:
    """The rows in time order; a series of two or more stands where its first member does."""
    found: list[Row] = []
    for event in dataset.events:
        members = dataset.members(event.series) if event.series else ()
        if len(members) < 2:
            found.append(Row("", (event,)))
        elif members[0].id == event.id:
            found.append(Row(event.series, members))
    return found


def threads(dataset: Dataset) -> list[Thread]:
    """A thread for each passage and row that are linked, in the order told and then lived."""
    lived = rows(dataset)
    return [
        thread
        for start, passage in enumerate(dataset.passages)
        for end, row in enumerate(lived)
        if (thread := _thread(dataset, passage.id, row, _middle(start, len(dataset.passages)),
                              _middle(end, len(lived))))
    ]  # fmt: skip


def _thread(dataset: Dataset, passage: str, row: Row, start: float, end: float) -> Thread | None:
    ids = {event.id for event in row.events}
    links = [link for link in dataset.links_of(passage) if link.event in ids]
    if not links:
        return None
    kind = dataset.kind.get(row.events[0].kind)
    return Thread(
        passage,
        tuple(link.event for link in links),
        start,
        end,
        kind.colour if kind else "work",
        all(link.relation == "echo" for link in links),
    )


def _middle(place: int, total: int) -> float:
    return (place + 0.5) / total
