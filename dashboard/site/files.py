"""A file of a site: its bytes, their media type, and whether caches may keep them for ever."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from itertools import chain
from threading import RLock

import brotli

MEDIA_TYPES = {
    "css": "text/css",
    "csv": "text/csv",
    "html": "text/html",
    "js": "text/javascript",
    "json": "application/json",
    "png": "image/png",
    "svg": "image/svg+xml",
    "txt": "text/plain",
    "webp": "image/webp",
    "webmanifest": "application/manifest+json",
    "xml": "application/xml",
    "zip": "application/zip",
}
INCOMPRESSIBLE = {"png", "webp", "zip"}
"""Endings of files that no compression makes smaller."""
PACKERS: Mapping[str, Callable[[bytes], bytes]] = {
    "br": partial(brotli.compress, quality=9),
    "gzip": partial(gzip.compress, compresslevel=9, mtime=0),
}
"""What makes a content smaller on its way, by the names of HTTP, the smallest first.

Brotli sees the likeness of pictures that lie further apart than the 32 kB of gzip: the first
document has 41 kB instead of 54. Its highest quality would make it wait for half a second.
"""


@dataclass(frozen=True)
class File:
    """The content of a file with the ending that says its kind.

    *immutable* is true where the name holds a hash of the content: a copy is never out of date.
    """

    content: bytes
    ending: str
    immutable: bool = False
    _packed: dict[str, bytes] = field(default_factory=dict, compare=False, repr=False)

    @property
    def media_type(self) -> str:
        """Its media type."""
        return MEDIA_TYPES[self.ending]

    @cached_property
    def digest(self) -> str:
        """A hash of the content, short enough for a name."""
        return hashlib.sha256(self.content).hexdigest()[:16]

    def pack(self, encoding: str) -> bytes:
        """Return the content as one of the `PACKERS` makes it, the same for the same content."""
        if encoding not in self._packed:
            self._packed[encoding] = PACKERS[encoding](self.content)
        return self._packed[encoding]

    @property
    def encodings(self) -> tuple[str, ...]:
        """What makes the content smaller, none of a picture or an archive."""
        return () if self.ending in INCOMPRESSIBLE else tuple(PACKERS)


def name_by_content(name: str, content: bytes) -> tuple[str, File]:
    """Return a path that names a content by its hash, and the file."""
    stem, _, ending = name.rpartition(".")
    file = File(content, ending, immutable=True)
    return f"assets/{stem}.{file.digest}.{ending}", file


def name_plainly(name: str, content: bytes) -> tuple[str, File]:
    """Return a path that stays the same for any content, and the file."""
    return f"assets/{name}", File(content, name.rpartition(".")[2])


Makers = Mapping[str, Callable[[], File]]
"""Functions that make files, by the paths of the files."""
MOST = 500
"""The most files of a family that are kept: 80 MB of windows of a life of 10,000 events."""


class Files(Mapping[str, File]):
    """Files by their paths, each made when it is first asked for, and kept.

    Of *families*, whose files are many, those that were made last are kept.
    """

    def __init__(self, makers: Makers, families: Sequence[Makers] = ()) -> None:
        self._makers, self._families = dict(makers), tuple(families)
        self._made: dict[str, File] = {}
        self._lock = RLock()

    def __getitem__(self, path: str) -> File:
        """The file at a path. KeyError where there is none."""
        file = self._made.get(path)
        if file:
            return file
        make = self._find_maker(path)
        with self._lock:
            if path not in self._made:
                self._made[path] = make()
            if len(self._made) > len(self._makers) + MOST:
                del self._made[next(name for name in self._made if name not in self._makers)]
            return self._made[path]

    def _find_maker(self, path: str) -> Callable[[], File]:
        for makers in (self._makers, *self._families):
            if path in makers:
                return makers[path]
        raise KeyError(path)

    def __iter__(self) -> Iterator[str]:
        return chain(self._makers, *self._families)

    def __len__(self) -> int:
        return len(self._makers) + sum(map(len, self._families))
