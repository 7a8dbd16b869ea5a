"""A series in words: its title and the years between which it runs."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.dataset.dates.in_words import write_year
from dashboard.dataset.model import Dataset, Event, Series
from dashboard.i18n import Catalogue


def find_series(dataset: Dataset, name: str) -> Series | None:
    """Find the series with the id *name*."""
    return next((series for series in dataset.series if series.id == name), None)


def format_years(members: Sequence[Event], text: Catalogue) -> str:
    """Return the years between which a series runs, "" where an end of it is open or unknown."""
    first, last = members[0].date.earliest, members[-1].date.latest
    return (
        text(
            "date.range.tight", start=write_year(first.year, text), end=write_year(last.year, text)
        )
        if first and last
        else ""
    )
