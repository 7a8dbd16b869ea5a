"""Dates of other formats as EDTF; what can't be read stays as it is, for `check` to name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.dates.parse import EdtfError
from dashboard.dataset.dates.read import read_date

if TYPE_CHECKING:
    from dashboard.dataset.writing.rows import Cells


def write_edtf(words: str) -> str:
    """Write a date as EDTF; words that are none stay as they are."""
    try:
        return read_date(words).text
    except EdtfError:
        return words


def is_date(words: str) -> bool:
    """True if words can be read as a date."""
    try:
        return not read_date(words).is_unknown
    except EdtfError:
        return False


def read_date_cells(words: str, typed: str, column: str = "date") -> Cells:
    """Write a date as EDTF, and what was typed for it; words that are no date stay as they are."""
    words = words or typed
    if not words:
        return {}
    try:
        date = read_date(words)
    except EdtfError:
        return {column: words}
    cells: Cells = {column: date}
    if column == "date" and (typed := typed or date.typed) and typed != date.text:
        cells["typed"] = typed
    return cells
