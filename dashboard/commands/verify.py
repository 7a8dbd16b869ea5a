"""`camino verify`: compare every quote with the text of its source."""

from __future__ import annotations

import argparse
from pathlib import Path

from dashboard.commands.command import PROBLEMS, SUCCESS, Command, add_dataset_argument
from dashboard.dataset import DatasetError
from dashboard.dataset.problem import find_errors


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `verify`."""
    add_dataset_argument(parser)
    parser.add_argument(
        "--source", metavar="ID=FILE", type=parse_source, action="append", required=True,
        help="the plain text of a source; once for each source",
    )  # fmt: skip
    parser.add_argument(
        "--write", action="store_true", help="write its word count and SHA-256 into sources.csv"
    )


def parse_source(text: str) -> tuple[str, Path]:
    """Split ID=FILE."""
    name, equals, file = text.partition("=")
    if not (name and equals and file):
        raise argparse.ArgumentTypeError(f"{text} is not the id of a source, = and a file")
    return name, Path(file)


def run(arguments: argparse.Namespace) -> int:
    """Print every difference and how many passages were found; 1 where one is an error."""
    from dashboard.verify import verify_files

    files = dict(arguments.source)
    if len(files) < len(arguments.source):
        raise DatasetError("--source names the same source twice")
    number, problems = verify_files(arguments.dataset, files, write=arguments.write)
    for problem in problems:
        print(problem)
    names = " and ".join(files)
    print(f"{number} passages found letter for letter in {names}, {len(problems)} problems")
    return PROBLEMS if find_errors(problems) else SUCCESS


COMMAND = Command("verify", "compare every quote with the text of its source", add_arguments, run)
