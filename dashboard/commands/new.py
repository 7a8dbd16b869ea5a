"""`camino new`: make a folder with a small life to edit, or with the whole example."""

from __future__ import annotations

import argparse
from pathlib import Path

from dashboard.commands.command import SUCCESS, Command
from dashboard.dataset.writing.folder import write_folder
from dashboard.paths import EXAMPLE, FIRST_LIFE, home


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `new`."""
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="the folder to make")
    parser.add_argument(
        "--example", action="store_true", help="a whole life instead: a family told in its letters"
    )


def run(arguments: argparse.Namespace) -> int:
    """Copy the life and say what to do with it."""
    source = home("data") / (EXAMPLE if arguments.example else FIRST_LIFE)
    found = (file for file in source.rglob("*") if file.is_file())
    files = {file.relative_to(source).as_posix(): file.read_bytes() for file in found}
    write_folder(arguments.folder, files)
    print(f"{arguments.folder} is there: edit its files, and see it with")
    print(f"camino serve {arguments.folder}")
    return SUCCESS


COMMAND = Command("new", "make a folder with a small life to edit", add_arguments, run)
