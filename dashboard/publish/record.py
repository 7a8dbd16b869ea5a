"""The list of its own files that an export leaves in its folder, in the form of `sha256sum`.

Whoever reads it knows what may be replaced and removed: a file whose path and hash stand in it.
Everything else in the folder is somebody else's. `sha256sum --check .camino.sha256` holds the
folder against it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

NAME = ".camino.sha256"
LINE = re.compile(r"([0-9a-f]{64})  ((?!/)[^\\:\n]+)")
BEFORE = "# What pages of the export before this one load, for those who have them open:"

Files = Mapping[str, frozenset[str]]
"""Paths with the hashes that a file there may have: two while an export is on its way."""


@dataclass(frozen=True, slots=True)
class Record:
    """The files of an export, and those of the one *before* that are still there."""

    files: Files = field(default_factory=dict)
    before: Files = field(default_factory=dict)

    @property
    def paths(self) -> set[str]:
        """Every path of either."""
        return {*self.files, *self.before}

    def owns(self, path: str, content: bytes) -> bool:
        """Whether an export has written this file; git may have given its lines other ends."""
        known = self.files.get(path, frozenset()) | self.before.get(path, frozenset())
        return not known.isdisjoint({digest(content), digest(content.replace(b"\r\n", b"\n"))})


def digest(content: bytes) -> str:
    """The hash of a file."""
    return hashlib.sha256(content).hexdigest()


def of(files: Mapping[str, bytes]) -> Files:
    """Files by their hashes."""
    return {path: frozenset({digest(content)}) for path, content in files.items()}


def both(one: Files, other: Files) -> Files:
    """The files of two exports of which either may lie there."""
    paths = {**one, **other}
    none: frozenset[str] = frozenset()
    return {path: one.get(path, none) | other.get(path, none) for path in paths}


def read(folder: Path) -> Record | None:
    """What the last export has noted, None where none has.

    Raises:
        OSError: the list can't be read, or is no such list.
    """
    try:
        text = (folder / NAME).read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except UnicodeDecodeError:
        text = "?"
    now, _, before = text.partition(f"{BEFORE}\n")
    return Record(parsed(now.splitlines()), parsed(before.splitlines()))


def parsed(lines: Iterable[str]) -> Files:
    """Lines of a list; a path that leads out of the folder is none of ours."""
    files: dict[str, frozenset[str]] = {}
    for line in lines:
        found = LINE.fullmatch(line)
        if found is None or ".." in found[2].split("/"):
            raise OSError(f"{NAME} is not the list of an export any more; delete it")
        files[found[2]] = files.get(found[2], frozenset()) | {found[1]}
    return files


def text(record: Record) -> str:
    """A list as a file has it."""
    lines = listed(record.files)
    return "".join([*lines, *([f"{BEFORE}\n", *listed(record.before)] if record.before else [])])


def listed(files: Files) -> list[str]:
    """The lines of some files, by their paths."""
    return [f"{one}  {path}\n" for path in sorted(files) for one in sorted(files[path])]
