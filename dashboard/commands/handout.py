"""`camino handout`: print a life on two pages, as PDF."""

from __future__ import annotations

import argparse
from pathlib import Path

from dashboard.commands.command import SUCCESS, Command, add_dataset_argument, report_errors
from dashboard.dataset import DatasetError, load


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `handout`."""
    parser.add_argument("out", metavar="OUT.pdf", type=Path, help="the file to write")
    add_dataset_argument(parser)
    parser.add_argument("--language", help="a language of the dataset (default: its first)")
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4", help="(%(default)s)")
    parser.add_argument(
        "--activity", action="store_true", help="cards to put in order, instead of the handout"
    )


def run(arguments: argparse.Namespace) -> int:
    """Write the PDF and print its path."""
    from dashboard.publish import write_pdf

    dataset, problems = load(arguments.dataset)
    language = arguments.language or dataset.language
    if language not in dataset.languages:
        known = " and ".join(dataset.languages)
        raise DatasetError(f"the dataset is not in {language} but in {known}")
    sheet = "activity" if arguments.activity else "handout"
    write_pdf(dataset, arguments.out, language, arguments.paper, sheet)
    print(arguments.out)
    report_errors(problems)
    return SUCCESS


COMMAND = Command("handout", "print a life on two pages, as PDF", add_arguments, run)
