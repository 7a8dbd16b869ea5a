"""Understands sheets that people made for themselves, and makes the tables of a life of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from dashboard.dataset.dates.read import try_date
from dashboard.dataset.problem import Problem
from dashboard.dataset.records.ids import choose_ids
from dashboard.dataset.sheet.events import add_cells
from dashboard.dataset.sheet.part import Part, describe_part, read_part
from dashboard.dataset.sheet.pictures import make_pictures
from dashboard.dataset.sheet.quotes import derive_row, make_quotes
from dashboard.dataset.tables.csv_records import Grid
from dashboard.dataset.tables.reader import Row, Table


@dataclass(frozen=True, slots=True)
class Understood:
    """Tables made of sheets, what is wrong with these, and how they were read, a line each.

    `rows` counts the rows of the sheets. `language` is that of the column names, `title` that of
    the whole life; both may be empty.
    """

    tables: dict[str, Table]
    problems: list[Problem]
    remarks: list[str]
    rows: int
    language: str
    title: str


def understand(
    grids: Sequence[Grid],
    tables: dict[str, Table],
    languages: tuple[str, ...],
    *,
    strict: bool = False,
) -> Understood:
    """Make the tables of a life of its sheets, beside the *tables* that are there already.

    With *strict* the column names must be ours.
    """
    alone = len(grids) == 1
    read = [read_part(grid, languages, strict=strict, alone=alone) for grid in grids]
    parts = [part for part, _ in read if part]
    columns = [part.columns for part in parts if part.columns]
    problems = [problem for _, found in read for problem in found]
    return Understood(
        _join_parts(parts, tables, problems) if parts else tables,
        problems,
        [line for part in parts if (line := describe_part(part))],
        sum(part.count for part in parts),
        next((found.language for found in columns if found.names), ""),
        next((part.title for part in parts if part.title), ""),
    )


def _join_parts(
    parts: Sequence[Part], tables: dict[str, Table], problems: list[Problem]
) -> dict[str, Table]:
    """Add the tables that the parts hold to those that are there."""
    events = list(chain.from_iterable(_name_lanes(parts)))
    made: dict[str, list[Row]] = {}
    if any(row["quote"] or row["source"] or row["picture"] for row in events):
        events = _add_ids(events)
        made = make_quotes(events, tables["sources"].rows if "sources" in tables else ())
    made["pictures"] = make_pictures(events, problems)
    made["eras"] = [_make_era(row) for part in parts for row in part.eras]
    names = dict.fromkeys(chain.from_iterable(part.header.columns for part in parts), 0)
    header = Row(parts[0].header.record, names | parts[0].header.columns)
    joined = tables | {"events": Table(header, tuple(events))}
    for name, rows in made.items():
        if rows:
            before = joined.get(name, Table(rows[0], ()))
            joined[name] = Table(before.header, (*before.rows, *rows))
    return joined


def _name_lanes(parts: Sequence[Part]) -> Iterator[Sequence[Row]]:
    """Yield the events of each part; several sheets without lanes are lanes themselves."""
    are_lanes = len(parts) > 1 and not any(part.header.has("lane") for part in parts)
    for part in parts:
        lane = {"lane": part.grid.name}
        yield [add_cells(row, lane) for row in part.events] if are_lanes else part.events


def _make_era(row: Row) -> Row:
    start, _, end = row["date"].partition("/")
    cells = {"title": row["title"], "start": start, "end": end}
    return derive_row(row, cells, "date", title="title")


def _add_ids(rows: list[Row]) -> list[Row]:
    """Give the rows without an id the one that their event would get."""
    taken = {row["id"] for row in rows}
    dated = [(row["title"], try_date(row["date"])) for row in rows if not row["id"]]
    names = [(title, date.text if date else "XXXX") for title, date in dated]
    ids = iter(choose_ids(names, taken))
    return [row if row["id"] else add_cells(row, {"id": next(ids)}) for row in rows]
