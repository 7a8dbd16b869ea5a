"""Lanes and kinds by their plain names, as `Family life`, instead of ids."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from dashboard.dataset.dates.words import fold
from dashboard.dataset.problem import Problem
from dashboard.dataset.records.fields import SLUG
from dashboard.dataset.records.ids import make_id
from dashboard.dataset.sheet.quotes import derive_row
from dashboard.dataset.sheet.several import replace_cell, take_first
from dashboard.dataset.tables.reader import Row, Table

TARGETS = {"lane": "lanes", "kind": "kinds"}


def name_groups(tables: Mapping[str, Table]) -> tuple[dict[str, Table], list[Problem]]:
    """Return the tables with ids in place of the titles of lanes and kinds in `events`.

    Where there is no table of them, it is made of those names, unless all are ids already. Of
    several names in one cell the first is taken, and reported.
    """
    tables, problems = dict(tables), []
    for column, target in TARGETS.items():
        events = tables.get("events")
        if not events or not any(row[column] and not SLUG.fullmatch(row[column].strip())
                                 for row in events.rows):  # fmt: skip
            continue
        known = _index_names(tables[target]) if target in tables else {}
        events, several = take_first(events, column, known)
        problems += several
        if target not in tables:
            tables[target] = _make_groups(events, column)
        ids = _index_names(tables[target])
        rows = tuple(_replace_name(row, column, ids) for row in events.rows)
        tables["events"] = replace(events, rows=rows)
    return tables, problems


def _make_groups(events: Table, column: str) -> Table:
    """Make a table of the names in a column of the events, in the order of the rows."""
    groups: dict[str, Row] = {}
    for row in events.rows:
        if words := row[column].strip():
            name = make_id(words, "")
            title = words.replace("-", " ").capitalize() if SLUG.fullmatch(words) else words
            groups.setdefault(name, derive_row(row, {"id": name, "title": title}, column))
    rows = tuple(groups.values())
    return Table(Row(events.header.record, rows[0].columns), rows)


def _index_names(table: Table) -> dict[str, str]:
    """Index the ids of a table by its ids, and by its titles in any language."""
    ids: dict[str, str] = {}
    for row in table.rows:
        for column in row.columns:
            if column == "id" or column.partition("_")[0] == "title":
                ids.setdefault(fold(row[column]), row["id"])
    ids.pop("", None)
    return ids


def _replace_name(row: Row, column: str, ids: Mapping[str, str]) -> Row:
    words = row[column]
    name = ids.get(fold(words)) or ids.get(make_id(words, "")) if words else ""
    return replace_cell(row, column, name or words)
