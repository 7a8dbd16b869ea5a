"""The lives that many tests ask: the built-in one, a tiny one and those in `datasets`."""

import csv
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from dashboard.dataset import load
from dashboard.paths import LIFE

ROOT = Path(__file__).parents[1]
DATASETS = ROOT / "tests" / "datasets"
TINY = DATASETS / "tiny"
FOLDER = ROOT / "data" / LIFE
DATASET, FOUND = load(FOLDER)
EVENTS = [event.id for event in DATASET.events]


@cache
def build_file() -> bytes:
    """The built-in life as one file, made once in a run for whoever asks."""
    import fcntl

    from dashboard.publish import build_one_file

    with Path(os.environ["CAMINO_SHARED"], "life.html").open("a+b") as file:
        fcntl.flock(file, fcntl.LOCK_EX)  # Until the file is closed.
        if not file.seek(0, os.SEEK_END):
            file.write(build_one_file(DATASET))
        file.seek(0)
        return file.read()


@contextmanager
def edited(table: Path) -> Iterator[list[dict[str, str]]]:
    """The rows of a table, which are written back as they are at the end of the block."""
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    yield rows
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
