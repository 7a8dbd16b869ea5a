"""Reads one sheet as events, and says how it was read and what of it was not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.dataset.dates.words import fold
from dashboard.dataset.problem import Problem, name_column
from dashboard.dataset.sheet.columns import (
    Columns,
    find_columns,
    find_meant,
    find_pictures,
    is_own_header,
)
from dashboard.dataset.sheet.events import UNREAD, make_rows
from dashboard.dataset.tables.csv_records import Grid
from dashboard.dataset.tables.reader import Row, Table, check_width, make_table
from dashboard.dataset.tables.record import Record
from dashboard.dataset.tables.schema import SCHEMAS

# What TimelineJS writes in its column of types for a row that is no event.
ROLES = ERA, TITLE = "era", "title"
LONGEST_NAME = 40
OFFERED = "text, lane, kind, place, quote, speaker, source, picture"
MOMENT, PERIOD_END = ("year", "month", "day", "time"), ("end_year", "end_month", "end_day")
SHOWN = {"date": "the date", "end": "its end", "typed": "the date as shown", "title": "the title"}
SHOWN |= {"picture": "the picture", "alt": "its alt text", "caption": "its caption"}
SHOWN |= {"credit": "its credit", "licence": "its licence"}
SHOWN |= dict.fromkeys(MOMENT, "the date") | dict.fromkeys((*PERIOD_END, "end_time"), "its end")


@dataclass(frozen=True, slots=True)
class Part:
    """The events and eras of one sheet, and the title of the whole if it has one.

    `columns` are those that were found in a sheet that is not ours.
    """

    grid: Grid
    header: Row
    events: Sequence[Row]
    eras: Sequence[Row] = ()
    title: str = ""
    columns: Columns | None = None

    @property
    def count(self) -> int:
        """The number of its rows, those that are left out included."""
        return len(self.grid.records) - 1 - (self.columns.header if self.columns else 0)


def read_part(
    grid: Grid, languages: tuple[str, ...], *, strict: bool, alone: bool
) -> tuple[Part | None, list[Problem]]:
    """Read the events of a sheet, None where it has no dates or no words; and its problems.

    It is read strictly if it must be, or if its column names are ours.
    """
    if strict or not grid.records or is_own_header(grid.records[0]):
        table, problems = make_table(grid, SCHEMAS["events"], languages)
        return (_add_pictures(grid, table, problems) if table else None), problems
    problems = list(grid.problems)
    columns = find_columns(grid.records)
    body = [
        record for record in grid.records[columns.header + 1 :]
        if not record.raw or not columns.names
        or check_width(record, len(columns.names), problems)
    ]  # fmt: skip
    if lack := _find_lack(columns):
        cure = "Name a column date and one title, or put the dates in one column"
        code = "E109" if alone else "W443"
        problems.append(grid.records[0].problem(0, code, f"{lack}; no row is read", cure))
        return None, problems
    if len(grid.records) == columns.header + 1:
        cure = "Add a row, or delete the sheet"
        message = "There is no row under the column names"
        problems.append(grid.records[0].problem(0, "W418", message, cure))
    above = find_title(grid, columns) if alone else None
    problems += _report_unread(grid, columns, above)
    rows = make_rows(body, columns, problems)
    events = [row for row in rows if fold(row["kind"]) not in ROLES]
    eras = [row for row in rows if fold(row["kind"]) == ERA]
    titles = [row["title"] for row in rows if fold(row["kind"]) == TITLE]
    titles += ["".join(above.cells).strip()] if above else []
    header = Row(grid.records[max(columns.header, 0)], columns.fields)
    return Part(grid, header, events, eras, "".join(titles[:1]), columns), problems


def _add_pictures(grid: Grid, table: Table, problems: list[Problem]) -> Part:
    """Read the columns of pictures beside ours, which then are no problem."""
    header = table.header.record
    if not (fields := find_pictures(header.cells)):
        return Part(grid, table.header, table.rows)
    places = {(header.path, *header.position(index)) for index in fields.values()}
    problems[:] = [
        problem for problem in problems
        if problem.code != "E108" or (problem.path, problem.line, problem.column) not in places
    ]  # fmt: skip
    rows = [Row(row.record, row.columns | fields) for row in table.rows]
    columns = Columns(0, header.cells, fields, (), "")
    return Part(grid, Row(header, table.header.columns | fields), rows, columns=columns)


def _find_lack(columns: Columns) -> str:
    if not columns.fields.keys() & {"date", "year"}:
        return "No column holds dates"
    return "" if "title" in columns.fields else "No column says what happened"


def find_title(grid: Grid, columns: Columns) -> Record | None:
    """Find the line above the column names that has the title of the whole, in one cell."""
    for record in grid.records[: max(columns.header, 0)]:
        words = [cell for cell in record.cells if cell.strip()]
        if len(words) == 1 and not words[0].startswith("#"):
            return record
    return None


def _report_unread(grid: Grid, columns: Columns, title: Record | None) -> Iterator[Problem]:
    """Report the lines above the column names, and the columns that are not read."""
    first = max(columns.header, 0)
    for record in grid.records[:first]:
        if record is not title:
            message = "The line stands above the column names; it is not read"
            yield record.problem(0, UNREAD, message, "Nothing is to be done if nobody misses it")
    width = len(columns.names) if columns.names and grid.records[0].raw else None
    for index in columns.unknown:
        if width is not None and index >= width:
            continue  # Rows that are wider than the names are reported themselves.
        record = next(
            record for record in grid.records[first:]
            if index < len(record.cells) and record.cells[index].strip()
        )  # fmt: skip
        message = f"{_show_column(columns.names, index)} is not read"
        cure, meant = f"Name it {OFFERED} or the like", None
        if record is grid.records[first] and (meant := find_meant(columns, index)):
            cure = f"Write {meant} if that is meant, or name it {OFFERED}"
        yield record.problem(index, UNREAD, message, cure, words=meant)


def describe_part(part: Part) -> str:
    """Say in a line how a sheet was read; "" where there is nothing to say."""
    shown: dict[str, list[str]] = {name: [] for name in SHOWN.values()}
    if part.columns:
        for name, index in sorted(part.columns.fields.items(), key=lambda field: field[1]):
            column = _show_column(part.columns.names, index)
            shown.setdefault(SHOWN.get(name, name), []).append(column)
    remarks = [f"{', '.join(columns)} as {name}" for name, columns in shown.items() if columns]
    remarks += part.grid.remarks
    return f"{part.grid.title}: {'; '.join(remarks)}" if remarks else ""


def _show_column(names: Sequence[str], index: int) -> str:
    name = " ".join(names[index].split())[:LONGEST_NAME] if index < len(names) else ""
    return f"`{name}`" if name and name.isprintable() else f"Column {name_column(index + 1)}"
