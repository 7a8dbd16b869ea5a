"""Writes a dataset as the CSV files of a folder, or as a zip file of them.

Specification: RFC 4180 for the tables, Frictionless Data Package v2 for the descriptor. Each table
begins with a byte order mark: without it Excel takes UTF-8 for Windows-1252.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from typing import Any
from zipfile import ZipFile, ZipInfo

from dashboard.dataset.dates.value import Date
from dashboard.dataset.model import Dataset
from dashboard.dataset.tables.decoding import BYTE_ORDER_MARK
from dashboard.dataset.tables.formula import GUARD, GUARDED, guard
from dashboard.dataset.tables.schema import SCHEMAS
from dashboard.dataset.writing.descriptor import describe_dataset, describe_table
from dashboard.dataset.writing.image_file import remove_metadata
from dashboard.dataset.writing.rows import Cell, Cells, Tables, list_columns, to_tables

# The earliest time of a zip file, and the mode of a plain file that everybody may read.
EPOCH = (1980, 1, 1, 0, 0, 0)
UNIX, READABLE = 3, 0o100644 << 16


def to_zip(dataset: Dataset) -> bytes:
    """Write the files of a dataset folder into one zip file, byte for byte the same everywhere.

    They are stored, not compressed: zlib's output differs between its versions.
    """
    archive = io.BytesIO()
    with ZipFile(archive, "w") as zipped:
        for name, data in sorted(to_files(dataset).items()):
            entry = ZipInfo(name, EPOCH)
            entry.create_system, entry.external_attr = UNIX, READABLE
            zipped.writestr(entry, data)
    return archive.getvalue()


def to_files(dataset: Dataset) -> dict[str, bytes]:
    """Write the files of a dataset folder by name: its tables, the descriptor, the pictures."""
    files = render_files(to_tables(dataset), dataset.languages, describe_dataset(dataset))
    shown = ((picture.file, picture.image) for picture in dataset.pictures)
    files |= {file: remove_metadata(image) for file, image in shown if image}
    for language, words in dataset.words:
        files[f"locale/{language}.json"] = _render_json(dict(words))
    return files


def render_files(
    tables: Tables, languages: Sequence[str], described: dict[str, Any]
) -> dict[str, bytes]:
    """Write tables and their descriptor, which is completed, as files by name."""
    descriptor = {**described}
    if any(_render_cell(cell) != str(cell) for rows in tables.values() for row in rows
           for cell in row.values()):  # fmt: skip
        descriptor[GUARDED] = GUARD
    descriptor["resources"] = [describe_table(name, tables, languages) for name in tables]
    files = {
        SCHEMAS[name].file: _render_table(rows, list_columns(name, rows, languages))
        for name, rows in tables.items()
    }
    return files | {"datapackage.json": _render_json(descriptor)}


def _render_table(rows: Sequence[Cells], names: Sequence[str]) -> bytes:
    file = io.StringIO(newline="")
    table = csv.writer(file)
    table.writerow(names)
    table.writerows([_render_cell(row.get(name, "")) for name in names] for row in rows)
    return BYTE_ORDER_MARK + file.getvalue().encode()


def _render_cell(cell: Cell) -> str:
    """Write a cell; dates and numbers are never formulas that run anything."""
    return str(cell) if isinstance(cell, Date | int | float) else guard(cell)


def _render_json(value: dict[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()
