"""Replaces cells of a CSV file; every other byte stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.tables.decoding import BYTE_ORDER_MARK, NEWLINE
from dashboard.dataset.writing.file import replace_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from dashboard.dataset.tables.reader import Row, Table


def write_cells(file: Path, table: Table, row: Row, values: Mapping[str, str]) -> None:
    """Give *row* of the *table* that was read from *file* these values.

    The values are without delimiters and quotation marks. A column that the table lacks is added to
    its right. The file is replaced as a whole or not at all.

    Raises:
        OSError: the file or its folder cannot be written.
    """
    if all(row[column] == value for column, value in values.items()):
        return
    data = file.read_bytes()
    text = data.removeprefix(BYTE_ORDER_MARK).decode("utf-8")
    start = BYTE_ORDER_MARK if data.startswith(BYTE_ORDER_MARK) else b""
    replace_file(file.resolve(), start + replace_cells(text, table, row, values).encode("utf-8"))


def replace_cells(text: str, table: Table, row: Row, values: Mapping[str, str]) -> str:
    """Return the text of the table with these values in one row."""
    starts = [0, *(newline.end() for newline in NEWLINE.finditer(text))]
    edits = []
    for column, value in values.items():
        if row.has(column):
            start, end = row.record.find_cell(row.columns[column])
            base = starts[row.record.line - 1]
            quoted = f'"{value}"' if row.record.raw[start:end].startswith('"') else value
            edits.append((base + start, base + end, quoted))
    new = [column for column in values if not row.has(column)]
    for other in (table.header, *table.rows) if new else ():
        end = starts[other.record.line - 1] + len(other.record.raw.rstrip("\r\n"))
        edits.append((end, end, _render_new_cells(other, new, table, row, values)))
    pieces, done = [], 0
    # At one place they stay in order: an empty last cell, then the columns added after it.
    for start, end, cell in sorted(edits, key=lambda edit: edit[:2]):
        pieces += [text[done:start], cell]
        done = end
    return "".join([*pieces, text[done:]])


def _render_new_cells(
    other: Row, new: list[str], table: Table, row: Row, values: Mapping[str, str]
) -> str:
    """Write the cells of new columns, in the header, in the row and in every other."""
    if other is table.header:
        cells = new
    else:
        cells = [values[column] if other is row else "" for column in new]
    return "".join(other.record.delimiter + cell for cell in cells)
