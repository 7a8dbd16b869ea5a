"""What a script needs to walk a life by its ages: the birth, and when each event can have been."""

from __future__ import annotations

from typing import Any

from dashboard.dataset.model import Dataset, Event

OPEN = 1_000_000
"""The decimal year, or its negative, of an end that is open or that nobody knows."""


def build_birth(dataset: Dataset) -> dict[str, Any] | None:
    """Build the name, the day or only the year of birth, and the age at the end or the last event.

    None for who is no person, or whose year of birth is not known.
    """
    born, died = dataset.subject.born, dataset.subject.died
    first, last = (born.earliest, born.latest) if born and not born.doubtful else (None, None)
    events = dataset.dated.events
    if not dataset.subject.is_person or not first or not last or first.year != last.year:
        return None
    end = died.moment if died and not died.is_unknown else max(
        (event.date.moment for event in events), default=0
    )  # fmt: skip
    most = int(end - (born.moment if born else 0))
    day = [*first] if first == last else [first.year]
    return {"name": dataset.subject.name, "day": day, "most": most} if most > 0 else None


def find_when(event: Event) -> tuple[float, float] | None:
    """Find the decimal years between which an event can have been; None without a date."""
    date = event.date
    if date.is_unknown:
        return None
    start = date.start.possible[0] if date.start else -OPEN
    end = date.end.possible[1] if date.end else OPEN
    return round(start, 4), round(end, 4)
