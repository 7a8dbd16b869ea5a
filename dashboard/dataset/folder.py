"""A dataset folder, or one CSV file of events, as a Dataset."""

from __future__ import annotations

import re
from difflib import get_close_matches
from itertools import chain
from pathlib import Path

from dashboard.dataset.assembly import assemble
from dashboard.dataset.defaults import fill
from dashboard.dataset.draft import read_draft
from dashboard.dataset.model import Dataset
from dashboard.dataset.package import read_package
from dashboard.dataset.problem import Problem
from dashboard.dataset.reader import Table, read_table
from dashboard.dataset.references import drop_unsound
from dashboard.dataset.rules import RULES
from dashboard.dataset.schema import SCHEMAS

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
    package, problems = read_package(files.pop(PACKAGE), str(place / PACKAGE))
    problems += found
    tables: dict[str, Table] = {}
    for table, schema in SCHEMAS.items():
        if file := files.get(table):
            read, found = read_table(file, str(file), schema, package.languages)
            problems += found
            if read:
                tables[table] = read
    languages = package.languages or _languages_of(tables)
    draft, found = read_draft(package, languages, tables)
    problems += found
    fill(draft)
    problems += chain.from_iterable(rule(draft) for rule in RULES)
    drop_unsound(draft)
    return assemble(draft, place.stem), sorted(problems)


def _files(place: Path) -> tuple[dict[str, Path], list[Problem]]:
    """The files by table name, and advice on those of other names."""
    try:
        if place.is_dir():
            return _in_folder(place)
        if place.suffix.lower() == ".csv":
            _require(place)
            return {"events": place, PACKAGE: place / PACKAGE}, []
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
    files = {tables[name]: folder / name for name in names if name in tables}
    known = [*tables, PACKAGE]
    strange = [name for name in names if name not in known and not COMPANIONS.fullmatch(name)]
    advice = [_strange(str(folder / name), name, known) for name in strange]
    return files | {PACKAGE: folder / PACKAGE}, advice


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
