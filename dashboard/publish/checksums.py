"""The checksums of its own files that an export leaves in its folder, in the form of `sha256sum`.

Whoever reads it knows what may be replaced and removed: a file whose path and hash are in it.
Everything else in the folder is somebody else's. `sha256sum --check .camino.sha256` holds the
folder against it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

FILE = ".camino.sha256"
LINE = re.compile(r"([0-9a-f]{64})  ((?!/)[^\\:\n]+)")
PREVIOUS = "# What pages of the export before this one load, for those who have them open:"

Files = Mapping[str, frozenset[str]]
"""Paths with the hashes that a file there may have: two while an export is on its way."""


@dataclass(frozen=True, slots=True)
class Checksums:
    """The files of an export, and those of the *previous* one that are still there."""

    files: Files = field(default_factory=dict)
    previous: Files = field(default_factory=dict)

    @property
    def paths(self) -> set[str]:
        """Every path of either."""
        return {*self.files, *self.previous}

    def owns(self, path: str, content: bytes) -> bool:
        """True if an export has written this file; git may have given its lines other ends."""
        known = self.files.get(path, frozenset()) | self.previous.get(path, frozenset())
        versions = content, content.replace(b"\r\n", b"\n")
        return not known.isdisjoint(map(hash_content, versions))


def hash_content(content: bytes) -> str:
    """Return the hash of a file."""
    return hashlib.sha256(content).hexdigest()


def hash_files(files: Mapping[str, bytes]) -> Files:
    """Return the paths of files with their hashes."""
    return {path: frozenset({hash_content(content)}) for path, content in files.items()}


def merge(first: Files, second: Files) -> Files:
    """Merge the files of two exports, where either may have written a file."""
    paths = {**first, **second}
    none: frozenset[str] = frozenset()
    return {path: first.get(path, none) | second.get(path, none) for path in paths}


def read_checksums(folder: Path) -> Checksums | None:
    """Read the list that the last export has left, None where there is none.

    Raises:
        OSError: the list can't be read, or is no such list.
    """
    try:
        text = (folder / FILE).read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except UnicodeDecodeError:
        text = "?"
    now, _, previous = text.partition(f"{PREVIOUS}\n")
    return Checksums(parse(now.splitlines()), parse(previous.splitlines()))


def parse(lines: Iterable[str]) -> Files:
    """Parse the lines of a list, in which no path may lead out of the folder."""
    files: dict[str, frozenset[str]] = {}
    for line in lines:
        match = LINE.fullmatch(line)
        if match is None or ".." in match[2].split("/"):
            raise OSError(f"{FILE} is not the list of an export any more; delete it")
        files[match[2]] = files.get(match[2], frozenset()) | {match[1]}
    return files


def render_checksums(checksums: Checksums) -> str:
    """Write a list as the file has it."""
    lines, previous = render_lines(checksums.files), render_lines(checksums.previous)
    return "".join([*lines, *([f"{PREVIOUS}\n", *previous] if previous else [])])


def render_lines(files: Files) -> list[str]:
    """Write a line for each file, sorted by path."""
    return [f"{digest}  {path}\n" for path in sorted(files) for digest in sorted(files[path])]
