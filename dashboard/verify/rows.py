"""The rows of passages, sources and citations, so that a finding can name its cell."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dashboard.dataset.load import read_tables
from dashboard.dataset.tables.characters import normalize_newlines
from dashboard.dataset.tables.reader import Row, Table, read_table
from dashboard.dataset.tables.schema import SCHEMAS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from dashboard.dataset.model import Citation, Dataset
    from dashboard.dataset.problem import Problem


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows that a dataset's passages and sources were read from, by their ids.

    `problems` are those of rows that cannot be read at all; `others` are rows whose record is not
    in the dataset. `citations` are by event, source and locator.
    """

    passages: dict[str, Row] = field(default_factory=dict)
    sources: dict[str, Row] = field(default_factory=dict)
    others: tuple[Row, ...] = ()
    problems: tuple[Problem, ...] = ()
    citations: dict[tuple[str, ...], Row] = field(default_factory=dict)

    def citation(self, citation: Citation) -> Row:
        """The row of a citation."""
        return self.citations[citation.event, citation.source, citation.locator]


def read_rows(path: Path, dataset: Dataset) -> Rows:
    """Read the rows of the passages and sources of *dataset* again."""
    read = read_tables(path)
    passages, sources, citations = map(read.tables.get, ("passages", "sources", "citations"))
    file = passages.header.record.path if passages else str(path / SCHEMAS["passages"].file)
    rows = passages.rows if passages else ()
    kept = _index_by_id(rows, dataset.passage)
    return Rows(
        kept,
        _index_by_id(sources.rows if sources else (), dataset.source),
        tuple(row for row in rows if kept.get(row["id"]) is not row),
        tuple(problem for problem in read.problems if problem.is_error and problem.path == file),
        {_make_key(row): row for row in reversed(citations.rows if citations else ())},
    )


def _make_key(row: Row) -> tuple[str, ...]:
    return row["event"], row["source"], normalize_newlines(row["locator"])


def read_dataset_table(folder: Path, table: str) -> tuple[Table | None, list[Problem]]:
    """Read a table of a folder and its problems; None if it has no such file."""
    schema = SCHEMAS[table]
    file = folder / schema.file
    return read_table(file, str(file), schema, ()) if file.exists() else (None, [])


def _index_by_id(rows: Iterable[Row], names: Iterable[str]) -> dict[str, Row]:
    ids = set(names)
    first: dict[str, Row] = {}
    for row in rows:
        if row["id"] in ids:
            first.setdefault(row["id"], row)
    return first
