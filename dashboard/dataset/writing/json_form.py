"""A whole life as one JSON value, and back.

Specification: a Frictionless Data Package v2 whose resources hold their rows in `data`, with the
columns of the CSV tables; `camino` is the version of this form.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import chain
from typing import TYPE_CHECKING, Any

from dashboard.dataset.build import build
from dashboard.dataset.dates.value import Date
from dashboard.dataset.model import Text
from dashboard.dataset.tables.characters import normalize_newlines
from dashboard.dataset.tables.header import read_header
from dashboard.dataset.tables.package import Package, are_languages
from dashboard.dataset.tables.reader import Row, Table
from dashboard.dataset.tables.record import Record
from dashboard.dataset.tables.schema import SCHEMAS
from dashboard.dataset.writing.descriptor import describe_dataset
from dashboard.dataset.writing.rows import to_tables

if TYPE_CHECKING:
    from dashboard.dataset.model import Dataset
    from dashboard.dataset.problem import Problem
    from dashboard.dataset.writing.rows import Cells

VERSION = 1
# Problems that change or leave out something, and those among them that only tell of it.
LOSSES = re.compile("E1|E20|E303")
HARMLESS = frozenset({"E110", "E127", "E128"})


class FormatError(ValueError):
    """A value that is not a camino JSON file; the message is one line."""


def to_json(dataset: Dataset) -> dict[str, Any]:
    """Write a dataset as plain values for `json`; dates are EDTF, empty cells left out."""
    resources = [
        {"name": name, "type": "table", "data": [_to_plain(row) for row in rows]}
        for name, rows in to_tables(dataset).items()
    ]
    return {"camino": VERSION, **describe_dataset(dataset), "resources": resources}


def from_json(value: object) -> Dataset:
    """Read a whole dataset from such a value: `from_json(to_json(dataset)) == dataset`.

    Raises:
        FormatError: it is none, or something in it cannot be carried over.
    """
    dataset, problems = read_json(value)
    for problem in problems:
        if LOSSES.match(problem.code) and problem.code not in HARMLESS:
            raise FormatError(str(problem))
    return dataset


def read_json(value: object) -> tuple[Dataset, list[Problem]]:
    """Read what is sound in such a value, and its problems, as `load` does with a folder.

    The path of a problem is the name of a table, its line the number of a row, from 1.

    Raises:
        FormatError: it is none at all.
    """
    content = _require_mapping(value, "A life")
    if content.get("camino") != VERSION or isinstance(content["camino"], bool):
        raise FormatError(f'Not a camino JSON file: "camino" is not {VERSION}')
    package = _read_package(content)
    read, problems = _read_tables(content, package.languages)
    dataset, more = build(package, package.languages, read, "life")
    return dataset, sorted(problems + more)


def _to_plain(row: Cells) -> dict[str, str | int]:
    return {name: str(cell) if isinstance(cell, Date) else cell for name, cell in row.items()}


def _read_package(content: Mapping[str, object]) -> Package:
    languages = _require_list(content.get("languages"), '"languages"')
    if not are_languages(languages):
        raise FormatError('"languages" is no list of different language codes')
    tags = tuple(map(str, languages))
    titles = [(tag, f"title_{tag}" if index else "title") for index, tag in enumerate(tags)]
    versions = ((tag, _read_cell(content.get(key, ""), key)) for tag, key in titles)
    title = Text(tuple((tag, words) for tag, words in versions if words))
    return Package("datapackage.json", title=title, languages=tags)


def _read_tables(
    content: Mapping[str, object], languages: tuple[str, ...]
) -> tuple[dict[str, Table], list[Problem]]:
    read: dict[str, Table] = {}
    problems: list[Problem] = []
    for resource in _require_list(content.get("resources"), '"resources"'):
        table = _require_mapping(resource, "A resource")
        name = table.get("name")
        if not isinstance(name, str) or name not in SCHEMAS or name in read:
            raise FormatError(f"{name!r} is not the name of a table, or appears twice")
        rows = [
            _require_mapping(row, f"A row of {name}")
            for row in _require_list(table.get("data"), name)
        ]
        header = Record(name, 0, "", tuple(dict.fromkeys(chain.from_iterable(rows))))
        if not header.cells:
            continue
        columns, more = read_header(header, SCHEMAS[name], languages)
        problems += more
        if columns is not None:
            read[name] = Table(Row(header, columns), tuple(_read_rows(rows, header, columns)))
    return read, problems


def _read_rows(
    rows: list[Mapping[str, object]], header: Record, columns: dict[str, int]
) -> list[Row]:
    return [
        Row(Record(header.path, number, "", _read_cells(row, header)), columns)
        for number, row in enumerate(rows, 1)
    ]


def _read_cells(row: Mapping[str, object], header: Record) -> tuple[str, ...]:
    return tuple(_read_cell(row.get(name, ""), f"{name} of {header.path}") for name in header.cells)


def _read_cell(value: object, name: str) -> str:
    """Read a text or a whole number as the text of a cell."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise FormatError(f"{name} is neither a text nor a whole number")
    try:
        return normalize_newlines(str(value).encode().decode())
    except ValueError:
        raise FormatError(f"{name} holds half a character, or too long a number") from None


def _require_mapping(value: object, name: str) -> Mapping[str, object]:
    if not isinstance(value, Mapping) or not all(isinstance(key, str) for key in value):
        raise FormatError(f"{name} is no JSON object")
    return value


def _require_list(value: object, name: str) -> list[object]:
    if not isinstance(value, list):
        raise FormatError(f"{name} is no list")
    return value
