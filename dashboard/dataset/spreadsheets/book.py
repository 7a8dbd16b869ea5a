"""A spreadsheet's file: its sheets, and what of them cannot be read."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from dashboard.dataset.problem import Problem
from dashboard.dataset.tables.csv_records import Grid
from dashboard.dataset.tables.decoding import LARGEST, Form, read_bytes
from dashboard.dataset.tables.record import Record

Cells = list[str]
# Unpacked, a file may have so many bytes: more is no table that people make.
MOST_UNPACKED = 8 * LARGEST
SPREADSHEET = Form("a spreadsheet", "Open it in a spreadsheet, and save it anew")


class FormatError(ValueError):
    """A file that is not what it should be; the message says what is wrong."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a sheet that have words, by their numbers.

    `valueless` are the places, row and column, of formulas without a value.
    """

    name: str
    rows: dict[int, Cells] = field(default_factory=dict)
    hidden: bool = False
    valueless: tuple[tuple[int, int], ...] = ()


Book = Iterable[Sheet]


def read_book(path: Path, shown: str, read: Callable[[bytes], Book]) -> list[Grid]:
    """Read the sheets of a file; one grid without records where it cannot be read."""
    data = read_bytes(path, shown, SPREADSHEET)
    if isinstance(data, Problem):
        return [Grid(shown, (), (data,))]
    try:
        _check_archive(data)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            grids = [grid for sheet in read(data) for grid in _make_grids(sheet, shown)]
    except Exception as error:
        reason = error if isinstance(error, FormatError) else "it is damaged, or of another kind"
        message = f"The spreadsheet cannot be read: {reason}"
        problem = Problem(shown, 1, 1, "E102", message, SPREADSHEET.cure)
        return [Grid(shown, (), (problem,))]
    empty = Problem(shown, 1, 1, "E103", "The spreadsheet is empty", "Fill in a sheet")
    return grids or [Grid(shown, (), (empty,))]


def _check_archive(data: bytes) -> None:
    """Raise for what is no zip file, is encrypted, or would fill the memory."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise FormatError("it is of an old kind, or has a password")
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
    except BadZipFile:
        raise FormatError("it is not one, or was not saved to its end") from None
    if size > MOST_UNPACKED:
        raise FormatError(f"it holds more than {MOST_UNPACKED // 1024**2} MB")


def _make_grids(sheet: Sheet, shown: str) -> Iterator[Grid]:
    """Make a grid of a sheet, none of an empty one."""
    if sheet.hidden:
        return
    width = max((len(cells) for cells in sheet.rows.values()), default=0)
    records = tuple(
        Record(shown, number, "", (*cells, *[""] * (width - len(cells))), sheet=sheet.name)
        for number, cells in sheet.rows.items()
    )
    problems = tuple(
        Problem(shown, row, column, "W444", "The formula has no value; it is not read",
                "Open the file in a spreadsheet, and save it; or type the value", sheet=sheet.name)
        for row, column in sheet.valueless
    )  # fmt: skip
    if records or problems:
        yield Grid(shown, records, problems, sheet=sheet.name)
