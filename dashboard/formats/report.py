"""Says what became of a timeline: what was read, and by name what was not carried."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.dates.value import Date
from dashboard.dataset.model import group

if TYPE_CHECKING:
    from dashboard.dataset.writing.rows import Cells, Tables
    from dashboard.formats.imported import Imported

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
    lines: list[str] = []
    for sort, left in sorted(group(imported.left, lambda item: item.sort).items()):
        lines += [f"{sort} ({len(left)}):", *(f"  {item.of}: {item.words}" for item in left[:most])]
        if most is not None and len(left) > most:
            lines.append(f"  and {len(left) - most} more")
    return lines
