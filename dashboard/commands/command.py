"""What a command is, and what several commands share."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from dashboard.dataset import DatasetError
from dashboard.dataset.load import load_with_remarks
from dashboard.dataset.model import Dataset
from dashboard.dataset.problem import Problem, find_errors
from dashboard.paths import LIFE, home

ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?/([A-Za-z0-9._~%-]+/)*")
"""The address of a folder on the web."""

SUCCESS, PROBLEMS, FAILURE = 0, 1, 2
"""Exit codes: all is well; done, with errors in the dataset; not done."""


@dataclass(frozen=True, slots=True)
class Command:
    """A subcommand: what it does in one line, its arguments, and what runs it to an exit code."""

    name: str
    help: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


def add_dataset_argument(parser: argparse.ArgumentParser) -> None:
    """Add the optional argument DATASET."""
    parser.add_argument(
        "dataset", metavar="DATASET", nargs="?", type=Path, default=home("data") / LIFE,
        help="a folder, one sheet (.csv, .xlsx, .ods) or one of our downloads (.json, .zip); "
        "default: the built-in life",
    )  # fmt: skip


def load_life(path: Path) -> tuple[Dataset, list[Problem]]:
    """Load a life, and say on stderr how sheets that are not ours were read.

    Raises:
        DatasetError: as `load` does; a timeline of another program is named as such.
    """
    with recognising(path):
        dataset, problems, remarks = load_with_remarks(path)
    if path.is_file() and not dataset.events and (line := recognise_timeline(path)):
        raise DatasetError(line)
    for remark in remarks:
        print(remark, file=sys.stderr)
    return dataset, problems


@contextmanager
def recognising(path: Path) -> Iterator[None]:
    """Say of what cannot be loaded which program's timeline it is, and how it becomes a life."""
    try:
        yield
    except DatasetError as error:
        raise DatasetError(recognise_timeline(path) or str(error)) from None


def recognise_timeline(path: Path) -> str:
    """Say what is there of another program, whose readers are loaded only now; else ""."""
    from dashboard.formats.read import describe_timeline

    return describe_timeline(path)


def report_errors(problems: Sequence[Problem]) -> int:
    """Print how many errors are in what was written nevertheless, if any, and return the number."""
    number = len(find_errors(problems))
    if number:
        print(f"{number} errors in the dataset: see camino check", file=sys.stderr)
    return number


def check_address(text: str) -> str:
    """Return the address of a page on the web, or "" for none; anything else is an error."""
    if text and not ADDRESS.fullmatch(text):
        raise DatasetError(f"{text} is not an address such as https://school.example/life/")
    return text
