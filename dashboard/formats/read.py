"""Reads a timeline of another program, in the format that its name or its content shows."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from dashboard.dataset import DatasetError
from dashboard.dataset.files import DOWNLOADS, SHEETS
from dashboard.dataset.tables.decoding import LARGEST
from dashboard.formats.imported import FormatError, Imported
from dashboard.formats.json_values import read_json
from dashboard.formats.readers.gedcom import read_gedcom
from dashboard.formats.readers.h5p import read_h5p
from dashboard.formats.readers.icalendar import read_icalendar
from dashboard.formats.readers.markwhen import read_markwhen
from dashboard.formats.readers.simile import is_simile, read_simile
from dashboard.formats.readers.timelinejs import read_timelinejs
from dashboard.formats.readers.timelinejs_sheet import is_timelinejs_sheet, read_timelinejs_sheet
from dashboard.formats.readers.wikidata import is_wikidata, read_wikidata


class Format(NamedTuple):
    """A format as people call it, and its reader, which raises FormatError for any other file."""

    spoken: str
    read: Callable[[bytes, Imported], None]


FORMATS = {
    "timelinejs": Format("a timeline of TimelineJS", read_timelinejs),
    "timelinejs-sheet": Format("the sheet of a timeline of TimelineJS", read_timelinejs_sheet),
    "simile": Format("a timeline of SIMILE", read_simile),
    "gedcom": Format("a family tree (GEDCOM)", read_gedcom),
    "markwhen": Format("a timeline of markwhen", read_markwhen),
    "icalendar": Format("a calendar (iCalendar)", read_icalendar),
    "h5p": Format("a timeline of H5P", read_h5p),
    "wikidata": Format("an entity of Wikidata", read_wikidata),
}
"""The formats by the names that `--from` takes."""
ENDINGS = {
    ".xml": "simile", ".ged": "gedcom", ".mw": "markwhen", ".markwhen": "markwhen",
    ".ics": "icalendar", ".ical": "icalendar", ".h5p": "h5p",
}  # fmt: skip
JSON = (".json", ".jsonp", ".js")
OURS = re.compile(rb'\s*\{\s*"camino"\s*:')


def read_timeline(path: Path, format: str = "", language: str = "", person: str = "") -> Imported:  # noqa: A002
    """Read a file, in the *format* given or recognised; its words are in *language*.

    *person* says whose events are wanted, by name or number, where the file has several people.

    Raises:
        DatasetError: it can't be read, or nothing in it is an event; the message is one line.
    """
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise DatasetError(f"{path}: not a file")
        if size > LARGEST:
            raise DatasetError(f"{path} is larger than {LARGEST // 1024**2} MB")
        data = path.read_bytes()
    except OSError as error:
        raise DatasetError(f"{path}: {(error.strerror or 'it cannot be read').lower()}") from None
    imported = Imported(language, person)
    try:
        name = format or recognise(path, data)
        FORMATS[name].read(data, imported)
    except FormatError as error:
        raise DatasetError(f"{path} can't be read: {error}") from None
    if not imported.records:
        raise DatasetError(f"{path} holds no event of the format {name}")
    return imported


def is_life(path: Path) -> bool:
    """True for what `load` reads itself: anybody's sheet, or one of our own downloads."""
    ending = path.suffix.lower()
    if not path.is_file() or ending not in (*SHEETS, *DOWNLOADS):
        return False
    data = path.read_bytes()
    return bool(OURS.match(data)) if ending in JSON else not is_timelinejs_sheet(data)


def describe_timeline(path: Path) -> str:
    """Say of a timeline of another program, or of a folder with one, how it becomes a life."""
    try:
        files = sorted(path.iterdir()) if path.is_dir() else [path]
    except OSError:
        return ""
    known = {*JSON, *ENDINGS}
    for file in filter(lambda file: file.suffix.lower() in known and not is_life(file), files):
        try:
            data = file.read_bytes() if file.stat().st_size <= LARGEST else b""
            name = recognise(file, data)
            FORMATS[name].read(data, imported := Imported())
        except (FormatError, OSError):
            continue
        if imported.records:
            command = f"camino import {_quote(file)} {_quote(Path(f'{file.stem}-life'))}"
            return f"{file} is {FORMATS[name].spoken}; make a life of it with: {command}"
    return ""


def _quote(path: Path) -> str:
    """Write a path as a shell takes it."""
    text = str(path)
    return text if re.fullmatch(r"[\w@%+=:,./\\-]+", text) else f'"{text}"'


def recognise(path: Path, data: bytes) -> str:
    """Return the name of a file's format.

    Raises:
        FormatError: it is none of ours.
    """
    ending = path.suffix.lower()
    if ending in JSON:
        value = read_json(data)
        if is_wikidata(value):
            return "wikidata"
        return "simile" if is_simile(value) else "timelinejs"
    if ending in (".csv", ".txt") and is_timelinejs_sheet(data):
        return "timelinejs-sheet"
    if ending in ENDINGS:
        return ENDINGS[ending]
    raise FormatError(f"its format is not known; name it with --from: {', '.join(sorted(FORMATS))}")
