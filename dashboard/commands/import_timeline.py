"""`camino import`: take over a timeline of another program, and name what could not come along.

The readers of all formats are loaded for this command alone.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from dashboard.commands.command import PROBLEMS, SUCCESS, Command, load_life, report_errors
from dashboard.dataset import load
from dashboard.dataset.problem import find_errors, fold
from dashboard.dataset.writing.csv_files import to_files
from dashboard.dataset.writing.folder import write_folder
from dashboard.dataset.writing.rows import to_tables
from dashboard.formats.report import FILE, MOST_SHOWN, describe_tables, list_left


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `import`."""
    from dashboard.formats.read import FORMATS

    parser.add_argument("file", metavar="FILE", type=Path, help="a timeline of another program")
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="the folder to make")
    parser.add_argument(
        "--from", dest="format", choices=sorted(FORMATS), default="", metavar="FORMAT",
        help=f"its format, where it is not recognised: {', '.join(sorted(FORMATS))}",
    )  # fmt: skip
    parser.add_argument(
        "--language", default="", metavar="CODE", help="the language of its words, as de"
    )
    parser.add_argument(
        "--person", default="", metavar="NAME",
        help="whose events, in a file of several people (default: the first)",
    )  # fmt: skip


def run(arguments: argparse.Namespace) -> int:
    """Write the folder and the report; 1 where something is left or is an error in the dataset."""
    from dashboard.formats.read import is_life, read_timeline
    from dashboard.formats.write import write_dataset

    if not arguments.format and is_life(arguments.file):
        return _write_life(arguments.file, arguments.folder)
    imported = read_timeline(arguments.file, arguments.format, arguments.language, arguments.person)
    tables = write_dataset(imported, arguments.folder)
    print(f"{arguments.folder}: {describe_tables(tables)}")
    if imported.left:
        print(f"Not carried, all of it in {arguments.folder / FILE}:")
        print(*list_left(imported, MOST_SHOWN), sep="\n")
    _, problems = load(arguments.folder)
    return PROBLEMS if report_errors(problems) or imported.left else SUCCESS


def _write_life(file: Path, folder: Path) -> int:
    """Write a sheet or a download as a folder, and print what `check` says of the file."""
    dataset, problems = load_life(file)
    write_folder(folder, to_files(dataset))
    print(*fold(problems), sep="\n", end="\n" if problems else "")
    print(f"{folder}: {describe_tables(to_tables(dataset))}")
    return PROBLEMS if find_errors(problems) else SUCCESS


COMMAND = Command("import", "take over a timeline of another program", add_arguments, run)
