"""Rules of series: numbered from 1 in the order of time, and ended by one event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from dashboard.dataset.model import Event, group
from dashboard.dataset.problem import Edit, Problem
from dashboard.dataset.records.draft import Draft, Entry


def numbers_not_in_row(draft: Draft) -> Iterator[Problem]:
    """The events of a series are numbered 1, 2, 3 to their count."""
    for series, members in _group_by_series(draft).items():
        fix = _number_by_time(members)
        for event, *words in _find_misnumbered(series, members):
            yield replace(event.row.problem("number", "W210", *words), fix=fix)


def _find_misnumbered(
    series: str, members: list[Entry[Event]]
) -> Iterator[tuple[Entry[Event], str, str]]:
    """Yield events whose number is none of a row, with a message and a cure."""
    lines: dict[int, int] = {}
    for event in members:
        number = event.record.number
        if number is None:
            yield event, f"An event of the series {series} has no number", "Number it"
            continue
        if number in lines:
            message = f"Line {lines[number]} is already number {number} of {series}"
            yield event, message, "Give every event its own number"
        elif number > len(members):
            message = f"{number} is too high: the series {series} has {len(members)} events"
            cure = f"Number them from 1 to {len(members)}, or add the events that are missing"
            yield event, message, cure
        lines.setdefault(number, event.row.record.line)


def _number_by_time(members: list[Entry[Event]]) -> tuple[Edit, ...]:
    """Number events by their dates, if these leave no doubt and the numbers run the same way."""
    ordered = sorted(members, key=lambda event: event.record.date.moment)
    numbers = [event.record.number for event in ordered if event.record.number is not None]
    apart = all(
        before.record.date.latest and event.record.date.earliest
        and before.record.date.latest < event.record.date.earliest
        for before, event in pairwise(ordered)
    )  # fmt: skip
    can_edit = all(event.row.can_edit("number") for event in members)
    if not apart or numbers != sorted(numbers) or not can_edit:
        return ()
    return tuple(
        event.row.edit("number", str(number))
        for number, event in enumerate(ordered, 1)
        if event.record.number != number
    )


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
    latest = _find_latest(draft)
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
    fixes = _empty_early_ends(draft)
    for event in draft.events:
        series = event.record.closes
        if series in lines:
            message = f"Line {lines[series]} already ends the series {series}"
            problem = event.row.problem("closes", "W211", message, "Empty one of the two cells")
            yield replace(problem, fix=fixes.get(series, ()))
        elif series:
            lines[series] = event.row.record.line


def _empty_early_ends(draft: Draft) -> dict[str, tuple[Edit, ...]]:
    """Empty the ends of each series that are before its last event, if one is not."""
    latest = _find_latest(draft)
    ends = group((event for event in draft.events if event.record.closes in latest),
                 lambda event: event.record.closes)  # fmt: skip
    fixes = {}
    for series, events in ends.items():
        last = latest[series].record.date.moment
        early = [event for event in events if event.record.date.moment < last]
        can_edit = all(event.row.can_edit("closes") for event in events)
        if len(early) == len(events) - 1 and can_edit:
            fixes[series] = tuple(event.row.edit("closes", "") for event in early)
    return fixes


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


def _find_latest(draft: Draft) -> dict[str, Entry[Event]]:
    """Find the last event of each series that has dates."""
    return {
        series: max(dated, key=lambda member: member.record.date.moment)
        for series, members in _group_by_series(draft).items()
        if (dated := _list_dated(members))
    }


def _list_dated(events: list[Entry[Event]]) -> list[Entry[Event]]:
    return [event for event in events if not event.record.date.is_unknown]


def _group_by_series(draft: Draft) -> dict[str, list[Entry[Event]]]:
    """Group the events by their series, if it exists."""
    known = draft.ids("series")
    members = [event for event in draft.events if event.record.series in known]
    return group(members, lambda event: event.record.series)
