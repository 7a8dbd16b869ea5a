"""A dataset as the tables it can be read from: rows of named cells, the reader's inverse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.dates.value import Date
from dashboard.dataset.model import Passage, Subject, Text
from dashboard.dataset.records.assemble import records
from dashboard.dataset.records.defaults import fill
from dashboard.dataset.records.draft import Draft, Entry
from dashboard.dataset.tables.package import Package
from dashboard.dataset.tables.reader import Row
from dashboard.dataset.tables.record import Record
from dashboard.dataset.tables.schema import SCHEMAS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.dataset.model import Dataset
    from dashboard.dataset.tables.schema import Schema

    Cell = str | int | Date
    Cells = dict[str, Cell]
    Tables = dict[str, list[Cells]]

# The tables that reading makes up from the events where there is no file.
MADE_UP = ("lanes", "kinds", "series")


def tables(dataset: Dataset) -> Tables:
    """The rows of the events and of every table that has any, by name, without empty cells.

    A table that reading would make up just the same is left out too. A lane or kind without a
    name, which only such a table can have, is else named after its id.
    """
    made_up = _made_up(dataset)
    rows: Tables = {}
    for name, schema in SCHEMAS.items():
        found = _records(dataset, name)
        if (found or name == "events") and not (
            name in MADE_UP and found == records(getattr(made_up, name))
        ):
            rows[name] = [_cells(record, schema, dataset.languages) for record in found]
    return rows


def columns(table: str, rows: Sequence[Cells], languages: Sequence[str]) -> tuple[str, ...]:
    """The columns of a table, every one of them, and after each the translations it has."""
    used = {name for row in rows for name in row}
    found: list[str] = []
    for column in SCHEMAS[table].columns:
        translations = (f"{column}_{tag}" for tag in languages)
        found += [column, *(name for name in translations if name in used)]
    return tuple(found)


def named(text: Text, column: str, languages: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The words of a text, each with its column; the default language's has no suffix."""
    for tag, words in text.versions:
        yield column if tag == languages[0] else f"{column}_{tag}", words


def _records(dataset: Dataset, table: str) -> tuple[object, ...]:
    if table == "subject":
        return (dataset.subject,) if dataset.subject != Subject() else ()
    found: tuple[object, ...] = getattr(dataset, table)
    return found


def _made_up(dataset: Dataset) -> Draft:
    """What reading makes of the events alone."""
    nowhere = Row(Record("", 1, "", ()), {})
    events = [Entry(event, nowhere) for event in dataset.events]
    draft = Draft(Package(""), dataset.languages, {}, events=events)
    fill(draft)
    return draft


def _cells(record: object, schema: Schema, languages: Sequence[str]) -> Cells:
    cells: Cells = {}
    for column in schema.columns:
        value = getattr(record, column)
        if isinstance(value, Text):
            cells.update(named(value, column, languages))
        elif value not in (None, ""):
            cells[column] = value
    if isinstance(record, Passage):
        cells |= {f"exact_{tag}": words for tag, words in record.translation.versions}
    if schema.table in MADE_UP and "title" not in cells:
        cells["title"] = str(cells["id"]).replace("-", " ").capitalize()
    return cells
