"""Cells of a CSV file written anew, every other byte left as it is."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

from dashboard.dataset.tables.decoding import MARK, NEWLINE
from dashboard.dataset.tables.record import CELL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.dataset.tables.reader import Row, Table
    from dashboard.dataset.tables.record import Record


def write_cells(file: Path, table: Table, row: Row, values: Mapping[str, str]) -> None:
    """Give *row* of the *table* that was read from *file* these values.

    The values are without commas and quotation marks. A column that the table lacks is added to
    its right. The file is replaced as a whole or not at all.

    Raises:
        OSError: the file or its folder cannot be written.
    """
    if all(row[column] == value for column, value in values.items()):
        return
    data = file.read_bytes()
    text = data.removeprefix(MARK).decode("utf-8")
    written = with_values(text, table, row, values).encode("utf-8")
    _replace(file.resolve(), data[: len(MARK)] + written if data.startswith(MARK) else written)


def with_values(text: str, table: Table, row: Row, values: Mapping[str, str]) -> str:
    """The text of the table with these values in one row."""
    starts = [0, *(found.end() for found in NEWLINE.finditer(text))]
    edits = []
    for column, value in values.items():
        if row.has(column):
            start, end = _bounds(row.record, row.columns[column])
            base = starts[row.record.line - 1]
            quoted = f'"{value}"' if row.record.raw[start:end].startswith('"') else value
            edits.append((base + start, base + end, quoted))
    added = [column for column in values if not row.has(column)]
    for each in (table.header, *table.rows) if added else ():
        end = starts[each.record.line - 1] + len(each.record.raw.rstrip("\r\n"))
        edits.append((end, end, _further(each, added, table, row, values)))
    pieces, done = [], 0
    # At one place they stay in order: an empty last cell, then the columns added after it.
    for start, end, cell in sorted(edits, key=lambda edit: edit[:2]):
        pieces += [text[done:start], cell]
        done = end
    return "".join([*pieces, text[done:]])


def _further(each: Row, added: list[str], table: Table, row: Row, values: Mapping[str, str]) -> str:
    """The cells of the new columns, in the header, in the row and in every other."""
    if each is table.header:
        return "".join(f",{column}" for column in added)
    return "".join(f",{values[column] if each is row else ''}" for column in added)


def _bounds(record: Record, index: int) -> tuple[int, int]:
    """Where a cell starts and ends in its record, quotation marks included."""
    raw = record.raw.rstrip("\r\n")
    start = 0
    for _ in range(index):
        found = CELL.match(raw, start)
        start = found.end() + 1 if found else start
    found = CELL.match(raw, start)
    return start, found.end() if found else start


def _replace(file: Path, data: bytes) -> None:
    """Write a file beside the old one, then put it in its place."""
    with NamedTemporaryFile(dir=file.parent, prefix=f".{file.name}.", delete=False) as new:
        try:
            new.write(data)
            new.flush()
            os.fsync(new.fileno())
            shutil.copymode(file, new.name)
            new.close()
            Path(new.name).replace(file)
        except BaseException:
            Path(new.name).unlink(missing_ok=True)
            raise
