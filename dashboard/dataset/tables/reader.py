"""Tables as rows that know the position of each of their cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from dashboard.dataset.problem import Edit, Problem
from dashboard.dataset.tables.csv_records import Grid, read_csv
from dashboard.dataset.tables.delimiter import NAMES
from dashboard.dataset.tables.header import find_missing_header, read_header
from dashboard.dataset.tables.record import Record
from dashboard.dataset.tables.schema import LONGEST_CELL, Schema


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
        known = index if index < len(self.record.cells) else 0
        return self.record.problem(known, code, message, cure, plural, words)

    def can_edit(self, column: str) -> bool:
        """True if a cell stands in the file as it is."""
        return column in self.columns and self.record.can_edit(self.columns[column])

    def edit(self, column: str, words: str) -> Edit:
        """Return the edit that puts these words into a cell."""
        return self.record.edit(self.columns[column], words)


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
    table, problems = make_table(read_csv(path, shown), schema, languages)
    header = Edit(shown, 1, 1, "", ",".join(schema.required) + "\n")
    return table, [
        replace(problem, fix=(header,)) if problem.code == "E103" else problem
        for problem in problems
    ]


def make_table(
    grid: Grid, schema: Schema, languages: tuple[str, ...]
) -> tuple[Table | None, list[Problem]]:
    """Make a table of records whose first holds our column names, and report its problems."""
    problems = list(grid.problems)
    if not grid.records:
        return None, problems
    if missing := find_missing_header(grid.records, schema):
        return None, [*problems, missing]
    first, *body = grid.records
    empty = find_empty_columns(grid.records)
    columns, header_problems = read_header(first, schema, languages, empty, body)
    if columns is None:
        return None, problems + header_problems
    if not body and not any(problem.is_error for problem in problems):
        message, cure = "There is no row under the header", "Add one, or delete the file"
        problems.append(first.problem(0, "W418", message, cure))
    width = max(index for index in range(len(first.cells)) if index not in empty) + 1
    rows = tuple(Row(record, columns) for record in body if _check_cells(record, width, problems))
    whole = len(rows) == len(body)
    return Table(Row(first, columns), rows, whole), header_problems + problems


def find_empty_columns(records: Sequence[Record]) -> frozenset[int]:
    """Find the columns without a name and without a word, as spreadsheets leave them."""
    empty = {index for index, name in enumerate(records[0].cells) if not name.strip()}
    first = min(empty, default=0)
    for record in records[1:] if empty else ():
        # Most often there is nothing at all, in thousands of columns.
        if any(record.cells[first:]):
            empty -= {index for index, cell in enumerate(record.cells) if cell.strip()}
    return frozenset(empty)


def _check_cells(record: Record, width: int, problems: list[Problem]) -> bool:
    """Return True if the record has as many cells as the header; else report it."""
    if not check_width(record, width, problems):
        return False
    count = len(record.cells)
    if count < width:
        message = f"The row has {count} cells, the header {width}; the row is left out"
        cure = "Write a comma for each empty cell"
        problem = record.problem(count - 1, "E106", message, cure)
        fix = (record.append([""] * (width - count)),) if record.raw else ()
        problems.append(replace(problem, fix=fix))
        return False
    return check_length(record, problems)


def check_width(record: Record, width: int, problems: list[Problem]) -> bool:
    """Return True if the record has no words beyond the header; else report it."""
    extra = any(cell.strip() for cell in record.cells[width:])
    if extra:
        count = len(record.cells)
        message = f"The row has {count} cells, the header {width}; the row is left out"
        sign = NAMES.get(record.delimiter, "signs").removesuffix("s")
        cure = f"Put a cell that holds a {sign} between quotation marks"
        problems.append(record.problem(width, "E106", message, cure))
    return not extra


def check_length(record: Record, problems: list[Problem]) -> bool:
    """Return True if no cell of the record is too long; else report it."""
    lengths = [len(cell) for cell in record.cells]
    longest = max(lengths)
    if longest > LONGEST_CELL:
        message = f"The cell has {longest:,} characters; the row is left out"
        cure = f"Shorten it to {LONGEST_CELL:,}"
        problems.append(record.problem(lengths.index(longest), "E111", message, cure))
    return longest <= LONGEST_CELL
