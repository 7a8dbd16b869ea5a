"""`camino check`: list every problem of a dataset."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict

from dashboard.commands.command import (
    PROBLEMS,
    SUCCESS,
    Command,
    add_dataset_argument,
    load_life,
    recognising,
)
from dashboard.dataset.fix import describe_fix, fix_dataset, list_fixable
from dashboard.dataset.problem import Problem, find_errors, fold


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `check`."""
    add_dataset_argument(parser)
    parser.add_argument("--json", action="store_true", help="print every problem as JSON")
    parser.add_argument(
        "--fix", action="store_true", help="fix in the files what can be fixed in one way only"
    )
    parser.add_argument(
        "--all", action="store_true", help="print many problems of one kind a line each, too"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the problems and their number; 1 where one of them is an error."""
    with recognising(arguments.dataset):
        fixed = fix_dataset(arguments.dataset) if arguments.fix else []
    _, problems = load_life(arguments.dataset)
    number = len(find_errors(problems))
    counts = {"errors": number, "warnings": len(problems) - number}
    if arguments.json:
        found = {"problems": [*map(_to_json, problems)], "fixed": [*map(_to_json, fixed)]}
        print(json.dumps({**found, **counts}, indent=2))
    else:
        for problem in fixed:
            print(describe_fix(problem))
        for line in map(str, problems) if arguments.all else fold(problems):
            print(line)
        sys.stdout.flush()
        if not arguments.fix and (fixable := list_fixable(problems)):
            command = f"camino check --fix {arguments.dataset}"
            print(f"{len(fixable)} of these can be fixed by {command}", file=sys.stderr, flush=True)
        print("{errors} errors, {warnings} warnings".format(**counts))
    return PROBLEMS if number else SUCCESS


def _to_json(problem: Problem) -> dict[str, object]:
    return {name: value for name, value in asdict(problem).items() if name != "plural"}


COMMAND = Command("check", "list every problem of a dataset", add_arguments, run)
