"""The first record of a table: which column stands where."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from dashboard.dataset.problem import Problem

if TYPE_CHECKING:
    from dashboard.dataset.reader import Record
    from dashboard.dataset.schema import Schema

DELIMITERS = {";": "semicolons", "\t": "tabs", "|": "bars"}


def read_header(
    record: Record, schema: Schema, languages: tuple[str, ...]
) -> tuple[dict[str, int] | None, list[Problem]]:
    """The columns by name, None where a required one is missing, and the header's problems.

    *languages* are the declared ones, the default first; none where nothing declares them, and
    then any language may have columns.
    """
    if problem := _delimiter(record, schema):
        return None, [problem]
    columns: dict[str, int] = {}
    problems = []
    for index, written in enumerate(record.cells):
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


def _delimiter(record: Record, schema: Schema) -> Problem | None:
    for sign, name in DELIMITERS.items():
        columns = {_meant(cell, schema) for cell in record.cells[0].split(sign)}
        if len(columns) > 1 and columns & set(schema.columns):
            message = f"The columns are separated by {name}, not commas"
            return record.problem(0, "E104", message, "Save the file as CSV with commas")
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
        return "E108", "A column has no name", "Name it, or delete the column"
    if name in before:
        return "E107", f"The column {name} stands twice; the first is read", "Delete one of them"
    translation = schema.translation(name)
    if name not in schema.columns and translation is None:
        return "E108", f"There is no column {name}; it is not read", _nearest(name, schema)
    if translation and languages and not _is_declared(*translation, schema, languages):
        return _undeclared(name, *translation, languages)
    if written != name:
        message = f"The column {name} is written with a capital letter or with spaces around it"
        return "E110", message, f"Write {name}"
    return None


def _is_declared(base: str, language: str, schema: Schema, languages: tuple[str, ...]) -> bool:
    return language in (languages if base in schema.verbatim else languages[1:])


def _undeclared(
    name: str, base: str, language: str, languages: tuple[str, ...]
) -> tuple[str, str, str]:
    if language == languages[0]:
        message = f"{name} is not read: {language} is the default language"
        return "E113", message, f"Put these words in the column {base}"
    cure = f'Add "{language}" to "languages" in datapackage.json, or delete the column'
    return "E113", f"The language {language} of {name} is not declared", cure


def _nearest(name: str, schema: Schema) -> str:
    near = get_close_matches(name.lower(), schema.columns, n=1, cutoff=0.6)
    known = f"The columns of {schema.file} are {', '.join(schema.columns)}"
    return f"Did you mean {near[0]}? {known}" if near else known
