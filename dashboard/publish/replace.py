"""Puts a site into a folder in place of the one before, and touches nothing else there.

The folder itself is never moved: it may be `.`, a link, a mount point, a git repository. All files
are written aside first. Then each takes its place in one step: what pages load, then the pages,
the start page and the worker last. So a page is always of the old site or of the new one, and
always finds what it loads; only when the new site is whole do the old files go. The list of
`record` says at every moment which files are ours, so whatever stops an export, the next goes on.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath

from dashboard.publish import record
from dashboard.publish.record import Record
from dashboard.publish.refuse import inspect

ASIDE = ".camino.new"
"""The folder in which files wait for their turn; nothing reads it."""
WORKER = "worker.js"
LASTING = "assets/"
"""Where files are named by their content; those of one export outlive it until the next but one."""


def replace(out: Path, files: Mapping[str, bytes], say: Callable[[str], None]) -> None:
    """Makes the folder *out* hold the site, and says what could not be removed.

    Raises:
        OSError: *out* can't be written, or holds what no export has written; nothing is changed.
    """
    place = out.resolve()
    before = inspect(out, files)
    made = [place] if not place.exists() else []
    try:
        for folder in made:
            folder.mkdir()
        aside = write_aside(place, files, made)
        during = record.both(record.both(before.files, before.before), record.of(files))
        write_record(place, Record(during))
    except BaseException:
        shutil.rmtree(place / ASIDE, ignore_errors=True)
        for folder in reversed(made):
            with suppress(OSError):
                folder.rmdir()
        raise
    for path in sorted(aside, key=turn):
        aside[path].replace(place / path)
    (place / ASIDE).rmdir()
    kept = lasting(before, files)
    left = remove(place, before.paths - {*files, *kept}, say)
    write_record(place, Record(record.of(files), {**kept, **{path: during[path] for path in left}}))


def write_aside(place: Path, files: Mapping[str, bytes], made: list[Path]) -> dict[str, Path]:
    """The files that differ from those in their places, each complete and ready to be moved there.

    Folders that are made for them are added to *made*.
    """
    aside = place / ASIDE
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir()
    ready = {}
    for number, (path, content) in enumerate(files.items()):
        target = place / path
        for folder in reversed(target.parents):
            if not folder.exists():
                folder.mkdir()
                made.append(folder)
        if not (target.is_file() and target.read_bytes() == content):
            ready[path] = aside / str(number)
            ready[path].write_bytes(content)
    return ready


def write_record(place: Path, value: Record) -> None:
    """Writes the list in one step."""
    ready = place / f"{record.NAME}.new"
    try:
        ready.write_text(record.text(value), encoding="utf-8", newline="\n")
        ready.replace(place / record.NAME)
    except BaseException:
        ready.unlink(missing_ok=True)
        raise


def turn(path: str) -> tuple[int, str]:
    """When a file takes its place: after everything that it names."""
    if path.startswith(LASTING):
        return 0, path
    if path == WORKER:
        return 4, path
    if path.endswith(".html"):
        return (2 if "/" in path else 3), path
    return 1, path


def lasting(before: Record, files: Mapping[str, bytes]) -> record.Files:
    """What pages of the export before load and those of this one don't.

    Where this one is the same as the one before, that is what was kept already.
    """
    gone = {
        path: hashes
        for path, hashes in before.files.items()
        if path.startswith(LASTING) and path not in files
    }
    return gone or {path: one for path, one in before.before.items() if path not in files}


def remove(place: Path, paths: Iterable[str], say: Callable[[str], None]) -> list[str]:
    """Removes files of ours, pages before what they load, and says which the system keeps."""
    left = []
    for path in sorted(paths, key=turn, reverse=True):
        try:
            (place / path).unlink(missing_ok=True)
        except OSError as error:
            say(f"{path} of the export before is still there: {error.strerror}")
            left.append(path)
        for folder in PurePosixPath(path).parents[:-1]:
            with suppress(OSError):
                (place / folder).rmdir()
    return left
