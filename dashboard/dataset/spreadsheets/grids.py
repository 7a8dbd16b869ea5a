"""Reads the sheets of a file of any kind as grids of records."""

from __future__ import annotations

from pathlib import Path

from dashboard.dataset.spreadsheets.book import read_book
from dashboard.dataset.spreadsheets.opendocument import read_opendocument
from dashboard.dataset.spreadsheets.workbook import read_workbook
from dashboard.dataset.tables.csv_records import Grid, read_csv

READERS = {".xlsx": read_workbook, ".xlsm": read_workbook, ".ods": read_opendocument}


def read_grids(file: Path, shown: str) -> list[Grid]:
    """Read every sheet of a file that has words; one without records where it cannot be read."""
    read = READERS.get(file.suffix.lower())
    return read_book(file, shown, read) if read else [read_csv(file, shown)]
