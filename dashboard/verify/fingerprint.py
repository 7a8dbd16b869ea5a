"""The word count and the SHA-256 of a source's text, as `sources.csv` keeps them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from dashboard.dataset.checks.word_count import count_words
from dashboard.dataset.load import DatasetError
from dashboard.dataset.problem import Problem
from dashboard.dataset.tables.decoding import PLAIN, decode, read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dashboard.dataset.model import Source
    from dashboard.dataset.tables.reader import Row

Read = TypeVar("Read", str, bytes)


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """The number of words of a text, and the SHA-256 of its file."""

    words: int
    sha256: str


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A text file, its byte order mark left out of `text`."""

    text: str
    fingerprint: Fingerprint


def read_source(file: Path) -> SourceFile:
    """Read the text of a source.

    Raises:
        DatasetError: the file cannot be read, is not UTF-8 text, or holds no word.
    """
    _require_file(file)
    data = _require_sound(read_bytes(file, str(file), PLAIN))
    text = _require_sound(decode(data, str(file), PLAIN))
    words = count_words(text)
    if not words:
        raise DatasetError(f"{file} holds no word")
    return SourceFile(text, Fingerprint(words, hashlib.sha256(data).hexdigest()))


def _require_file(file: Path) -> None:
    try:
        file.stat()
    except OSError as error:
        raise DatasetError(f"{file}: {(error.strerror or 'it cannot be read').lower()}") from None


def _require_sound(read: Read | Problem) -> Read:
    """Return the content, or raise if it is a problem."""
    if isinstance(read, Problem):
        place = f"{read.path}:{read.line}:{read.column}"
        raise DatasetError(f"{place}: {read.message}. {read.cure}")
    return read


def compare_fingerprint(source: Source, actual: Fingerprint, row: Row) -> Iterator[Problem]:
    """Report the cells of a source that disagree with its file; empty ones do not."""
    cure = "If this is the right text, run verify with --write"
    if source.words not in (None, actual.words):
        message = f"{source.id} has {source.words} words here, its text {actual.words}"
        yield row.problem("words", "E257", message, cure)
    if source.sha256 not in ("", actual.sha256):
        message = f"The text of {source.id} is not the one with this SHA-256, but {actual.sha256}"
        yield row.problem("sha256", "E257", message, cure)
