"""Unpacks our own download of the tables of a life, or any zip file of a dataset folder."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import BadZipFile, LargeZipFile, ZipFile

from dashboard.dataset.files import DatasetError
from dashboard.dataset.tables.decoding import LARGEST

MOST_UNPACKED, MOST_FILES = 8 * LARGEST, 10_000
DAMAGED = (BadZipFile, LargeZipFile, zlib.error, EOFError, RuntimeError, ValueError)


@contextmanager
def unpack(path: Path) -> Iterator[Path]:
    """Unpack a zip file for the length of the block, and give its folder.

    Raises:
        DatasetError: it is damaged or encrypted, or holds too much.
    """
    with TemporaryDirectory() as name:
        folder = Path(name)
        try:
            with ZipFile(path) as archive:
                entries = archive.infolist()
                size = sum(entry.file_size for entry in entries)
                if size > MOST_UNPACKED or len(entries) > MOST_FILES:
                    most = f"{MOST_UNPACKED // 1024**2} MB or {MOST_FILES:,} files"
                    raise DatasetError(f"{path} holds more than {most}")
                archive.extractall(folder)
        except DAMAGED:
            raise DatasetError(f"{path} is no zip file, or damaged or encrypted") from None
        yield _find_root(folder)


def _find_root(folder: Path) -> Path:
    """Return the folder within that holds everything, if there is one."""
    entries = [entry for entry in folder.iterdir() if not entry.name.startswith((".", "__MACOSX"))]
    return entries[0] if len(entries) == 1 and entries[0].is_dir() else folder
