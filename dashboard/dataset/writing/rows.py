"""Writes a dataset as tables: rows of named cells, the inverse of reading them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from dashboard.dataset.dates.value import Date
from dashboard.dataset.model import Dataset, Event, Passage, Subject, Text
from dashboard.dataset.records.assemble import list_records
from dashboard.dataset.records.defaults import complete
from dashboard.dataset.records.draft import Draft, Entry
from dashboard.dataset.tables.package import Package
from dashboard.dataset.tables.reader import Row
from dashboard.dataset.tables.record import Record
from dashboard.dataset.tables.schema import SCHEMAS, Schema

Cell = str | int | float | Date
Cells = dict[str, Cell]
Tables = dict[str, list[Cells]]

# The tables that `load` infers from the events where there is no file.
INFERRED = ("lanes", "kinds", "series")


def to_tables(dataset: Dataset) -> Tables:
    """Write the events, and every other table with rows, as rows without empty cells.

    Omit lanes, kinds or series that `load` would infer from the events anyway; otherwise give an
    unnamed one its id as title.
    """
    events = tuple(_forget_nameless(event, dataset, INFERRED) for event in dataset.events)
    inferred = _infer(events, dataset.languages)
    omitted = {
        name for name in INFERRED
        if _list_records(dataset, name) == list_records(getattr(inferred, name))
    }  # fmt: skip
    events = tuple(_forget_nameless(event, dataset, omitted) for event in dataset.events)
    dataset = replace(dataset, events=events)
    rows: Tables = {}
    for name, schema in SCHEMAS.items():
        records = _list_records(dataset, name)
        if (records or name == "events") and name not in omitted:
            rows[name] = [_to_cells(record, schema, dataset.languages) for record in records]
    return rows


def list_columns(table: str, rows: Sequence[Cells], languages: Sequence[str]) -> tuple[str, ...]:
    """List the columns of a table, each followed by the translations it has."""
    used = {name for row in rows for name in row}
    names: list[str] = []
    for column in SCHEMAS[table].columns:
        translations = (f"{column}_{tag}" for tag in languages)
        names += [column, *(name for name in translations if name in used)]
    return tuple(names)


def name_versions(text: Text, column: str, languages: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield each version of a text with its column; the default language has no suffix."""
    for tag, words in text.versions:
        yield column if tag == languages[0] else f"{column}_{tag}", words


def _list_records(dataset: Dataset, table: str) -> tuple[object, ...]:
    if table == "subject":
        return dataset.subject.members or (dataset.subject,) * (dataset.subject != Subject())
    records: tuple[object, ...] = getattr(dataset, table)
    return records


def _forget_nameless(event: Event, dataset: Dataset, omitted: Collection[str]) -> Event:
    """Return an event without the lane and the kind that it has only because nobody named one.

    They stay where their table is not *omitted*.
    """
    lane, kind = dataset.lane.get(event.lane), dataset.kind.get(event.kind)
    is_lane = "lanes" in omitted and lane and not lane.title
    is_kind = "kinds" in omitted and kind and not kind.title
    return replace(event, lane="" if is_lane else event.lane, kind="" if is_kind else event.kind)


def _infer(events: tuple[Event, ...], languages: tuple[str, ...]) -> Draft:
    """Make what `load` infers from the events alone."""
    nowhere = Row(Record("", 1, "", ()), {})
    entries = [Entry(event, nowhere) for event in events]
    return complete(Draft(Package(""), languages, {}, events=entries))


def _to_cells(record: object, schema: Schema, languages: Sequence[str]) -> Cells:
    cells: Cells = {}
    for column in schema.columns:
        value = getattr(record, column)
        if column == "label" and value == record.title:  # type: ignore[attr-defined]
            continue  # Nobody has written one.
        if isinstance(value, Text):
            cells.update(name_versions(value, column, languages))
        elif value not in (None, ""):
            cells[column] = value
    if isinstance(record, Passage):
        cells |= {f"exact_{tag}": words for tag, words in record.translation.versions}
    if schema.table in INFERRED and "title" not in cells:
        cells["title"] = str(cells["id"]).replace("-", " ").capitalize()
    return cells
