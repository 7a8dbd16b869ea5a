"""Reads the header of a table, and finds what is wrong with its column names."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from difflib import get_close_matches

from dashboard.dataset.problem import Edit, Problem
from dashboard.dataset.tables.record import Record
from dashboard.dataset.tables.schema import Schema

# So many lines are searched for column names.
MOST_LINES_ABOVE = 5
# A name that is so much like one other and no third is a slip of the pen.
CERTAIN = 0.8
PICTURES = frozenset({"image", "picture", "photo", "media", "alt", "caption", "credit"})
"""Columns of events that stand in a table of their own."""


def read_header(
    record: Record,
    schema: Schema,
    languages: tuple[str, ...],
    empty: Collection[int] = (),
    body: Sequence[Record] = (),
) -> tuple[dict[str, int] | None, list[Problem]]:
    """Read the columns by name, None where a required one is missing, and the problems.

    *languages* are the declared ones, the default first; none where nothing declares them, and
    then any language may have columns. *empty* columns have neither a name nor any words. *body*
    are the records below.
    """
    columns: dict[str, int] = {}
    names = {_normalize_name(written, schema) for written in record.cells}
    problems = []
    for index, written in enumerate(record.cells):
        if index in empty:
            continue
        name = _normalize_name(written, schema)
        if fault := _check_name(written, name, columns, schema, languages):
            meant = _find_meant(fault[0], name, schema, languages)
            is_free = meant not in columns and (meant == name or meant not in names)
            problem = record.problem(index, *fault, words=meant if is_free else None)
            if meant in columns:
                problem = replace(problem, fix=_empty_column(columns[meant], index, record, body))
            problems.append(problem)
        if name in schema.columns or schema.translation(name):
            columns.setdefault(name, index)
    missing = [name for name in schema.required if name not in columns]
    for name in missing:
        cure = f"Add the column {name}; {schema.file} needs {' and '.join(schema.required)}"
        problem = record.problem(0, "E109", f"There is no column {name}; no row is read", cure)
        fixes = (found.fix for found in problems if [edit.new for edit in found.fix] == [name])
        problems.append(replace(problem, fix=next(fixes, ())))
    return None if missing else columns, problems


def _empty_column(
    first: int, index: int, record: Record, body: Sequence[Record]
) -> tuple[Edit, ...]:
    """Empty a column that says nothing else than the first one of its meaning."""
    cells = [below.cells for below in body]
    if any(len(row) <= index or row[index] not in ("", row[first]) for row in cells):
        return ()
    if not all(below.can_edit(index) for below in (record, *body)):
        return ()
    return (record.edit(index, ""), *(row.edit(index, "") for row in body if row.cells[index]))


def find_missing_header(records: Sequence[Record], schema: Schema) -> Problem | None:
    """Return the problem of a table whose column names stand below a title or the like."""
    for record in records[: MOST_LINES_ABOVE + 1]:
        names = {_normalize_name(cell, schema) for cell in record.cells}
        if names.issuperset(schema.required):
            if record is records[0]:
                return None
            message = f"The column names stand in line {record.line}, not in the first"
            cure = "Delete what stands above them"
            return records[0].problem(0, "E109", f"{message}; no row is read", cure)
    return None


def _normalize_name(written: str, schema: Schema) -> str:
    """Strip a name, and write it in small letters if that makes it a column."""
    name = written.strip()
    return name.lower() if name.lower() in schema.columns else name


def _check_name(
    written: str, name: str, before: dict[str, int], schema: Schema, languages: tuple[str, ...]
) -> tuple[str, str, str] | None:
    """Return code, message and cure of a column name that is not as it should be."""
    if not name:
        return "E108", "A column has no name; it is not read", "Name it, or delete the column"
    if name in before:
        message = f"The column {name} appears twice; the first one is used"
        return "E107", message, "Delete one of them"
    translation = schema.translation(name)
    if name not in schema.columns and translation is None:
        return "E108", f"There is no column {name}; it is not read", _suggest_name(name, schema)
    if translation and languages:
        base, language = translation
        if language not in (languages if base in schema.verbatim else languages[1:]):
            return describe_undeclared(name, base, language, languages)
    if written != name:
        message = f"The column {name} is written with a capital letter or with spaces around it"
        return "W110", message, f"Write {name}"
    return None


def describe_undeclared(
    name: str, base: str, language: str, languages: tuple[str, ...]
) -> tuple[str, str, str]:
    """Return code, message and cure of a translation into an undeclared language."""
    if language == languages[0]:
        message = f"{name} is not read: {language} is the default language"
        return "E113", message, f"Put these words in {base}"
    cure = f'Add "{language}" to "languages" in datapackage.json, or delete it'
    return "E113", f"The language {language} of {name} is not declared", cure


def _suggest_name(name: str, schema: Schema) -> str:
    if schema.table == "events" and name in PICTURES:
        return "Name the picture in pictures.csv, with event, file, alt, caption and credit"
    near = get_close_matches(name.lower(), schema.columns, n=1, cutoff=0.6)
    return f"Write {near[0]} if that is meant, or delete it" if near else "Rename it, or delete it"


def _find_meant(code: str, name: str, schema: Schema, languages: Sequence[str]) -> str | None:
    """Find the one column that a name with this fault can mean."""
    if code in ("E107", "W110"):
        return name
    if code == "E113":
        base, _, language = name.rpartition("_")
        return base if language == languages[0] else None
    near = get_close_matches(name.lower(), schema.columns, n=2, cutoff=CERTAIN)
    return near[0] if len(near) == 1 else None
