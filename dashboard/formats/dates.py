"""Dates of other formats as EDTF; what can't be read stays as it is, for `check` to name."""

from __future__ import annotations

from dashboard.dataset.dates.read import try_date
from dashboard.dataset.writing.rows import Cells


def write_edtf(words: str) -> str:
    """Write a date as EDTF; words that are none stay as they are."""
    date = try_date(words)
    return date.text if date else words


def is_date(words: str) -> bool:
    """True if words can be read as a date."""
    date = try_date(words)
    return bool(date and not date.is_unknown)


def read_date_cells(words: str, typed: str, column: str = "date") -> Cells:
    """Write a date as EDTF, and what was typed for it; words that are no date stay as they are."""
    words = words or typed
    if not words:
        return {}
    date = try_date(words)
    if date is None:
        return {column: words}
    cells: Cells = {column: date}
    if column == "date" and (typed := typed or date.typed) and typed != date.text:
        cells["typed"] = typed
    return cells
