"""What an export doesn't touch: whatever in its folder is no file of an earlier export."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from dashboard.publish import record
from dashboard.publish.record import Record

HOSTS = ("CNAME",)
"""What a host wants to find beside a site, hidden files apart."""


def inspect(out: Path, files: Mapping[str, bytes]) -> Record:
    """What an earlier export has left in *out*.

    Raises:
        OSError: *out* is no place for a folder, or a file in it that somebody else has written, or
            changed, would be lost.
    """
    place = out.resolve()
    if not place.exists():
        if not place.parent.is_dir():
            raise OSError(f"{out} can't be made: there is no folder {out.parent}")
        refuse_closed(place.parent)
        return Record()
    if not place.is_dir():
        raise OSError(f"{out} is a file; name a folder, or a file that ends in .html")
    found = record.read(place)
    if found is None:
        refuse_strangers(out, place)
    known = found or Record()
    for path in sorted({*files, *known.paths}):
        refuse_unknown(out, path, known, files.get(path))
    return known


def refuse_strangers(out: Path, place: Path) -> None:
    """A folder in which nothing was exported yet is empty, or a repository, or a host's."""
    for entry in sorted(place.iterdir()):
        if not (entry.name.startswith(".") or entry.name in HOSTS or is_empty(entry)):
            cure = "name another folder"
            raise OSError(f"{out} holds {entry.name}, which no export has written; {cure}")


def is_empty(entry: Path) -> bool:
    """Whether a path is a folder without any file, as a first export that was stopped leaves it."""
    inside = entry.is_dir() and not entry.is_symlink()
    return inside and all(map(is_empty, entry.iterdir()))


def refuse_closed(folder: Path) -> None:
    """A folder takes no file where this user, or the disk, doesn't allow it."""
    if not os.access(folder, os.W_OK | os.X_OK):
        raise OSError(f"{folder} can't be written: it is read-only, or another user's")


def refuse_unknown(out: Path, path: str, known: Record, new: bytes | None) -> None:
    """What stands at the path of a file of ours is that file, as we wrote it, or nothing."""
    place = out.resolve()
    for folder in [place / parent for parent in reversed(PurePosixPath(path).parents)]:
        if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
            raise OSError(f"{folder} is no folder of an export; move it away")
        if folder.exists():
            refuse_closed(folder)
    file = place / path
    if not os.path.lexists(file):
        return
    if file.is_symlink() or not file.is_file():
        raise OSError(f"{out / path} is no file of an export; move it away")
    content = file.read_bytes()
    if content != new and not known.owns(path, content):
        since = "was changed since" if path in known.paths else "was written by no export"
        raise OSError(f"{out / path} {since}; move it away, or name another folder")
