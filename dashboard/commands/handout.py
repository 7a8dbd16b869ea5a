"""`camino handout`: print a life on two pages, as PDF."""

from __future__ import annotations

import argparse
from pathlib import Path

from dashboard.commands.command import (
    SUCCESS,
    Command,
    add_dataset_argument,
    check_address,
    load_life,
    report_errors,
)
from dashboard.dataset import DatasetError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `handout`."""
    parser.add_argument("out", metavar="OUT.pdf", type=Path, help="the file to write")
    add_dataset_argument(parser)
    parser.add_argument("--language", help="a language of the dataset (default: its first)")
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4", help="(%(default)s)")
    parser.add_argument(
        "--url", default="", metavar="ADDRESS",
        help="where the page is found, to stand on the sheet with its QR code",
    )  # fmt: skip
    sheets = parser.add_mutually_exclusive_group()
    sheets.add_argument(
        "--activity", dest="sheet", action="store_const", const="activity", default="handout",
        help="cards to put in order, instead of the handout",
    )  # fmt: skip
    sheets.add_argument(
        "--answers", dest="sheet", action="store_const", const="answers",
        help="the answers to those cards, for the teacher alone",
    )  # fmt: skip


def run(arguments: argparse.Namespace) -> int:
    """Write the PDF and print its path."""
    from dashboard.publish import write_pdf

    dataset, problems = load_life(arguments.dataset)
    language = arguments.language or dataset.language
    if language not in dataset.languages:
        known = " and ".join(dataset.languages)
        raise DatasetError(f"the dataset is not in {language} but in {known}")
    address = check_address(arguments.url)
    write_pdf(dataset, arguments.out, language, arguments.paper, arguments.sheet, address)
    print(arguments.out)
    report_errors(problems)
    return SUCCESS


COMMAND = Command("handout", "print a life on two pages, as PDF", add_arguments, run)
