"""Compares a dataset folder with the text files of its sources, and notes which texts those are."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar

from dashboard.dataset.checks.word_count import count_words
from dashboard.dataset.fix import write_edits
from dashboard.dataset.load import DatasetError, load
from dashboard.dataset.model import Source
from dashboard.dataset.problem import Problem
from dashboard.dataset.tables.decoding import PLAIN, decode, read_bytes
from dashboard.dataset.tables.reader import Row, read_table
from dashboard.dataset.tables.schema import SCHEMAS
from dashboard.verify.verify import Verification, find_uncompared, read_rows, verify

Read = TypeVar("Read", str, bytes)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A text without its byte order mark, the number of its words, the SHA-256 of its file."""

    text: str
    words: int
    sha256: str


def verify_files(
    path: Path | str, files: Mapping[str, Path], *, write: bool = False
) -> Verification:
    """Compare the passages of a dataset with the text files of their sources, by source id.

    With *write* the word count and SHA-256 of each text are written into `sources.csv` first.

    Raises:
        DatasetError: there is no such dataset or source, or a file is not text.
        OSError: `sources.csv` cannot be written.
    """
    folder = Path(path)
    dataset, _ = load(folder)
    for name in files:
        _require_source(name, dataset.source)
    sources = {name: read_source(file) for name, file in files.items()}
    if write:
        for name, source in sources.items():
            _write_fingerprint(folder, name, source)
        dataset, _ = load(folder)
    rows = read_rows(folder, dataset)
    problems = list(find_uncompared(dataset, sources, rows))
    found = 0
    for name, source in sources.items():
        verification = verify(dataset, name, source.text, rows)
        found += verification.found
        problems += verification.problems
        problems += _compare_fingerprint(dataset.source[name], source, rows.sources[name])
    return Verification(found, sorted(problems))


def _require_source(name: str, sources: Mapping[str, Source]) -> None:
    if name not in sources:
        near = get_close_matches(name, sources, n=1, cutoff=0.6)
        hint = f"; did you mean {near[0]}?" if near else ""
        raise DatasetError(f"sources.csv has no {name}{hint}")


def read_source(file: Path) -> SourceFile:
    """Read the text of a source.

    Raises:
        DatasetError: the file cannot be read, is not UTF-8 text, or holds no word.
    """
    try:
        file.stat()
    except OSError as error:
        raise DatasetError(f"{file}: {(error.strerror or 'it cannot be read').lower()}") from None
    data = _require_sound(read_bytes(file, str(file), PLAIN))
    text = _require_sound(decode(data, str(file), PLAIN))
    words = count_words(text)
    if not words:
        raise DatasetError(f"{file} holds no word")
    return SourceFile(text, words, hashlib.sha256(data).hexdigest())


def _require_sound(read: Read | Problem) -> Read:
    """Return the content, or raise if it is a problem."""
    if isinstance(read, Problem):
        place = f"{read.path}:{read.line}:{read.column}"
        raise DatasetError(f"{place}: {read.message}. {read.cure}")
    return read


def _compare_fingerprint(source: Source, file: SourceFile, row: Row) -> Iterator[Problem]:
    """Report the cells of a source that disagree with its file; empty ones do not."""
    cure = "If this is the right text, run verify with --write"
    if source.words not in (None, file.words):
        message = f"{source.id} has {source.words} words here, its text {file.words}"
        yield row.problem("words", "E257", message, cure)
    if source.sha256 not in ("", file.sha256):
        message = f"The text of {source.id} is not the one with this SHA-256, but {file.sha256}"
        yield row.problem("sha256", "E257", message, cure)


def _write_fingerprint(folder: Path, name: str, source: SourceFile) -> None:
    """Write what tells a text from others into the row of its source; nothing else changes."""
    file = folder / SCHEMAS["sources"].file
    if not file.is_file():
        raise DatasetError(f"{folder} is no folder with a sources.csv, so nothing is written")
    table, problems = read_table(file, str(file), SCHEMAS["sources"], ())
    if table is None or any(problem.is_error for problem in problems):
        raise DatasetError(f"{file} has errors, so nothing is written; see camino check {folder}")
    row = next(row for row in table.rows if row["id"] == name)
    values = {"words": str(source.words), "sha256": source.sha256}
    new = [column for column in values if not row.has(column)]
    edits = [row.edit(column, value) for column, value in values.items()
             if column not in new and row[column] != value]  # fmt: skip
    edits += [table.header.record.append(new)] if new else []
    for other in table.rows if new else ():
        cells = [values[column] if other is row else "" for column in new]
        edits.append(other.record.append(cells))
    write_edits(file, edits)
