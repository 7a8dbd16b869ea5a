"""Rules of series: numbered from 1 in the order of time, and ended by one event."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.model import Event
    from dashboard.dataset.problem import Problem
    from dashboard.dataset.records.draft import Draft, Entry

    Members = dict[str, list[Entry[Event]]]


def numbers_not_in_row(draft: Draft) -> Iterator[Problem]:
    """The events of a series are numbered 1, 2, 3 to their count."""
    for series, members in _group_by_series(draft).items():
        lines: dict[int, int] = {}
        for event in members:
            number = event.record.number
            if number is None:
                message, cure = f"An event of the series {series} has no number", "Number it"
                yield event.row.problem("number", "W210", message, cure)
            elif number in lines:
                message = f"Line {lines[number]} is already number {number} of {series}"
                yield event.row.problem(
                    "number", "W210", message, "Give every event its own number"
                )
            elif number > len(members):
                message = f"{number} is too high: the series {series} has {len(members)} events"
                cure = f"Number them from 1 to {len(members)}, or add the events that are missing"
                yield event.row.problem("number", "W210", message, cure)
            if number is not None:
                lines.setdefault(number, event.row.record.line)


def runs_backwards(draft: Draft) -> Iterator[Problem]:
    """A higher number is not earlier."""
    for members in _group_by_series(draft).values():
        numbered = [event for event in _list_dated(members) if event.record.number is not None]
        numbered.sort(key=lambda event: event.record.number or 0)
        for before, event in pairwise(numbered):
            if event.record.date.moment < before.record.date.moment:
                message = (
                    f"Number {event.record.number}, {event.record.date}, is before "
                    f"number {before.record.number}, {before.record.date}"
                )
                yield event.row.problem("date", "W304", message, "Fix one of the dates or numbers")


def closed_early(draft: Draft) -> Iterator[Problem]:
    """A series is not ended before its last event."""
    latest = {
        series: max(dated, key=lambda member: member.record.date.moment)
        for series, members in _group_by_series(draft).items()
        if (dated := _list_dated(members))
    }
    for event in _list_dated(draft.events):
        last = latest.get(event.record.closes, event)
        if event.record.date.moment < last.record.date.moment:
            message = (
                f"{event.record.date} is before the last event of the series "
                f"{event.record.closes}, {last.record.date}"
            )
            yield event.row.problem("closes", "W305", message, "Fix one of the two dates")


def closed_twice(draft: Draft) -> Iterator[Problem]:
    """One event ends a series."""
    lines: dict[str, int] = {}
    for event in draft.events:
        series = event.record.closes
        if series in lines:
            message = f"Line {lines[series]} already ends the series {series}"
            yield event.row.problem("closes", "W211", message, "Empty one of the two cells")
        elif series:
            lines[series] = event.row.record.line


def never_closed(draft: Draft) -> Iterator[Problem]:
    """A series that nothing ends may go on, or somebody forgot."""
    closed = {event.record.closes for event in draft.events}
    for series, members in _group_by_series(draft).items():
        if series not in closed:
            message = f"No event closes the series {series}"
            cure = f"Write {series} in closes of the event that ends it, if there is one"
            yield members[0].row.problem("series", "W416", message, cure)


def number_without_series(draft: Draft) -> Iterator[Problem]:
    """A number counts within a series."""
    for event in draft.events:
        if event.record.number is not None and not event.record.series:
            message = "The event has a number, but no series to count in"
            yield event.row.problem("number", "W415", message, "Name its series, or empty the cell")


def _list_dated(events: list[Entry[Event]]) -> list[Entry[Event]]:
    return [event for event in events if not event.record.date.is_unknown]


def _group_by_series(draft: Draft) -> Members:
    """Group the events by their series, if it exists."""
    known = draft.ids("series")
    members: Members = {}
    for event in draft.events:
        if event.record.series in known:
            members.setdefault(event.record.series, []).append(event)
    return members
