"""Loads a dataset folder, or one CSV file of events, as a Dataset."""

from __future__ import annotations

import re
from difflib import get_close_matches
from os.path import realpath
from pathlib import Path, PurePath

from dashboard.dataset.build import build
from dashboard.dataset.model import Dataset
from dashboard.dataset.problem import Edit, Problem
from dashboard.dataset.tables.formula import unguard_table
from dashboard.dataset.tables.package import Package, read_package
from dashboard.dataset.tables.reader import Table, read_table
from dashboard.dataset.tables.schema import SCHEMAS

PACKAGE = "datapackage.json"
# Files that may lie beside the tables without being read.
COMPANIONS = re.compile(r"\..*|.*\.(md|txt)|LICENSE.*|.*~|~\$.*", re.IGNORECASE)


class DatasetError(Exception):
    """There is no dataset at a path; the message is one line."""


def load(path: Path | str) -> tuple[Dataset, list[Problem]]:
    """Load the dataset of a folder or of one CSV file of events, and its problems by place.

    Sound rows are in the dataset; whatever is not there has a problem.

    Raises:
        DatasetError: nothing is there, or it cannot be read, or it has no `events.csv`.
    """
    path = Path(path)
    files, more = _find_files(path)
    shown, described = str(path / PACKAGE), files.pop(PACKAGE, None)
    package, problems = read_package(described, shown) if described else (Package(shown), [])
    problems += more
    tables: dict[str, Table] = {}
    for table, schema in SCHEMAS.items():
        if file := files.get(table):
            read, more = read_table(file, str(file), schema, package.languages)
            problems += more
            if read:
                tables[table] = unguard_table(read) if package.guarded else read
    languages = package.languages or _find_languages(tables)
    dataset, more = build(package, languages, tables, path.stem)
    found = _leave_out_shown(problems, tables) + more
    return dataset, sorted(problem for problem in found if problem.code not in package.silenced)


def _leave_out_shown(problems: list[Problem], tables: dict[str, Table]) -> list[Problem]:
    """Leave out that a file, or its folder, has an unknown name where a picture is shown of it."""
    rows = tables["pictures"].rows if "pictures" in tables else ()
    shown = {PurePath(row["file"].replace("\\", "/")).parts[:1] for row in rows}
    return [
        problem
        for problem in problems
        if problem.code != "W401" or (PurePath(problem.path).name,) not in shown
    ]


def _find_files(path: Path) -> tuple[dict[str, Path], list[Problem]]:
    """Find the files to read, by table name, and the problems of the others."""
    try:
        if path.is_dir():
            return _list_folder(path)
        if path.suffix.lower() == ".csv":
            _require_file(path)
            return {"events": path}, []
        path.stat()
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise DatasetError(f"{error.filename or path}: {reason}") from None
    except ValueError:
        raise DatasetError("The path holds a character that no path has") from None
    raise DatasetError(f"{path} is neither a folder nor a .csv file")


def _list_folder(folder: Path) -> tuple[dict[str, Path], list[Problem]]:
    names = sorted(entry.name for entry in folder.iterdir())
    tables = {schema.file: table for table, schema in SCHEMAS.items()}
    if "events.csv" not in names:
        raise DatasetError(f"{folder} has no events.csv")
    _require_file(folder / "events.csv")
    known = [*tables, PACKAGE]
    unknown = [name for name in names if name not in known and not COMPANIONS.fullmatch(name)]
    problems = [_report_unknown(str(folder / name), name, known, names) for name in unknown]
    outside = [name for name in names if name in known and _leads_out(folder / name)]
    problems += [_report_outside(str(folder / name)) for name in outside]
    here = {name: folder / name for name in names if name in known and name not in outside}
    return {tables.get(name, name): file for name, file in here.items()}, problems


def _leads_out(file: Path) -> bool:
    """True for a symbolic link to a file outside of its folder."""
    return file.is_symlink() and not Path(realpath(file)).is_relative_to(realpath(file.parent))


def _report_outside(shown: str) -> Problem:
    message = "This is a link that leads out of the folder; it is not read"
    return Problem(shown, 1, 1, "E114", message, "Put a copy of the file in its place")


def _require_file(file: Path) -> None:
    """Raise if a file cannot be opened; a pipe is not even tried."""
    if file.exists() and not file.is_file():
        raise DatasetError(f"{file} is not a file")
    with file.open("rb"):
        pass


def _report_unknown(shown: str, name: str, known: list[str], names: list[str]) -> Problem:
    near = get_close_matches(name.lower(), known, n=1, cutoff=0.7)
    cure = f"Rename it to {near[0]}" if near else "Move it out of the folder"
    fix = (Edit(shown, 0, 1, name, near[0]),) if near and near[0] not in names else ()
    message = "No part of a dataset has this name; it is not read"
    return Problem(shown, 1, 1, "W401", message, cure, fix=fix)


def _find_languages(tables: dict[str, Table]) -> tuple[str, ...]:
    """Find the languages of the columns, English first unless it is one of the translations."""
    languages = {
        translation[1]
        for name, table in tables.items()
        for column in table.header.columns
        if (translation := SCHEMAS[name].translation(column))
    }
    return ("und" if "en" in languages else "en", *sorted(languages))
