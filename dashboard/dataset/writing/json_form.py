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
from dashboard.dataset.writing.descriptor import described
from dashboard.dataset.writing.rows import tables

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
    """A dataset as plain values that `json` can write; dates are EDTF, empty cells left out."""
    resources = [
        {"name": name, "type": "table", "data": [_plain(row) for row in rows]}
        for name, rows in tables(dataset).items()
    ]
    return {"camino": VERSION, **described(dataset), "resources": resources}


def from_json(value: object) -> Dataset:
    """The dataset of such a value, whole: `from_json(to_json(dataset)) == dataset`.

    Raises:
        FormatError: it is none, or something in it cannot be carried over.
    """
    dataset, problems = read_json(value)
    for problem in problems:
        if LOSSES.match(problem.code) and problem.code not in HARMLESS:
            raise FormatError(str(problem))
    return dataset


def read_json(value: object) -> tuple[Dataset, list[Problem]]:
    """What is sound in such a value, and its problems, as `load` gives those of a folder.

    The path of a problem is the name of a table, its line the number of a row, from 1.

    Raises:
        FormatError: it is none at all.
    """
    content = _mapping(value, "A life")
    if content.get("camino") != VERSION or isinstance(content["camino"], bool):
        raise FormatError(f'Not a camino JSON file: "camino" is not {VERSION}')
    package = _package(content)
    read, problems = _tables(content, package.languages)
    dataset, found = build(package, package.languages, read, "life")
    return dataset, sorted(problems + found)


def _plain(row: Cells) -> dict[str, str | int]:
    return {name: str(cell) if isinstance(cell, Date) else cell for name, cell in row.items()}


def _package(content: Mapping[str, object]) -> Package:
    languages = _list(content.get("languages"), '"languages"')
    if not are_languages(languages):
        raise FormatError('"languages" is no list of different language codes')
    tags = tuple(map(str, languages))
    titles = [(tag, f"title_{tag}" if place else "title") for place, tag in enumerate(tags)]
    versions = ((tag, _cell(content.get(key, ""), key)) for tag, key in titles)
    title = Text(tuple((tag, words) for tag, words in versions if words))
    return Package("datapackage.json", title=title, languages=tags)


def _tables(
    content: Mapping[str, object], languages: tuple[str, ...]
) -> tuple[dict[str, Table], list[Problem]]:
    read: dict[str, Table] = {}
    problems: list[Problem] = []
    for resource in _list(content.get("resources"), '"resources"'):
        one = _mapping(resource, "A resource")
        name = one.get("name")
        if not isinstance(name, str) or name not in SCHEMAS or name in read:
            raise FormatError(f"{name!r} is not the name of a table, or appears twice")
        rows = [_mapping(row, f"A row of {name}") for row in _list(one.get("data"), name)]
        header = Record(name, 0, "", tuple(dict.fromkeys(chain.from_iterable(rows))))
        if not header.cells:
            continue
        columns, found = read_header(header, SCHEMAS[name], languages)
        problems += found
        if columns is not None:
            read[name] = Table(Row(header, columns), tuple(_rows(rows, header, columns)))
    return read, problems


def _rows(rows: list[Mapping[str, object]], header: Record, columns: dict[str, int]) -> list[Row]:
    return [
        Row(Record(header.path, number, "", _cells(row, header)), columns)
        for number, row in enumerate(rows, 1)
    ]


def _cells(row: Mapping[str, object], header: Record) -> tuple[str, ...]:
    return tuple(_cell(row.get(name, ""), f"{name} of {header.path}") for name in header.cells)


def _cell(value: object, what: str) -> str:
    """A text or a whole number as the text of a cell."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise FormatError(f"{what} is neither a text nor a whole number")
    try:
        return normalize_newlines(str(value).encode().decode())
    except ValueError:
        raise FormatError(f"{what} holds half a character, or too long a number") from None


def _mapping(value: object, what: str) -> Mapping[str, object]:
    if not isinstance(value, Mapping) or not all(isinstance(key, str) for key in value):
        raise FormatError(f"{what} is no JSON object")
    return value


def _list(value: object, what: str) -> list[object]:
    if not isinstance(value, list):
        raise FormatError(f"{what} is no list")
    return value
