"""The commands of `camino`; the only module that prints or decides on an exit code."""

from __future__ import annotations

import argparse
import errno
import io
import json
import os
import re
import socket
import sys
import tomllib
import webbrowser
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from dashboard import paths
from dashboard.dataset import DatasetError, load
from dashboard.dataset.problem import Problem, find_errors

if TYPE_CHECKING:
    from dashboard.server import Standing

LIFE = "jose-hernandez"
PORT = 8050
ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?/([A-Za-z0-9._~%-]+/)*")
ORIGIN = re.compile(r"https?://(\*\.)?[A-Za-z0-9.-]+(:[0-9]{1,5})?")
ROOT_PATH = re.compile(r"(/[A-Za-z0-9._~-]+)*")
FINE, FOUND, FAILED = 0, 1, 2


class Parser(argparse.ArgumentParser):
    """A parser whose errors are one line."""

    def error(self, message: str) -> NoReturn:
        """End with the message and exit code 2."""
        self.exit(FAILED, f"{self.prog}: {message}; see {self.prog} --help\n")


@dataclass(frozen=True, slots=True)
class Command:
    """A subcommand: what it does in one line, its arguments, and what runs it to an exit code."""

    name: str
    help: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command in *argv* (the program's own arguments by default) to its exit code."""
    _print_anywhere()
    arguments = _parser().parse_args(argv)
    try:
        code: int = arguments.run(arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return FINE
    except BrokenPipeError:
        # Whoever read the output has gone: nothing may be written when the interpreter ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FOUND
    except (DatasetError, OSError) as error:
        print(f"camino: {_one_line(error)}", file=sys.stderr)
        return FAILED
    return code


def _serve_arguments(parser: argparse.ArgumentParser) -> None:
    _dataset_argument(parser)
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (%(default)s)")
    parser.add_argument("--port", type=_port, default=PORT, help="port (%(default)s)")
    parser.add_argument("--open", action="store_true", help="open it in the browser")
    parser.add_argument(
        "--frame", metavar="ORIGIN", action="append", default=[],
        help="a site that may show the page in a frame, as https://moodle.example; several times",
    )  # fmt: skip
    parser.add_argument(
        "--name", metavar="HOST", action="append", default=[],
        help="a host name that the server answers to, any by default; several times",
    )  # fmt: skip
    parser.add_argument(
        "--https", action="store_true",
        help="readers come by https: tell browsers to insist on it, for this host and half a year",
    )  # fmt: skip
    parser.add_argument(
        "--root-path", metavar="PATH", type=_root_path, default="",
        help="the path below which a proxy shows the server, as /life",
    )  # fmt: skip
    parser.add_argument(
        "--log", choices=("off", "plain", "addresses"), default="off",
        help="note requests on stderr: none, without who asked, with it (%(default)s)",
    )  # fmt: skip


def _serve(arguments: argparse.Namespace) -> int:
    framers = tuple(map(_origin, arguments.frame))
    dataset, problems = load(arguments.dataset)
    from dashboard import server

    standing = server.Standing(dataset, problems, curating=_is_curator(arguments))
    return _listen(standing, framers, arguments)


def _is_curator(arguments: argparse.Namespace) -> bool:
    """Whether only this machine is served, and no proxy in front is spoken of."""
    public = arguments.https or arguments.root_path or arguments.name or arguments.frame
    from dashboard.server.network import HERE

    return arguments.host in HERE and not public


def _listen(standing: Standing, framers: tuple[str, ...], arguments: argparse.Namespace) -> int:
    """Serves what stands."""
    from dashboard import server
    from dashboard.server.network import HERE

    def ready(url: str) -> None:
        print(url, flush=True)
        _say_who_can_open(arguments.host, url)
        if arguments.open:
            webbrowser.open(url)

    names = [*arguments.name, *(["127.0.0.1", "localhost"] if arguments.name else [])]
    here = arguments.host in HERE
    options = server.Options(framers, tuple(names), arguments.https, arguments.root_path, here)
    place = arguments.dataset, arguments.host, arguments.port
    try:
        server.serve(standing, *place, ready, options, arguments.log)
    except OSError as error:
        raise OSError(_say_why_not(error, arguments.host, arguments.port)) from None
    return FINE


def _say_why_not(error: OSError, host: str, port: int) -> str:
    """Why nothing can listen there, and what to do."""
    if error.errno == errno.EADDRINUSE:
        return f"port {port} is taken; try --port {port % 65535 + 1}"
    if error.errno == errno.EACCES:
        return f"port {port} is not for everybody; try --port {PORT}"
    if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
        return f"{host} is no address of this machine; try --host 127.0.0.1 or --host 0.0.0.0"
    return str(error)


def _origin(text: str) -> str:
    """An origin as a policy may name it; anything else could say more than an origin."""
    if not ORIGIN.fullmatch(text):
        raise DatasetError(f"{text} is not an origin such as https://moodle.example")
    return text


def _say_who_can_open(host: str, url: str) -> None:
    """Where pupils find the page on the same network, and what that opens to whom."""
    from dashboard.server.network import reachable

    if address := reachable(host):
        port = url.rstrip("/").rpartition(":")[2]
        print(f"Others on the same network open http://{address}:{port}/", flush=True)
        print("Anyone on that network can read this page, and nothing else on this machine;")
        print("nothing can be changed or sent in, and nobody is recorded.", flush=True)


def _check_arguments(parser: argparse.ArgumentParser) -> None:
    _dataset_argument(parser)
    parser.add_argument("--json", action="store_true", help="print the problems as JSON")


def _check(arguments: argparse.Namespace) -> int:
    _, problems = load(arguments.dataset)
    wrong = len(find_errors(problems))
    print_problems = _print_json if arguments.json else _print_lines
    print_problems(problems, wrong, len(problems) - wrong)
    return FOUND if wrong else FINE


def _verify_arguments(parser: argparse.ArgumentParser) -> None:
    _dataset_argument(parser)
    parser.add_argument(
        "--source",
        metavar="ID=FILE",
        type=_source,
        action="append",
        required=True,
        help="the plain text of a source; once for each source",
    )
    parser.add_argument(
        "--write", action="store_true", help="write its word count and SHA-256 into sources.csv"
    )


def _verify(arguments: argparse.Namespace) -> int:
    from dashboard.verify import verify_files

    files = dict(arguments.source)
    if len(files) < len(arguments.source):
        raise DatasetError("--source names the same source twice")
    found, problems = verify_files(arguments.dataset, files, write=arguments.write)
    for problem in problems:
        print(problem)
    names = " and ".join(files)
    print(f"{found} passages found letter for letter in {names}, {len(problems)} problems")
    return FOUND if find_errors(problems) else FINE


def _handout_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("out", metavar="OUT.pdf", type=Path, help="the file to write")
    _dataset_argument(parser)
    parser.add_argument("--language", help="a language of the dataset (default: its first)")
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4", help="(%(default)s)")
    parser.add_argument(
        "--activity", action="store_true", help="cards to put in order, instead of the handout"
    )


def _handout(arguments: argparse.Namespace) -> int:
    from dashboard.publish import pdf

    dataset, problems = load(arguments.dataset)
    language = arguments.language or dataset.language
    if language not in dataset.languages:
        known = " and ".join(dataset.languages)
        raise DatasetError(f"the dataset is not in {language} but in {known}")
    sheet = "activity" if arguments.activity else "handout"
    pdf.write(dataset, arguments.out, language, arguments.paper, sheet)
    print(arguments.out)
    _say_errors(problems)
    return FINE


def _export_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths", metavar="[DATASET] OUT", nargs="+", type=Path,
        help="a dataset (default: the built-in life), and what to write: a file that ends in "
        ".html, or else a folder",
    )  # fmt: skip
    parser.add_argument(
        "--pupil", action="store_true", help="leave out what only teachers should read"
    )
    parser.add_argument(
        "--url", default="", metavar="ADDRESS",
        help="where the folder will be found, for its sitemap and the pictures of its links",
    )  # fmt: skip


def _export(arguments: argparse.Namespace) -> int:
    *given, out = arguments.paths
    if len(given) > 1:
        raise DatasetError("export takes one dataset and one OUT; see camino export --help")
    path = given[0] if given else paths.home("data") / LIFE
    if arguments.url and not ADDRESS.fullmatch(arguments.url):
        raise DatasetError(
            f"{arguments.url} is not an address such as https://school.example/life/"
        )
    from dashboard import publish

    dataset, problems = load(path)
    publish.write(
        publish.for_pupils(dataset) if arguments.pupil else dataset, out,
        address=arguments.url,
        say=lambda line: print(line, file=sys.stderr),
    )  # fmt: skip
    print(out)
    return FOUND if _say_errors(problems) else FINE


def _say_errors(problems: Sequence[Problem]) -> int:
    """Says how many errors there are in what was written nevertheless, if any."""
    wrong = len(find_errors(problems))
    if wrong:
        print(f"{wrong} errors in the dataset: see camino check", file=sys.stderr)
    return wrong


def _print_lines(problems: Sequence[Problem], find_errors: int, warnings: int) -> None:
    for problem in problems:
        print(problem)
    print(f"{find_errors} errors, {warnings} warnings")


def _print_json(problems: Sequence[Problem], find_errors: int, warnings: int) -> None:
    found = [asdict(problem) for problem in problems]
    print(json.dumps({"problems": found, "errors": find_errors, "warnings": warnings}, indent=2))


def _dataset_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "dataset",
        metavar="DATASET",
        nargs="?",
        type=Path,
        default=paths.home("data") / LIFE,
        help="a dataset folder, or one .csv file of events (default: the built-in life)",
    )


def _source(text: str) -> tuple[str, Path]:
    name, equals, file = text.partition("=")
    if not (name and equals and file):
        raise argparse.ArgumentTypeError(f"{text} is not the id of a source, = and a file")
    return name, Path(file)


def _root_path(text: str) -> str:
    path = text.rstrip("/")
    if not ROOT_PATH.fullmatch(path):
        raise argparse.ArgumentTypeError(f"{text} is not a path such as /life")
    return path


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text[:6]) > 65535:
        raise argparse.ArgumentTypeError(f"{text} is not a port from 0 to 65535")
    return int(text)


COMMANDS = (
    Command("serve", "show a life in the browser", _serve_arguments, _serve),
    Command("check", "list every problem of a dataset", _check_arguments, _check),
    Command(
        "verify", "compare every quote with the text of its source", _verify_arguments, _verify
    ),
    Command("export", "write the page as one file, or as a folder", _export_arguments, _export),
    Command("handout", "print a life on two pages, as PDF", _handout_arguments, _handout),
)


def _parser() -> Parser:
    parser = Parser(prog="camino", description="A life on a timeline, and the words that tell it.")
    parser.add_argument("--version", action="version", version=f"camino {_version()}")
    subparsers = parser.add_subparsers(metavar="COMMAND", required=True)
    for command in COMMANDS:
        subparser = subparsers.add_parser(
            command.name, help=command.help, description=f"{command.help.capitalize()}."
        )
        command.add_arguments(subparser)
        subparser.set_defaults(run=command.run)
    return parser


def _version() -> str:
    try:
        return metadata.version("camino")
    except metadata.PackageNotFoundError:
        project = (paths.PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8")
        return str(tomllib.loads(project)["project"]["version"])


def _print_anywhere() -> None:
    """Let a terminal without Unicode show escapes, and a closed stream take what is printed."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__
