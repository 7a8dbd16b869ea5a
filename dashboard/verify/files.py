"""Compares a dataset folder with the text files of its sources."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.dataset.load import DatasetError, load
from dashboard.verify.cells import write_cells
from dashboard.verify.fingerprint import compare_fingerprint, read_source
from dashboard.verify.rows import read_dataset_table, read_rows
from dashboard.verify.verify import Verification, find_uncompared, verify

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.dataset.model import Dataset
    from dashboard.verify.fingerprint import Fingerprint, SourceFile


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
        _require_source(name, dataset)
    sources = {name: read_source(file) for name, file in files.items()}
    if write:
        for name, source in sources.items():
            _write_fingerprint(folder, name, source.fingerprint)
        dataset, _ = load(folder)
    return _verify_all(folder, dataset, sources)


def _verify_all(folder: Path, dataset: Dataset, sources: dict[str, SourceFile]) -> Verification:
    rows = read_rows(folder, dataset)
    problems = list(find_uncompared(dataset, sources, rows))
    found = 0
    for name, source in sources.items():
        verification = verify(dataset, name, source.text, rows)
        found += verification.found
        problems += verification.problems
        problems += compare_fingerprint(
            dataset.source[name], source.fingerprint, rows.sources[name]
        )
    return Verification(found, sorted(problems))


def _require_source(name: str, dataset: Dataset) -> None:
    if name not in dataset.source:
        near = get_close_matches(name, dataset.source, n=1, cutoff=0.6)
        hint = f"; did you mean {near[0]}?" if near else ""
        raise DatasetError(f"sources.csv has no {name}{hint}")


def _write_fingerprint(folder: Path, name: str, fingerprint: Fingerprint) -> None:
    if not folder.is_dir():
        raise DatasetError(f"{folder} is no folder with a sources.csv, so nothing is written")
    table, problems = read_dataset_table(folder, "sources")
    if table is None or any(problem.is_error for problem in problems):
        file = folder / "sources.csv"
        raise DatasetError(f"{file} has errors, so nothing is written; see camino check {folder}")
    row = next(row for row in table.rows if row["id"] == name)
    values = {"words": str(fingerprint.words), "sha256": fingerprint.sha256}
    try:
        write_cells(folder / "sources.csv", table, row, values)
    except UnicodeDecodeError:
        message = "is not UTF-8, so nothing is written; save it as CSV UTF-8"
        raise DatasetError(f"{folder / 'sources.csv'} {message}") from None
