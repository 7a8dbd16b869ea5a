"""A dataset folder, or one CSV file of events, as a Dataset."""

from __future__ import annotations

import re
from difflib import get_close_matches
from os.path import realpath
from pathlib import Path

from dashboard.dataset.build import build
from dashboard.dataset.model import Dataset
from dashboard.dataset.problem import Problem
from dashboard.dataset.tables.formula import unguard_table
from dashboard.dataset.tables.package import Package, read_package
from dashboard.dataset.tables.reader import Table, read_table
from dashboard.dataset.tables.schema import SCHEMAS

PACKAGE = "datapackage.json"
# What may stand beside the tables without being read.
COMPANIONS = re.compile(r"\..*|.*\.(md|txt)|LICENSE.*|.*~|~\$.*", re.IGNORECASE)


class DatasetError(Exception):
    """There is no dataset at a path; the message is one line."""


def load(path: Path | str) -> tuple[Dataset, list[Problem]]:
    """The dataset of a folder or of one CSV file of events, and its problems sorted by place.

    What is sound is in the dataset; of whatever is not there is a problem.

    Raises:
        DatasetError: nothing is there, or it cannot be read, or it has no `events.csv`.
    """
    place = Path(path)
    files, found = _files(place)
    shown, described = str(place / PACKAGE), files.pop(PACKAGE, None)
    package, problems = read_package(described, shown) if described else (Package(shown), [])
    problems += found
    tables: dict[str, Table] = {}
    for table, schema in SCHEMAS.items():
        if file := files.get(table):
            read, found = read_table(file, str(file), schema, package.languages)
            problems += found
            if read:
                tables[table] = unguard_table(read) if package.guarded else read
    languages = package.languages or _languages_of(tables)
    dataset, found = build(package, languages, tables, place.stem)
    return dataset, sorted(problems + found)


def _files(place: Path) -> tuple[dict[str, Path], list[Problem]]:
    """The files that are read, by table name, and the problems of the others."""
    try:
        if place.is_dir():
            return _in_folder(place)
        if place.suffix.lower() == ".csv":
            _require(place)
            return {"events": place}, []
        place.stat()
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise DatasetError(f"{error.filename or place}: {reason}") from None
    except ValueError:
        raise DatasetError("The path holds a character that no path has") from None
    raise DatasetError(f"{place} is neither a folder nor a .csv file")


def _in_folder(folder: Path) -> tuple[dict[str, Path], list[Problem]]:
    names = sorted(entry.name for entry in folder.iterdir())
    tables = {schema.file: table for table, schema in SCHEMAS.items()}
    if "events.csv" not in names:
        raise DatasetError(f"{folder} has no events.csv")
    _require(folder / "events.csv")
    known = [*tables, PACKAGE]
    strange = [name for name in names if name not in known and not COMPANIONS.fullmatch(name)]
    problems = [_strange(str(folder / name), name, known) for name in strange]
    outside = [name for name in names if name in known and _leads_out(folder / name)]
    problems += [_outside(str(folder / name)) for name in outside]
    here = {name: folder / name for name in names if name in known and name not in outside}
    return {tables.get(name, name): file for name, file in here.items()}, problems


def _leads_out(file: Path) -> bool:
    """Whether a file is a symbolic link to a place outside of its folder."""
    return file.is_symlink() and not Path(realpath(file)).is_relative_to(realpath(file.parent))


def _outside(shown: str) -> Problem:
    message = "This is a link that leads out of the folder; it is not read"
    return Problem(shown, 1, 1, "E114", message, "Put a copy of the file in its place")


def _require(file: Path) -> None:
    """Raise where a file cannot be opened; a pipe is not even tried."""
    if file.exists() and not file.is_file():
        raise DatasetError(f"{file} is not a file")
    with file.open("rb"):
        pass


def _strange(shown: str, name: str, known: list[str]) -> Problem:
    near = get_close_matches(name.lower(), known, n=1, cutoff=0.7)
    cure = f"Rename it to {near[0]}" if near else "Move it out of the folder"
    return Problem(shown, 1, 1, "W401", "No part of a dataset has this name; it is not read", cure)


def _languages_of(tables: dict[str, Table]) -> tuple[str, ...]:
    """The languages of the columns, English first unless it is one of the translations."""
    found = {
        translation[1]
        for name, table in tables.items()
        for column in table.header.columns
        if (translation := SCHEMAS[name].translation(column))
    }
    return ("und" if "en" in found else "en", *sorted(found))
