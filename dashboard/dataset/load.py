"""Loads a life from a folder of tables, from anybody's sheets, or from one of our downloads."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from pathlib import Path, PurePath
from typing import NamedTuple

from dashboard.dataset.checks.fallout import report_fallout
from dashboard.dataset.checks.references import drop_unsound
from dashboard.dataset.checks.rules import RULES
from dashboard.dataset.files import PACKAGE, DatasetError, Files, find_files
from dashboard.dataset.json_file import read_json_file
from dashboard.dataset.model import Dataset, Text
from dashboard.dataset.problem import Problem
from dashboard.dataset.records.assemble import assemble
from dashboard.dataset.records.defaults import complete
from dashboard.dataset.records.draft import read_draft
from dashboard.dataset.sheet.groups import name_groups
from dashboard.dataset.sheet.understand import understand
from dashboard.dataset.spreadsheets.grids import read_grids
from dashboard.dataset.tables.csv_records import Grid
from dashboard.dataset.tables.formula import unguard_table
from dashboard.dataset.tables.header import find_missing_header
from dashboard.dataset.tables.package import Package, read_package
from dashboard.dataset.tables.reader import Table, make_table, read_table
from dashboard.dataset.tables.schema import SCHEMAS, Schema
from dashboard.dataset.words import read_words
from dashboard.dataset.zip_file import unpack

__all__ = ["DatasetError", "Tables", "load", "load_with_remarks", "read_tables"]


class Tables(NamedTuple):
    """The tables of a life before they are checked; `remarks` say how sheets were read."""

    package: Package
    languages: tuple[str, ...]
    tables: dict[str, Table]
    problems: list[Problem]
    remarks: list[str]
    rows: int = 0


class Loaded(NamedTuple):
    """A life, its problems by place, and in a few lines how sheets that are not ours were read."""

    dataset: Dataset
    problems: list[Problem]
    remarks: list[str]


def load(path: Path | str) -> tuple[Dataset, list[Problem]]:
    """Load the life of a folder or of one file, and its problems by place.

    Sound rows are in the dataset; whatever is not there has a problem.

    Raises:
        DatasetError: nothing is there, or it cannot be read, or it is no dataset.
    """
    return load_with_remarks(path)[:2]


def load_with_remarks(path: Path | str) -> Loaded:
    """Load a life as `load` does, and say how sheets that are not ours were read."""
    read = read_tables(Path(path))
    dataset, more = _build(read, Path(path).stem)
    remarks = read.remarks
    if remarks:
        remarks = [f"read {len(dataset.events)} of {read.rows} rows as events", *remarks]
    silenced = read.package.silenced
    told = (problem for problem in read.problems + more if problem.code not in silenced)
    return Loaded(dataset, sorted(told), remarks)


def _build(read: Tables, name: str) -> tuple[Dataset, list[Problem]]:
    """Make the dataset of some tables, titled *name* by default, and report its problems.

    Every row is in the dataset, or a problem says that it is left out or, where other rows go
    with it, how many.
    """
    draft, problems = read_draft(read.package, read.languages, read.tables)
    draft = complete(draft)
    broken = list(chain.from_iterable(rule(draft) for rule in RULES))
    sound, fallouts = drop_unsound(draft)
    return assemble(sound, name), report_fallout(fallouts, problems) + broken


def read_tables(path: Path) -> Tables:
    """Read the tables of a folder or of one file.

    Raises:
        DatasetError: as `load` does.
    """
    kind = path.suffix.lower()
    if kind == ".zip" and path.is_file():
        with unpack(path) as folder:
            return _read_files(find_files(folder, path), path)
    if kind == ".json" and path.name != PACKAGE and path.is_file():
        package, tables, problems = read_json_file(path, str(path))
        languages = package.languages or ("en",)
        tables, more = name_groups(tables)
        return Tables(package, languages, tables, problems + more, [])
    return _read_files(find_files(path, path), path)


def _read_files(files: Files, path: Path) -> Tables:
    """Read the files of a life, as problems name them below *path*."""
    shown = str(path / PACKAGE)
    package, problems = Package(shown), list(files.problems)
    if files.package:
        package, more = read_package(files.package, shown)
        problems += more
    tables: dict[str, Table] = {}
    for name, file in files.tables.items():
        read, more = read_table(file, str(path / file.name), SCHEMAS[name], package.languages)
        problems += more
        tables |= {name: read} if read else {}
    grids = []
    for file in files.sheets:
        for grid in read_grids(file, str(path if file == path else path / file.name)):
            schema = _find_own_table(grid, tables)
            read, more = make_table(grid, schema, package.languages) if schema else (None, [])
            problems += more
            if schema and read:
                tables[schema.table] = read
            elif not schema:
                grids.append(grid)
    found = understand(grids, tables, package.languages, strict=bool(package.members))
    tables = found.tables
    if package.guarded:
        tables = {name: unguard_table(table) for name, table in tables.items()}
    if found.title and not package.title:
        package = replace(package, title=Text(((found.language or "en", found.title),)))
    languages = package.languages or _find_languages(tables, found.language or "en")
    problems = _leave_out_shown(problems, tables) + found.problems
    folder = next(iter([*files.tables.values(), *files.sheets]), path / PACKAGE).parent
    if path not in files.sheets:
        words, more = read_words(folder, path, languages)
        package, problems = replace(package, words=words), problems + more
    tables, more = name_groups(tables)
    return Tables(package, languages, tables, problems + more, found.remarks, found.rows)


def _leave_out_shown(problems: list[Problem], tables: dict[str, Table]) -> list[Problem]:
    """Leave out that a file, or its folder, has an unknown name where a picture is shown of it."""
    rows = tables["pictures"].rows if "pictures" in tables else ()
    shown = {PurePath(row["file"].replace("\\", "/")).parts[:1] for row in rows}
    return [
        problem
        for problem in problems
        if problem.code != "W401" or (PurePath(problem.path).name,) not in shown
    ]


def _find_own_table(grid: Grid, tables: dict[str, Table]) -> Schema | None:
    """Find the table of ours, beside the events, that a sheet holds by its name and its header."""
    name = grid.name.lower()
    if name == "events" or name in tables or name not in SCHEMAS or not grid.records:
        return None
    return None if find_missing_header(grid.records, SCHEMAS[name]) else SCHEMAS[name]


def _find_languages(tables: dict[str, Table], default: str) -> tuple[str, ...]:
    """Find the languages of the columns, the default first unless it is a translation."""
    languages = {
        translation[1]
        for name, table in tables.items()
        for column in table.header.columns
        if name in SCHEMAS and (translation := SCHEMAS[name].translation(column))
    }
    return ("und" if default in languages else default, *sorted(languages))
