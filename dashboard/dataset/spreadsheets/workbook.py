"""Reads the sheets of an .xlsx workbook, each cell as it is shown.

Specification: ECMA-376 (Office Open XML), read by openpyxl.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

from dashboard.dataset.spreadsheets.book import Book, Cells, FormatError, Sheet
from dashboard.dataset.spreadsheets.number_format import read_format, show_date, show_number

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell

MOST_ROWS = 1_048_576


def read_workbook(data: bytes) -> Book:
    """Read every sheet of a workbook.

    Raises:
        Exception: anything that openpyxl meets in a file that is none.
    """
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    formulas = _has_formulas(data) and load_workbook(io.BytesIO(data), read_only=True)
    for sheet in book.worksheets:
        hidden = sheet.sheet_state != "visible"
        unknown = _list_formulas(formulas[sheet.title]) if formulas and not hidden else set()
        rows = _read_rows(sheet, unknown)
        yield Sheet(sheet.title, {} if hidden else dict(rows), hidden, tuple(sorted(unknown)))


def _has_formulas(data: bytes) -> bool:
    with ZipFile(io.BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if name.startswith("xl/worksheets/")]
        return any(b"<f" in archive.read(name) for name in names)


def _list_rows(sheet: Any) -> Iterator[tuple[int, Iterable[Cell]]]:
    sheet.reset_dimensions()  # Some programs write a wrong one, and cells beyond it were lost.
    for number, row in enumerate(sheet.iter_rows(), 1):
        if number > MOST_ROWS:
            raise FormatError("a sheet has more rows than there can be")
        yield number, row


def _list_formulas(sheet: Any) -> set[tuple[int, int]]:
    """List the places of formulas."""
    return {
        (number, column)
        for number, row in _list_rows(sheet)
        for column, cell in enumerate(row, 1)
        if cell.data_type == "f"
    }


def _read_rows(sheet: Any, formulas: set[tuple[int, int]]) -> Iterator[tuple[int, Cells]]:
    """Read the rows that have words; leave those places in *formulas* that have no value."""
    for number, row in _list_rows(sheet):
        cells = []
        for column, cell in enumerate(row, 1):
            words = "" if cell.value is None or cell.data_type == "e" else _show(cell)
            if words:
                formulas.discard((number, column))
            elif cell.data_type == "e":
                formulas.add((number, column))
            cells.append(words)
        if any(cells):
            yield number, cells


def _show(cell: Cell) -> str:
    """Write a cell as it is shown."""
    value = cell.value
    if isinstance(value, datetime | date):
        return show_date(value.isoformat(), read_format(cell.number_format))
    if isinstance(value, time):
        return value.isoformat("minutes")
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return show_number(value)
    return str(value).replace("_x000D_", "")
