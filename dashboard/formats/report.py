"""Says what became of a timeline: what was read, and by name what was not carried."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from dashboard.dataset.dates.value import Date
from dashboard.formats.imported import Imported, Left

if TYPE_CHECKING:
    from dashboard.dataset.writing.rows import Cells, Tables

FILE = "not-carried.txt"
"""The file of the new folder that names all that was not carried."""
MOST_SHOWN = 3
COUNTED = ("events", "passages", "eras", "lanes", "sources")


def describe_tables(tables: Tables) -> str:
    """Count what was read: "38 events, 4 passages; 1 without a date"."""
    counts = [(name, len(tables.get(name, []))) for name in COUNTED]
    words = [f"{count} {name[:-1] if count == 1 else name}" for name, count in counts if count]
    undated = sum(map(_is_undated, tables["events"]))
    return ", ".join(words) + (f"; {undated} without a date" if undated else "")


def _is_undated(event: Cells) -> bool:
    date = event.get("date")
    return date.is_unknown if isinstance(date, Date) else date is None


def list_left(imported: Imported, most: int | None = None) -> list[str]:
    """List by sort all that was not carried, or the first few of each sort and how many more."""
    return [line for sort, left in _sort(imported.left) for line in _list_sort(sort, left, most)]


def _sort(left: Sequence[Left]) -> Iterator[tuple[str, list[Left]]]:
    ordered = sorted(left, key=lambda item: item.sort)
    return ((sort, [*group]) for sort, group in groupby(ordered, key=lambda item: item.sort))


def _list_sort(sort: str, left: Sequence[Left], most: int | None) -> Iterator[str]:
    yield f"{sort} ({len(left)}):"
    for item in left[:most]:
        yield f"  {item.of}: {item.words}"
    if most is not None and len(left) > most:
        yield f"  and {len(left) - most} more"
