"""Reads the sheets of a file of any kind as grids of records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.tables.csv_records import Grid, read_csv

if TYPE_CHECKING:
    from pathlib import Path


def read_grids(file: Path, shown: str) -> list[Grid]:
    """Read every sheet of a file that has words; one without records where it cannot be read."""
    return [read_csv(file, shown)]
