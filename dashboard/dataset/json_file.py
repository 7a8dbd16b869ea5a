"""Reads our own download of a whole life, one JSON value, as tables.

Specification: `writing/json_form.py`. A problem names the line in which its row begins.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dashboard.dataset.problem import Problem
from dashboard.dataset.tables.characters import normalize_newlines
from dashboard.dataset.tables.header import read_header
from dashboard.dataset.tables.json_members import scan_items, scan_members
from dashboard.dataset.tables.package import HALF_A_CHARACTER, Package, read_package
from dashboard.dataset.tables.reader import Row, Table, check_length
from dashboard.dataset.tables.record import Record
from dashboard.dataset.tables.schema import SCHEMAS

VERSION = 1
# A number with more digits is no number of ours, and Python does not write it.
LARGEST_NUMBER = 10**18
WHOLE = "Download it anew; other formats are read by camino import"


Item = tuple[int, dict[str, Any]]
"""The position in the text where a row of a table begins, and its cells."""


def read_json_file(path: Path, shown: str) -> tuple[Package, dict[str, Table], list[Problem]]:
    """Read the descriptor and the tables of a download, and its problems."""
    package, problems = read_package(path, shown)
    text = package.text
    members = {member.key: member for member in package.members}
    if not members and problems:
        return package, {}, problems
    version, resources = members.get("camino"), members.get("resources")
    is_ours = version and version.value == VERSION and not isinstance(version.value, bool)
    if not is_ours or not resources or not isinstance(resources.value, list):
        message = 'This is no download of camino: its "camino" is not 1, or it has no "resources"'
        return package, {}, [package.problem(0, "E112", message, WHOLE)]
    tables: dict[str, Table] = {}
    for start, resource in scan_items(text, resources.start):
        name = resource.get("name") if isinstance(resource, dict) else None
        if not isinstance(name, str) or name not in SCHEMAS or name in tables:
            message = "This is no table of ours, or it appears twice; it is not read"
            problems.append(package.problem(start, "E112", message, WHOLE))
            continue
        items = list(_list_items(start, package, problems))
        if items and (table := _make_table(name, start, items, package, problems)):
            tables[name] = table
    return package, tables, problems


def _list_items(start: int, package: Package, problems: list[Problem]) -> Iterator[Item]:
    """Yield the rows in the `data` of a table, and report what is none."""
    for member in scan_members(package.text, start):
        if member.key == "data" and isinstance(member.value, list):
            for position, value in scan_items(package.text, member.start):
                if isinstance(value, dict) and all(map(_is_cell, value.values())):
                    yield position, value
                else:
                    message = "The row is no object of texts and whole numbers; it is left out"
                    problems.append(package.problem(position, "E112", message, "Fix the row"))


def _is_cell(value: object) -> bool:
    if isinstance(value, str):
        return not HALF_A_CHARACTER.search(value)
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) < LARGEST_NUMBER


def _make_table(
    name: str, start: int, items: list[Item], package: Package, problems: list[Problem]
) -> Table | None:
    """Make a table of rows; None where a column is missing."""
    lines = _count_lines(package.text, [start, *(position for position, _ in items)])
    names = tuple(dict.fromkeys(key for _, cells in items for key in cells))
    header = Record(package.path, next(lines), "", names)
    columns, more = read_header(header, SCHEMAS[name], package.languages)
    problems += more
    if columns is None:
        return None
    records = [
        Record(package.path, line, "", tuple(_show(cells.get(key, "")) for key in names))
        for (_, cells), line in zip(items, lines, strict=True)
    ]
    rows = tuple(Row(record, columns) for record in records if check_length(record, problems))
    return Table(Row(header, columns), rows)


def _show(value: object) -> str:
    return normalize_newlines(str(value))


def _count_lines(text: str, positions: list[int]) -> Iterator[int]:
    """Yield the lines of positions that follow each other."""
    line, before = 1, 0
    for position in positions:
        line, before = line + text.count("\n", before, position), position
        yield line
