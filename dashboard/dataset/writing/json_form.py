"""Writes a whole life as one JSON value.

Specification: a Frictionless Data Package v2 whose resources hold their rows in `data`, with the
columns of the CSV tables; `camino` is the version of this form.
"""

from __future__ import annotations

from typing import Any

from dashboard.dataset.dates.value import Date
from dashboard.dataset.json_file import VERSION
from dashboard.dataset.model import Dataset
from dashboard.dataset.writing.descriptor import describe_dataset
from dashboard.dataset.writing.rows import Cells, to_tables


def to_json(dataset: Dataset) -> dict[str, Any]:
    """Write a dataset as plain values for `json`; dates are EDTF, empty cells left out."""
    resources = [
        {"name": name, "type": "table", "data": [_to_plain(row) for row in rows]}
        for name, rows in to_tables(dataset).items()
    ]
    return {"camino": VERSION, **describe_dataset(dataset), "resources": resources}


def _to_plain(row: Cells) -> dict[str, str | int]:
    return {
        name: str(cell) if isinstance(cell, Date | float) else cell for name, cell in row.items()
    }
