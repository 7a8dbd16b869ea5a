"""CSV tables as rows that know the position of each of their cells.

Specification: RFC 4180, read strictly; a byte order mark and any line ending are taken.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dashboard.dataset.problem import Edit, Problem
from dashboard.dataset.tables.decoding import read_text
from dashboard.dataset.tables.header import find_missing_header, is_for_spreadsheets, read_header
from dashboard.dataset.tables.record import CELL, Record
from dashboard.dataset.tables.schema import LONGEST_CELL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from dashboard.dataset.tables.schema import Schema


@dataclass(frozen=True, slots=True)
class Row:
    """A record under a header: `row["title"]` is a cell, "" where there is no such column."""

    record: Record
    columns: dict[str, int]

    def __getitem__(self, column: str) -> str:
        index = self.columns.get(column)
        return "" if index is None else self.record.cells[index]

    def has(self, column: str) -> bool:
        """True if the table has the column."""
        return column in self.columns

    def problem(
        self,
        column: str,
        code: str,
        message: str,
        cure: str,
        plural: str = "",
        words: str | None = None,
    ) -> Problem:
        """Report a problem of one cell, or of the row where it has no such column.

        *words* are what the fix puts into the cell.
        """
        index = self.columns.get(column, 0)
        return self.record.problem(index, code, message, cure, plural, words)

    def edit(self, column: str, words: str) -> Edit:
        """Return the edit that puts these words into a cell."""
        return self.record.edit(self.columns[column], words)

    def delete_if_like(self, first: Row) -> tuple[Edit, ...]:
        """Return the edit that deletes the row, if all its cells are those of another."""
        same = self.record.cells == first.record.cells
        return (self.record.delete(),) if same else ()


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a file; `header` names its columns. It is `whole` if no row is left out."""

    header: Row
    rows: tuple[Row, ...]
    whole: bool = True


def read_table(
    path: Path, shown: str, schema: Schema, languages: tuple[str, ...]
) -> tuple[Table | None, list[Problem]]:
    """Read the sound rows of a CSV file, and report every problem of the file itself.

    *shown* is the path as problems name it; *languages* are the declared ones. A record with too
    many or too few cells is left out.
    """
    text = read_text(path, shown)
    if isinstance(text, Problem):
        return None, [text]
    problems: list[Problem] = []
    records = list(_read_records(text, shown, problems))
    if records and is_for_spreadsheets(records[0]):
        del records[0]
    if missing := find_missing_header(records or [Record(shown, 1, text, ())], schema):
        return None, [missing]
    if not records:
        cure = "Give it a line of column names"
        fix = (Edit(shown, 1, 1, "", ",".join(schema.required) + "\n"),)
        return None, problems or [Problem(shown, 1, 1, "E103", "The file is empty", cure, fix=fix)]
    first, *body = records
    empty = _find_empty_columns(records)
    columns, header_problems = read_header(first, schema, languages, empty, body)
    if columns is None:
        return None, problems + header_problems
    if not body and not problems:
        message, cure = "There is no row under the header", "Add one, or delete the file"
        problems.append(first.problem(0, "W418", message, cure))
    width = max(index for index in range(len(first.cells)) if index not in empty) + 1
    rows = tuple(Row(record, columns) for record in body if _check_cells(record, width, problems))
    whole = len(rows) == len(body)
    return Table(Row(first, columns), rows, whole), header_problems + problems


def _find_empty_columns(records: Sequence[Record]) -> frozenset[int]:
    """Find the columns without a name and without a word, as spreadsheets leave them."""
    empty = {index for index, name in enumerate(records[0].cells) if not name.strip()}
    first = min(empty, default=0)
    for record in records[1:] if empty else ():
        # Most often there is nothing at all, in thousands of columns.
        if any(record.cells[first:]):
            empty -= {index for index, cell in enumerate(record.cells) if cell.strip()}
    return frozenset(empty)


def _read_records(text: str, path: str, problems: list[Problem]) -> Iterator[Record]:
    """Yield the records that are not blank, up to the first that breaks the format."""
    lines: list[str] = []
    reader = csv.reader(_keep_lines(io.StringIO(text, newline=""), lines), strict=True)
    line = 1
    while True:
        lines.clear()
        try:
            cells = next(reader, None)
        except csv.Error as error:
            problems.append(_find_broken_cell(Record(path, line, "".join(lines), ()), str(error)))
            return
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            yield Record(path, line, "".join(lines), tuple(cells))
        line += len(lines)


def _keep_lines(lines: Iterator[str], kept: list[str]) -> Iterator[str]:
    """Yield the lines and append each to *kept*."""
    for line in lines:
        kept.append(line)
        yield line


def _find_broken_cell(record: Record, reason: str) -> Problem:
    """Report a record that `csv` refuses, at the cell that breaks it."""
    rest = "; the rest of the file is not read"
    if "limit" in reason:
        message, cure = f"A cell is longer than {LONGEST_CELL:,} characters", "Shorten it"
        return record.problem(0, "E111", message + rest, cure)
    index, start = 0, 0
    while (cell := CELL.match(record.raw, start)) and record.raw.startswith(",", cell.end()):
        index, start = index + 1, cell.end() + 1
    message = "A quotation mark opens here and never closes, or closes in the middle of the cell"
    cure = 'Close the cell with ", and write "" for a quotation mark inside it'
    return record.problem(index, "E105", message + rest, cure)


def _check_cells(record: Record, width: int, problems: list[Problem]) -> bool:
    """Return True if the record has as many cells as the header; else report it."""
    cells = record.cells
    extra = any(cells[width:]) and any(cell.strip() for cell in cells[width:])
    if extra:
        message = f"The row has {len(cells)} cells, the header {width}; the row is left out"
        cure = "Put a cell that holds a comma between quotation marks"
        problems.append(record.problem(width, "E106", message, cure))
    elif len(cells) < width:
        message = f"The row has {len(cells)} cells, the header {width}; the row is left out"
        cure = "Write a comma for each empty cell"
        problem = record.problem(len(cells) - 1, "E106", message, cure)
        fix = (record.append([""] * (width - len(cells))),)
        problems.append(replace(problem, fix=fix))
    lengths = [len(cell) for cell in cells[:width]]
    longest = max(lengths)
    if longest > LONGEST_CELL:
        message = f"The cell has {longest:,} characters; the row is left out"
        cure = f"Shorten it to {LONGEST_CELL:,}"
        problems.append(record.problem(lengths.index(longest), "E111", message, cure))
    return not (extra or len(cells) < width or longest > LONGEST_CELL)
