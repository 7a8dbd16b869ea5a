"""A dataset while it is being checked: every record still with the row it was read from."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, Generic, TypeVar

from dashboard.dataset import model
from dashboard.dataset.problem import Problem
from dashboard.dataset.records.correct import make_slug
from dashboard.dataset.records.fields import Fields
from dashboard.dataset.records.records import READERS
from dashboard.dataset.tables.package import Package
from dashboard.dataset.tables.reader import Row, Table

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Entry(Generic[R]):
    """A record and its row."""

    record: R
    row: Row


@dataclass(frozen=True)
class Draft:
    """The records whose rows can be read; `tables` are the files that are there, by table name.

    `left_out` are the problems that leave rows out, by the name of the table and the row's id.
    """

    package: Package
    languages: tuple[str, ...]
    tables: dict[str, Table]
    subject: list[Entry[model.Subject]] = field(default_factory=list)
    headlines: list[Entry[model.Headline]] = field(default_factory=list)
    lanes: list[Entry[model.Lane]] = field(default_factory=list)
    kinds: list[Entry[model.Kind]] = field(default_factory=list)
    eras: list[Entry[model.Era]] = field(default_factory=list)
    series: list[Entry[model.Series]] = field(default_factory=list)
    sources: list[Entry[model.Source]] = field(default_factory=list)
    events: list[Entry[model.Event]] = field(default_factory=list)
    passages: list[Entry[model.Passage]] = field(default_factory=list)
    links: list[Entry[model.Link]] = field(default_factory=list)
    citations: list[Entry[model.Citation]] = field(default_factory=list)
    prompts: list[Entry[model.Prompt]] = field(default_factory=list)
    places: list[Entry[model.Place]] = field(default_factory=list)
    story: list[Entry[model.Step]] = field(default_factory=list)
    pictures: list[Entry[model.Picture]] = field(default_factory=list)
    left_out: dict[tuple[str, str], Problem] = field(default_factory=dict)

    def ids(self, table: str) -> set[str]:
        """Return the ids that a table gives, those of rows that were left out included."""
        rows = self.tables[table].rows if table in self.tables else ()
        return {row["id"] for row in rows} | {entry.record.id for entry in getattr(self, table)}

    def with_entries(self, table: str, entries: list[Any]) -> Draft:
        """Return the draft with other entries in a table."""
        changes: dict[str, Any] = {table: entries}
        return replace(self, **changes)


def read_draft(
    package: Package, languages: tuple[str, ...], tables: dict[str, Table]
) -> tuple[Draft, list[Problem]]:
    """Read every row as a record, and its problems; leave out a row that lacks what it needs."""
    problems: list[Problem] = []
    left_out: dict[tuple[str, str], Problem] = {}

    def read_entries(table: str) -> list[Entry[Any]]:
        kept = []
        rows = tables[table].rows if table in tables else ()
        count_ids = cache(lambda: Counter(make_slug(row["id"]) for row in rows))
        for row in rows:
            cells = Fields(row, languages, problems, count_ids=count_ids)
            record = READERS[table](cells)
            if cells.lack:
                left_out.setdefault((table, row["id"]), cells.lack)
            else:
                kept.append(Entry(record, row))
        return kept

    entries: dict[str, Any] = {table: read_entries(table) for table in READERS}
    return Draft(package, languages, tables, left_out=left_out, **entries), problems
