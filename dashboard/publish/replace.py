"""Replaces an earlier export, and touches nothing else in its folder.

The folder itself is never moved: it may be `.`, a link, a mount point, a git repository. All files
are written aside first. Then each takes its place in one step: what pages load, then the pages,
the start page and the worker last. So a page is always of the old site or of the new one, and
always finds what it loads; only when the new site is whole do the old files go. The checksums
name at every moment the files that are ours, so whatever stops an export, the next goes on.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath

from dashboard.dataset.writing.file import replace_file
from dashboard.publish import checksums
from dashboard.publish.checksums import Checksums
from dashboard.publish.protect import check_folder

ASIDE = ".camino.new"
"""The folder in which files wait for their turn; nothing reads it."""
WORKER = "worker.js"
ASSETS = "assets/"
"""Where files are named by their content; those of one export outlive it until the next but one."""


def replace_folder(out: Path, files: Mapping[str, bytes], say: Callable[[str], None]) -> None:
    """Make the folder *out* hold the site, and say what could not be removed.

    Raises:
        OSError: *out* can't be written, or holds what no export has written; nothing is changed.
    """
    root = out.resolve()
    made: list[Path] = []
    if not root.exists():
        check_folder(out, files)
        root.mkdir(exist_ok=True)
        made.append(root)
    with keep_others_out(out):
        replace_alone(out, files, made, say)


def replace_alone(
    out: Path, files: Mapping[str, bytes], made: list[Path], say: Callable[[str], None]
) -> None:
    """Replace the site while nobody else does; the folders *made* for it go if that fails."""
    root = out.resolve()
    try:
        before = check_folder(out, files)
        aside = write_aside(root, files, made)
        present = checksums.merge(before.files, before.previous)
        during = checksums.merge(present, checksums.hash_files(files))
        write_checksums(root, Checksums(during))
    except BaseException:
        shutil.rmtree(root / ASIDE, ignore_errors=True)
        for folder in reversed(made):
            with suppress(OSError):
                folder.rmdir()
        raise
    for path in sorted(aside, key=order):
        aside[path].replace(root / path)
    (root / ASIDE).rmdir()
    kept = keep_loaded(before, files)
    left = remove(root, before.paths - {*files, *kept}, say)
    previous = {**kept, **{path: during[path] for path in left}}
    write_checksums(root, Checksums(checksums.hash_files(files), previous))


@contextmanager
def keep_others_out(out: Path) -> Iterator[None]:
    """Refuse other exports into a folder meanwhile, where the system can lock it.

    Raises:
        OSError: another export is writing into it.
    """
    if sys.platform == "win32":
        yield
        return
    import fcntl

    descriptor = os.open(out, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        raise OSError(f"another export is writing into {out}; wait for its end") from None
    except OSError:
        pass  # Folders of some networks can't be locked.
    try:
        yield
    finally:
        os.close(descriptor)


def write_aside(root: Path, files: Mapping[str, bytes], made: list[Path]) -> dict[str, Path]:
    """Write the files that differ from those in their places into a folder beside them.

    Folders that are made for them are added to *made*.
    """
    aside = root / ASIDE
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir()
    ready = {}
    for number, (path, content) in enumerate(files.items()):
        target = root / path
        for folder in reversed(target.parents):
            if not folder.exists():
                folder.mkdir()
                made.append(folder)
        if not (target.is_file() and target.read_bytes() == content):
            ready[path] = aside / str(number)
            ready[path].write_bytes(content)
    return ready


def write_checksums(root: Path, value: Checksums) -> None:
    """Write the list of our files."""
    replace_file(root / checksums.FILE, checksums.render_checksums(value).encode())


def order(path: str) -> tuple[int, str]:
    """Return the sort key by which files take their places: each after everything that it names."""
    if path.startswith(ASSETS):
        return 0, path
    if path == WORKER:
        return 4, path
    if path.endswith(".html"):
        return (2 if "/" in path else 3), path
    return 1, path


def keep_loaded(before: Checksums, files: Mapping[str, bytes]) -> checksums.Files:
    """Return what pages of the export before load and those of this one don't.

    Where this one is the same as the one before, that is what was kept already.
    """
    gone = {
        path: hashes
        for path, hashes in before.files.items()
        if path.startswith(ASSETS) and path not in files
    }
    return gone or {path: hashes for path, hashes in before.previous.items() if path not in files}


def remove(root: Path, paths: Iterable[str], say: Callable[[str], None]) -> list[str]:
    """Remove files of ours, pages before what they load, and return those that the system keeps."""
    left = []
    for path in sorted(paths, key=order, reverse=True):
        try:
            (root / path).unlink(missing_ok=True)
        except OSError as error:
            say(f"{path} of the export before is still there: {error.strerror}")
            left.append(path)
        for folder in PurePosixPath(path).parents[:-1]:
            with suppress(OSError):
                (root / folder).rmdir()
    return left
