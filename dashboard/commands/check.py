"""`camino check`: list every problem of a dataset."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict

from dashboard.commands.command import (
    PROBLEMS,
    SUCCESS,
    Command,
    add_dataset_argument,
    load_life,
)
from dashboard.dataset.problem import find_errors


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `check`."""
    add_dataset_argument(parser)
    parser.add_argument("--json", action="store_true", help="print the problems as JSON")


def run(arguments: argparse.Namespace) -> int:
    """Print the problems and their number; 1 where one of them is an error."""
    _, problems = load_life(arguments.dataset)
    number = len(find_errors(problems))
    counts = {"errors": number, "warnings": len(problems) - number}
    if arguments.json:
        print(json.dumps({"problems": [*map(asdict, problems)], **counts}, indent=2))
    else:
        for problem in problems:
            print(problem)
        print("{errors} errors, {warnings} warnings".format(**counts))
    return PROBLEMS if number else SUCCESS


COMMAND = Command("check", "list every problem of a dataset", add_arguments, run)
