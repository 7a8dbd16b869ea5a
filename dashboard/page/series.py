"""A series: the years between which it runs, and how far it has come at each event."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.dataset.dates.in_words import write_year
from dashboard.dataset.dates.value import Date
from dashboard.dataset.model import Dataset, Event, Series
from dashboard.i18n import Catalogue


def find_series(dataset: Dataset, name: str) -> Series | None:
    """Find the series with the id *name*."""
    return next((series for series in dataset.series if series.id == name), None)


def format_years(members: Sequence[Event], text: Catalogue) -> str:
    """Return the years between which a series runs, "" where an end of it is open or unknown."""
    first, last = members[0].date.earliest, members[-1].date.latest
    if not first or not last:
        return ""
    start, end = (write_year(day.year, text) for day in (first, last))
    return text("date.range.tight", start=start, end=end)


def count_so_far(dataset: Dataset) -> dict[str, tuple[int, bool]]:
    """Count the members of the first series at each event, from the first to what ends it.

    The count is that of the members before the event in the order of the page; it comes with
    True where the dates alone leave it open.
    """
    if not dataset.series:
        return {}
    series = dataset.series[0].id
    members = dataset.members(series)
    last = dataset.closing(series) or members[-1]
    counts: dict[str, tuple[int, bool]] = {}
    number = 0
    for event in dataset.events:
        number += event in members
        if number:
            is_settled = event in members or event is last
            counts[event.id] = number, not is_settled and is_open(members, event)
        if event is last:
            break
    return counts


def is_open(members: Sequence[Event], event: Event) -> bool:
    """True if the dates leave open how many members had happened by an event."""
    begins, ends = bound_start(event.date)
    least = sum(bound_start(member.date)[1] <= begins for member in members)
    return least < sum(bound_start(member.date)[0] < ends for member in members)


def bound_start(date: Date) -> tuple[float, float]:
    """Return the decimal years between which an event began; a period begins with its start."""
    first, last = date.start or date.end, date.end or date.start
    if first is None or last is None:
        return date.moment, date.moment
    return first.possible[0], (last if date.form == "one-of" else first).possible[1]
