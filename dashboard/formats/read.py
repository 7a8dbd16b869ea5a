"""Reads a timeline of another program, in the format that its name or its content shows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from dashboard.dataset import DatasetError
from dashboard.dataset.tables.decoding import LARGEST
from dashboard.formats.imported import FormatError, Imported
from dashboard.formats.readers.timelinejs import read_timelinejs
from dashboard.formats.readers.timelinejs_sheet import is_timelinejs_sheet, read_timelinejs_sheet

Read = Callable[[bytes, Imported], None]
FORMATS: dict[str, Read] = {
    "timelinejs": read_timelinejs,
    "timelinejs-sheet": read_timelinejs_sheet,
}
"""The readers by the names that `--from` takes; each raises FormatError for what it can't read."""
ENDINGS = {".json": "timelinejs", ".jsonp": "timelinejs", ".js": "timelinejs"}


def read_timeline(path: Path, format: str = "", language: str = "") -> Imported:  # noqa: A002
    """Read a file, in the *format* given or recognised; its words are in *language*.

    Raises:
        DatasetError: it can't be read, or nothing in it is an event; the message is one line.
        OSError: there is no such file.
    """
    if path.stat().st_size > LARGEST:
        raise DatasetError(f"{path} is larger than {LARGEST // 1024**2} MB")
    data = path.read_bytes()
    name = format or recognise(path, data)
    imported = Imported(language)
    try:
        FORMATS[name](data, imported)
    except FormatError as error:
        raise DatasetError(f"{path} can't be read as {name}: {error}") from None
    if not imported.records:
        raise DatasetError(f"{path} has no event that {name} would have")
    return imported


def recognise(path: Path, data: bytes) -> str:
    """Return the name of a file's format.

    Raises:
        DatasetError: it is none of ours.
    """
    ending = path.suffix.lower()
    if ending in (".csv", ".txt") and is_timelinejs_sheet(data):
        return "timelinejs-sheet"
    if ending in ENDINGS:
        return ENDINGS[ending]
    known = ", ".join(sorted(FORMATS))
    raise DatasetError(f"{path} is in no format that is known; name one with --from: {known}")
