"""The first record of a table: which column stands where, and what stands there instead."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

from dashboard.dataset.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from dashboard.dataset.tables.record import Record
    from dashboard.dataset.tables.schema import Schema

DELIMITERS = {";": "semicolons", "\t": "tabs", "|": "bars"}
# A line that other programs write to tell a spreadsheet how the columns are separated.
SEPARATOR = re.compile('"?sep=(.)"?,*')
# How many lines somebody may have put above the column names.
MOST_ABOVE = 5


def read_header(
    record: Record,
    schema: Schema,
    languages: tuple[str, ...],
    empty: Collection[int] = (),
) -> tuple[dict[str, int] | None, list[Problem]]:
    """The columns by name, None where a required one is missing, and the header's problems.

    *languages* are the declared ones, the default first; none where nothing declares them, and
    then any language may have columns. *empty* columns have neither a name nor any words.
    """
    columns: dict[str, int] = {}
    problems = []
    for index, written in enumerate(record.cells):
        if index in empty:
            continue
        name = _meant(written, schema)
        if found := _fault(written, name, columns, schema, languages):
            problems.append(record.problem(index, *found))
        if name in schema.columns or schema.translation(name):
            columns.setdefault(name, index)
    missing = [name for name in schema.required if name not in columns]
    for name in missing:
        cure = f"Add the column {name}; {schema.file} needs {' and '.join(schema.required)}"
        problems.append(
            record.problem(0, "E109", f"There is no column {name}; no row is read", cure)
        )
    return None if missing else columns, problems


def is_for_spreadsheets(record: Record) -> bool:
    """Whether it is a line such as `sep=,`, which says nothing to anybody else."""
    return record.raw.strip() == "sep=,"


def find_elsewhere(records: Sequence[Record], schema: Schema) -> Problem | None:
    """The one problem of a table whose first line holds no column names where they are sought."""
    if _names_columns(records[0], schema):
        return None
    return _separated(records[0], schema) or _beneath(records, schema)


def _names_columns(record: Record, schema: Schema) -> bool:
    return {_meant(cell, schema) for cell in record.cells if cell}.issuperset(schema.required)


def _separated(record: Record, schema: Schema) -> Problem | None:
    """The problem of columns that are separated by something else than commas."""
    line = record.raw.splitlines()[0] if record.raw else ""
    if found := SEPARATOR.fullmatch(line):
        name = DELIMITERS.get(found[1], f"the sign {found[1]}")
        message = (
            f"The first line, {line.strip()}, tells a spreadsheet that {name} separate columns"
        )
        cure = "Save the file as CSV with commas, without that line"
        return record.problem(0, "E104", message, cure)
    for sign, name in DELIMITERS.items():
        columns = {_meant(cell.strip('"'), schema) for cell in line.split(sign)}
        if len(columns) > 1 and columns & set(schema.columns):
            message = f"The columns are separated by {name}, not commas"
            return record.problem(0, "E104", message, "Save the file as CSV with commas")
    return None


def _beneath(records: Sequence[Record], schema: Schema) -> Problem | None:
    """The problem of column names that stand below a title or the like."""
    for record in records[1 : MOST_ABOVE + 1]:
        if _names_columns(record, schema):
            message = f"The column names stand in line {record.line}, not in the first"
            cure = "Delete what stands above them"
            return records[0].problem(0, "E109", f"{message}; no row is read", cure)
    return None


def _meant(written: str, schema: Schema) -> str:
    """The name without spaces around it, in the letters of the column if only they differ."""
    name = written.strip()
    return name.lower() if name.lower() in schema.columns else name


def _fault(
    written: str, name: str, before: dict[str, int], schema: Schema, languages: tuple[str, ...]
) -> tuple[str, str, str] | None:
    """The code, message and cure of a column name that is not as it should be."""
    if not name:
        return "E108", "A column has no name; it is not read", "Name it, or delete the column"
    if name in before:
        return (
            "E107",
            f"The column {name} appears twice; the first one is used",
            "Delete one of them",
        )
    translation = schema.translation(name)
    if name not in schema.columns and translation is None:
        return "E108", f"There is no column {name}; it is not read", _nearest(name, schema)
    if translation and languages and not _is_declared(*translation, schema, languages):
        return undeclared(name, *translation, languages)
    if written != name:
        message = f"The column {name} is written with a capital letter or with spaces around it"
        return "E110", message, f"Write {name}"
    return None


def _is_declared(base: str, language: str, schema: Schema, languages: tuple[str, ...]) -> bool:
    return language in (languages if base in schema.verbatim else languages[1:])


def undeclared(
    name: str, base: str, language: str, languages: tuple[str, ...]
) -> tuple[str, str, str]:
    """The code, message and cure of a translation into a language that is not declared."""
    if language == languages[0]:
        message = f"{name} is not read: {language} is the default language"
        return "E113", message, f"Put these words in {base}"
    cure = f'Add "{language}" to "languages" in datapackage.json, or delete it'
    return "E113", f"The language {language} of {name} is not declared", cure


def _nearest(name: str, schema: Schema) -> str:
    near = get_close_matches(name.lower(), schema.columns, n=1, cutoff=0.6)
    known = f"The columns of {schema.file} are {', '.join(schema.columns)}"
    return f"Did you mean {near[0]}? {known}" if near else known
