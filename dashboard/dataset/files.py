"""Finds the files of a life: a folder of tables, one sheet or several, or one of our downloads."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from difflib import get_close_matches
from os.path import realpath
from pathlib import Path

from dashboard.dataset.problem import Edit, Problem
from dashboard.dataset.tables.schema import SCHEMAS

PACKAGE = "datapackage.json"
TEXTS = (".csv", ".tsv")
SHEETS = (*TEXTS, ".xlsx", ".xlsm", ".ods")
DOWNLOADS = (".json", ".zip")
# What people write tables with, and save them as, that nobody else reads well.
DOCUMENTS = (".doc", ".docx", ".odt", ".rtf", ".pages", ".pdf", ".xls", ".numbers", ".html")
# Files that may lie beside the tables without being read.
COMPANIONS = re.compile(r"\..*|.*\.(md|txt)|LICENSE.*|locale|.*~|~\$.*", re.IGNORECASE)
EVENTS = SCHEMAS["events"].file


class DatasetError(Exception):
    """There is no dataset at a path; the message is one line."""


@dataclass(frozen=True, slots=True)
class Files:
    """The tables of ours by name, the sheets of events, the descriptor, and what is left aside."""

    tables: dict[str, Path] = field(default_factory=dict)
    sheets: tuple[Path, ...] = ()
    package: Path | None = None
    problems: tuple[Problem, ...] = ()


def find_files(path: Path, shown: Path) -> Files:
    """Find the files to read; *shown* is the path as problems name it.

    Raises:
        DatasetError: nothing is there, or it cannot be read, or it is no dataset.
    """
    try:
        if path.is_dir():
            return _list_folder(path, shown)
        _require_file(path)
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise DatasetError(f"{error.filename or path}: {reason}{_suggest_name(path)}") from None
    except ValueError:
        raise DatasetError("The path holds a character that no path has") from None
    if path.suffix.lower() in SHEETS:
        return Files(sheets=(path,))
    if path.suffix.lower() in DOCUMENTS:
        cure = "copy its table into a sheet, and save that as .xlsx or .csv"
        raise DatasetError(f"{shown} is no sheet that camino reads; {cure}")
    known = ", ".join(SHEETS + DOWNLOADS)
    raise DatasetError(f"{shown} is neither a folder nor a file that camino reads ({known})")


def _suggest_name(path: Path) -> str:
    """Name what is there under a name like that of a path where nothing is; "" for nothing."""
    try:
        names = [] if path.exists() else [entry.name for entry in path.parent.iterdir()]
    except OSError:
        return ""
    near = get_close_matches(path.name, names, 1)
    return f"; did you mean {path.with_name(near[0])}" if near else ""


def _list_folder(folder: Path, shown: Path) -> Files:
    names = sorted(entry.name for entry in folder.iterdir())
    tables = {schema.file: table for table, schema in SCHEMAS.items()}
    known = [*tables, PACKAGE]
    others = [name for name in names if name not in known and not COMPANIONS.fullmatch(name)]
    sheets = [name for name in others if Path(name).suffix.lower() in SHEETS]
    sheets = [EVENTS] if EVENTS in names else sheets
    if not sheets:
        raise DatasetError(f"{shown} has no {EVENTS}, nor another sheet ({', '.join(SHEETS)})")
    if EVENTS in sheets:
        _require_file(folder / EVENTS)
    read = [name for name in names if name in known or name in sheets]
    unread = [name for name in others if name not in sheets]
    problems = [_report_unknown(str(shown / name), name, known, names) for name in unread]
    outside = [name for name in read if _leads_out(folder / name)]
    message = "This is a link that leads out of the folder; it is not read"
    cure = "Put a copy of the file in its place"
    problems += [Problem(str(shown / name), 1, 1, "E114", message, cure) for name in outside]
    here = {name: folder / name for name in read if name not in outside}
    return Files(
        {table: here[name] for name, table in tables.items() if name in here and name != EVENTS},
        tuple(here[name] for name in sheets if name in here),
        here.get(PACKAGE),
        tuple(problems),
    )


def _leads_out(file: Path) -> bool:
    """True for a symbolic link to a file outside of its folder."""
    return file.is_symlink() and not Path(realpath(file)).is_relative_to(realpath(file.parent))


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
