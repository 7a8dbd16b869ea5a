"""Reads the records of a CSV file.

Specification: RFC 4180, read strictly; but any usual delimiter, line ending and encoding is taken.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path

from dashboard.dataset.problem import Edit, Problem
from dashboard.dataset.tables.decoding import CSV, read_bytes
from dashboard.dataset.tables.delimiter import NAMES, find_delimiter, read_separator
from dashboard.dataset.tables.encoding import decode_table
from dashboard.dataset.tables.record import Record, quote
from dashboard.dataset.tables.schema import LONGEST_CELL

# A cell between quotation marks, all marks within it doubled.
CLOSED = re.compile(r'"(?:[^"]|"")*"')


@dataclass(frozen=True, slots=True)
class Grid:
    """The records of one file or sheet that are not blank, and what is wrong with it.

    `remarks` say how it was read, where that is not the usual way.
    """

    path: str
    records: tuple[Record, ...]
    problems: tuple[Problem, ...] = ()
    remarks: tuple[str, ...] = ()
    sheet: str = ""

    @property
    def name(self) -> str:
        """The name of the sheet, or of the file without its ending."""
        return self.sheet or Path(self.path).stem

    @property
    def title(self) -> str:
        """The name of the file, and of the sheet in it if there are several."""
        name = Path(self.path).name
        return f"{name}, {self.sheet}" if self.sheet else name


def read_csv(path: Path, shown: str) -> Grid:
    """Read the records of a CSV file, up to the first that breaks the format."""
    data = read_bytes(path, shown, CSV)
    decoded = data if isinstance(data, Problem) else decode_table(data, shown)
    if isinstance(decoded, Problem):
        return Grid(shown, (), (decoded,))
    problems = [decoded.problem] if decoded.problem else []
    delimiter = find_delimiter(decoded.text)
    records = list(_read_records(decoded.text, shown, delimiter, problems))
    if records and read_separator(decoded.text):
        del records[0]
    if not records and not problems:
        cure = "Give it a line of column names"
        problems.append(Problem(shown, 1, 1, "E103", "The file is empty", cure))
    remarks = [f"it is {decoded.encoding}"] if decoded.encoding else []
    if delimiter != ",":
        name = NAMES.get(delimiter, f"the sign {delimiter}")
        remarks.append(f"{name} separate its columns")
    return Grid(shown, tuple(records), tuple(problems), tuple(remarks))


def _read_records(
    text: str, path: str, delimiter: str, problems: list[Problem]
) -> Iterator[Record]:
    """Yield the records that are not blank, up to the first that breaks the format."""
    lines: list[str] = []
    kept = _keep_lines(io.StringIO(text, newline=""), lines)
    reader = csv.reader(kept, strict=True, delimiter=delimiter)
    line, width = 1, 0
    while True:
        lines.clear()
        try:
            cells = next(reader, None)
        except csv.Error as error:
            broken = Record(path, line, "".join(lines), (), delimiter)
            problem = _find_broken_cell(broken, str(error))
            problems.append(replace(problem, fix=_quote_cells(broken, width)))
            return
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            width = width or len(cells)
            yield Record(path, line, "".join(lines), tuple(cells), delimiter)
        line += len(lines)


def _keep_lines(lines: Iterator[str], kept: list[str]) -> Iterator[str]:
    """Yield the lines and append each to *kept*."""
    for line in lines:
        kept.append(line)
        yield line


def _quote_cells(record: Record, width: int) -> tuple[Edit, ...]:
    """Quote the cells with pairs of quotation marks of a line with as many cells as the others."""
    cells = record.raw.rstrip("\r\n").split(record.delimiter)
    if len(cells) != width or any(cell.count('"') % 2 for cell in cells):
        return ()
    columns = accumulate((len(cell) + 1 for cell in cells), initial=1)
    return tuple(
        Edit(record.path, record.line, column, cell, quote(cell))
        for column, cell in zip(columns, cells, strict=False)
        if cell.startswith('"') and not CLOSED.fullmatch(cell)
    )


def _find_broken_cell(record: Record, reason: str) -> Problem:
    """Report a record that `csv` refuses, at the cell that breaks it."""
    rest = "; the rest of the file is not read"
    if "limit" in reason:
        message, cure = f"A cell is longer than {LONGEST_CELL:,} characters", "Shorten it"
        return record.problem(0, "E111", message + rest, cure)
    index = 0
    while record.raw.startswith(record.delimiter, record.find_cell(index)[1]):
        index += 1
    message = "A quotation mark opens here and never closes, or closes in the middle of the cell"
    cure = 'Close the cell with ", and write "" for a quotation mark inside it'
    return record.problem(index, "E105", message + rest, cure)
