"""`camino export`: write the page as one file, or as a folder."""

from __future__ import annotations

import argparse
import sys
from functools import partial
from pathlib import Path

from dashboard.commands.command import (
    PROBLEMS,
    SUCCESS,
    Command,
    check_address,
    load_life,
    report_errors,
)
from dashboard.dataset import DatasetError
from dashboard.paths import LIFE, home


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `export`."""
    parser.add_argument(
        "paths", metavar="[DATASET] OUT", nargs="+", type=Path,
        help="a dataset (default: the built-in life), and what to write: a file that ends in "
        ".html, or else a folder",
    )  # fmt: skip
    parser.add_argument(
        "--pupil", action="store_true", help="leave out what only teachers should read"
    )
    parser.add_argument(
        "--to", choices=("timelinejs",), help="write a file for another program instead"
    )
    parser.add_argument(
        "--url", default="", metavar="ADDRESS",
        help="where the folder will be found, for its sitemap and the pictures of its links",
    )  # fmt: skip


def run(arguments: argparse.Namespace) -> int:
    """Write the export and print its path; 1 where the dataset has an error."""
    *given, out = arguments.paths
    if len(given) > 1:
        raise DatasetError("export takes one dataset and one OUT; see camino export --help")
    path = given[0] if given else home("data") / LIFE
    address = check_address(arguments.url)
    from dashboard import publish

    dataset, problems = load_life(path)
    chosen = publish.remove_teacher_prompts(dataset) if arguments.pupil else dataset
    say = partial(print, file=sys.stderr)
    if arguments.to:
        publish.export_timelinejs(chosen, out, say)
    else:
        publish.export(chosen, out, address=address, say=say)
    print(out)
    return PROBLEMS if report_errors(problems) else SUCCESS


COMMAND = Command("export", "write the page as one file, or as a folder", add_arguments, run)
