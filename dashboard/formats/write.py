"""Writes what was read from another program as a dataset folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.dataset.records.correct import make_slug
from dashboard.dataset.writing.csv_files import render_files
from dashboard.dataset.writing.descriptor import PROFILE
from dashboard.dataset.writing.folder import write_folder
from dashboard.formats.imported import Imported
from dashboard.formats.report import FILE, list_left
from dashboard.formats.tables import make_tables

if TYPE_CHECKING:
    from dashboard.dataset.writing.rows import Tables


def write_dataset(imported: Imported, folder: Path) -> Tables:
    """Write a folder that is not there yet, and return the tables that are in it.

    Raises:
        OSError: it can't be made; nothing is left behind.
    """
    tables = make_tables(imported)
    title = imported.title or folder.resolve().name
    languages = (imported.language or "en",)
    described = {"$schema": PROFILE, "name": make_slug(title) or "life", "title": title}
    files = render_files(tables, languages, {**described, "languages": [*languages]})
    if imported.left:
        files[FILE] = ("\n".join(list_left(imported)) + "\n").encode()
    write_folder(folder, files)
    return tables
