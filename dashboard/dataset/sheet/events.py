"""Makes rows of events of the records of a sheet whose columns are known."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from dashboard.dataset.problem import Problem
from dashboard.dataset.records.defaults import shorten
from dashboard.dataset.sheet.columns import Columns
from dashboard.dataset.sheet.dates import END_PARTS, PARTS, Written, write_date
from dashboard.dataset.sheet.quotes import find_origin
from dashboard.dataset.tables.reader import Row, check_length
from dashboard.dataset.tables.record import Record

# Fields that become part of another, or do not stand for anything in a row of ours.
JOINED = {*PARTS, *END_PARTS, "typed", "title", "text"}
LONGEST_TITLE = 80
UNREAD = "W442"


def make_rows(records: Sequence[Record], columns: Columns, problems: list[Problem]) -> list[Row]:
    """Make a row of each record, with the columns of `events` and those of quotes."""
    names = _list_columns(columns)
    return [
        _make_row(record, columns.fields, names, problems)
        for record in records
        if check_length(record, problems)
    ]


def _list_columns(columns: Columns) -> tuple[str, ...]:
    """List the columns of a row: those that are always made, then those that stay as they are."""
    others = (field for field in columns.fields if field not in JOINED)
    return ("date", "typed", "title", "text", *others)


def _make_row(
    record: Record, fields: dict[str, int], names: tuple[str, ...], problems: list[Problem]
) -> Row:
    def cell(field: str) -> str:
        index = fields.get(field, len(record.cells))
        return record.cells[index].strip() if index < len(record.cells) else ""

    date = write_date(cell)
    problems += _report_unread(record, fields, date, cell)
    title, text = _write_title(cell)
    made = {"date": date.date, "typed": date.typed, "title": title, "text": text}
    first = {"date": date.field if date.field in fields else "year"}
    cells = [made[name] if name in made else cell(name) for name in names]
    last = len(record.cells) - 1
    origins = [min(fields.get(first.get(name, name), 0), last) for name in names]
    derived = replace(record, cells=tuple(cells), origins=tuple(origins))
    return Row(derived, {name: index for index, name in enumerate(names)})


def _write_title(cell: Callable[[str], str]) -> tuple[str, str]:
    """Return the title and the text; without a title, it is the first words of the others."""
    title, text = cell("title"), cell("text")
    if title:
        return title, text
    words = text or cell("quote")
    short = shorten(" ".join(words.split()), LONGEST_TITLE)
    return short, "" if short == text else text


def _report_unread(
    record: Record, fields: dict[str, int], date: Written, cell: Callable[[str], str]
) -> Iterator[Problem]:
    for field in filter(cell, date.unread):
        message = f"{cell(field)} cannot be joined with the date, and is not read"
        cure = "Write the whole date in one cell"
        yield record.problem(fields[field], UNREAD, message, cure)


def add_cells(row: Row, cells: dict[str, str]) -> Row:
    """Return the row with more cells, whose problems are those of its title."""
    record, origin = row.record, find_origin(row, "title")
    origins = record.origins or tuple(range(len(record.cells)))
    added = replace(
        record,
        cells=(*record.cells, *cells.values()),
        origins=(*origins, *(origin for _ in cells)),
    )
    count = len(record.cells)
    return Row(added, row.columns | {name: count + n for n, name in enumerate(cells)})
