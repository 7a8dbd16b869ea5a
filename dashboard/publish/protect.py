"""Protects what an export must not overwrite: whatever no export has written."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from dashboard.publish.checksums import Checksums, read_checksums

HOSTS = ("CNAME",)
"""What a host wants to find beside a site, hidden files apart."""
OURS = b'id="camino'
"""What every file of ours holds."""


@contextmanager
def naming(out: Path) -> Iterator[None]:
    """Name *out* in an error of the system, instead of the file that was being written."""
    try:
        yield
    except RuntimeError:  # Python 3.12 and before, where links lead in a circle.
        raise OSError(f"{out} can't be written: its links lead in a circle") from None
    except OSError as error:
        if error.errno is None:
            raise
        raise OSError(f"{out} can't be written: {error.strerror}") from None


def check_folder(out: Path, files: Mapping[str, bytes]) -> Checksums:
    """Check that a folder may take *files*; return the checksums of an earlier export in it.

    Raises:
        OSError: *out* is no place for a folder, or a file in it that somebody else has written, or
            changed, would be lost.
    """
    folder = out.resolve()
    if not folder.exists():
        if not folder.parent.is_dir():
            raise OSError(f"{out} can't be made: there is no folder {out.parent}")
        refuse_unwritable(folder.parent)
        return Checksums()
    if not folder.is_dir():
        raise OSError(f"{out} is a file; name a folder, or a file that ends in .html")
    known = read_checksums(folder)
    if known is None:
        refuse_other_files(out, folder)
        known = Checksums()
    for path in sorted({*files, *known.paths}):
        refuse_changed_file(out, path, known, files.get(path))
    return known


def check_file(out: Path, ours: bytes = OURS) -> None:
    """Check that a file may be written: none is there, or one that holds *ours*.

    Raises:
        OSError: *out* is a folder, is in none, or is no export.
    """
    file = out.resolve()
    if file.is_dir():
        raise OSError(f"{out} is a folder; name a file, or a folder that doesn't end in .html")
    if not file.parent.is_dir():
        raise OSError(f"{out} can't be made: there is no folder {out.parent}")
    if file.exists() and (not file.is_file() or ours not in (file.read_bytes() or ours)):
        raise OSError(f"{out} is there already, and camino has not written it; name another file")


def refuse_other_files(out: Path, folder: Path) -> None:
    """Refuse a folder without an export, unless it is empty, a repository, or a host's."""
    for entry in sorted(folder.iterdir()):
        if not (entry.name.startswith(".") or entry.name in HOSTS or is_empty(entry)):
            cure = "name another folder"
            raise OSError(f"{out} holds {entry.name}, which no export has written; {cure}")


def is_empty(path: Path) -> bool:
    """True if a path is a folder without any file, as a first export that was stopped leaves it."""
    is_folder = path.is_dir() and not path.is_symlink()
    return is_folder and all(map(is_empty, path.iterdir()))


def refuse_unwritable(folder: Path) -> None:
    """Refuse a folder in which this user, or the disk, allows no new file."""
    if not os.access(folder, os.W_OK | os.X_OK):
        raise OSError(f"{folder} can't be written: it is read-only, or another user's")


def refuse_changed_file(out: Path, path: str, known: Checksums, new: bytes | None) -> None:
    """Refuse a path unless nothing is there, or the file that an export wrote, unchanged."""
    root = out.resolve()
    for folder in [root / parent for parent in reversed(PurePosixPath(path).parents)]:
        if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
            raise OSError(f"{folder} is no folder of an export; move it away")
        if folder.exists():
            refuse_unwritable(folder)
    file = root / path
    if not os.path.lexists(file):
        return
    if file.is_symlink() or not file.is_file():
        raise OSError(f"{out / path} is no file of an export; move it away")
    content = file.read_bytes()
    if content != new and not known.owns(path, content):
        since = "was changed since" if path in known.paths else "was written by no export"
        raise OSError(f"{out / path} {since}; move it away, or name another folder")
