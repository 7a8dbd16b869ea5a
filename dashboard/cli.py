"""The command line: reads the arguments, runs a command, and ends without a traceback."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NoReturn

from dashboard.commands import check, export, handout, import_timeline, new, serve, verify
from dashboard.commands.command import FAILURE, PROBLEMS, SUCCESS
from dashboard.dataset import DatasetError
from dashboard.paths import PACKAGE

COMMANDS = (
    serve.COMMAND, check.COMMAND, verify.COMMAND, export.COMMAND, handout.COMMAND, new.COMMAND,
    import_timeline.COMMAND,
)  # fmt: skip


class ShowVersion(argparse.Action):
    """Prints the version, which is read only then."""

    def __init__(self, **more: Any) -> None:
        super().__init__(nargs=0, **more)

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        """Print the version and end."""
        print(f"camino {read_version()}")
        parser.exit()


class Parser(argparse.ArgumentParser):
    """A parser whose errors are one line."""

    def error(self, message: str) -> NoReturn:
        """End with the message and exit code 2."""
        self.exit(FAILURE, f"{self.prog}: {message}; see {self.prog} --help\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command in *argv* (the program's own arguments by default) to its exit code."""
    prepare_output()
    given = sys.argv[1:] if argv is None else [*argv]
    parser = build_parser(given)
    if not given:
        parser.error("type what is to be done, as camino serve my-life.xlsx")
    if cure := suggest_command(given[0]):
        parser.error(f"{given[0]} is no command; {cure}")
    arguments = parser.parse_args(given)
    try:
        code: int = arguments.run(arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return SUCCESS
    except BrokenPipeError:
        # Whoever read the output has gone: nothing may be written when the interpreter ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEMS
    except (DatasetError, OSError) as error:
        line = " ".join(str(error).split()) or type(error).__name__
        print(f"camino: {line}", file=sys.stderr)
        return FAILURE
    return code


def suggest_command(word: str) -> str:
    """Suggest what is to be typed where a word is no command, but a file or much like one."""
    names = [command.name for command in COMMANDS]
    if word in names or word.startswith("-"):
        return ""
    if Path(word).exists():
        return f"type camino serve {word} to see it"
    near = get_close_matches(word, names, 1)
    return f"did you mean {near[0]}" if near else ""


def build_parser(given: Sequence[str]) -> Parser:
    """Build the parser of all commands; those that are *given* load what their arguments need."""
    parser = Parser(prog="camino", description="A life on a timeline, and the words that tell it.")
    parser.add_argument("--version", action=ShowVersion, help="show the version and exit")
    subparsers = parser.add_subparsers(metavar="COMMAND", required=True)
    for command in COMMANDS:
        subparser = subparsers.add_parser(
            command.name, help=command.help, description=f"{command.help.capitalize()}."
        )
        if command.name in given:
            command.add_arguments(subparser)
        subparser.set_defaults(run=command.run)
    return parser


def read_version() -> str:
    """Return the version that is installed, or that the checkout has."""
    import tomllib
    from importlib import metadata

    try:
        return metadata.version("camino")
    except metadata.PackageNotFoundError:
        project = (PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8")
        return str(tomllib.loads(project)["project"]["version"])


def prepare_output() -> None:
    """Let a terminal without Unicode show escapes, and a closed stream take what is printed."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
