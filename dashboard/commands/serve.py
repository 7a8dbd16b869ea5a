"""`camino serve`: show a life in the browser."""

from __future__ import annotations

import argparse
import errno
import re
import socket
import sys
import webbrowser
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from dashboard.commands.command import SUCCESS, Command, add_dataset_argument, load_life
from dashboard.dataset.problem import Problem, find_errors

PORT = 8050
ORIGIN = r"https?://(\*\.)?[A-Za-z0-9.-]+(:[0-9]{1,5})?"
NAME = r"\.?\w([\w.-]*\w)?"
ROOT_PATH = r"(/(?!\.\.?(/|$))[A-Za-z0-9._~-]+)*/?"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `serve`."""
    add_dataset_argument(parser)
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (%(default)s)")
    parser.add_argument("--port", type=parse_port, default=PORT, help="port (%(default)s)")
    parser.add_argument("--open", action="store_true", help="open it in the browser")
    parser.add_argument(
        "--frame", metavar="ORIGIN", action="append", default=[],
        type=partial(fit, ORIGIN, "an origin such as https://moodle.example"),
        help="a site that may show the page in a frame, as https://moodle.example; several times",
    )  # fmt: skip
    parser.add_argument(
        "--name", metavar="HOST", action="append", default=[],
        type=partial(fit, NAME, "a host name such as life.example"),
        help="a host name that the server answers to, any by default; several times",
    )  # fmt: skip
    parser.add_argument(
        "--https", action="store_true",
        help="readers come by https: tell browsers to insist on it, for this host and half a year",
    )  # fmt: skip
    parser.add_argument(
        "--root-path", metavar="PATH", default="",
        type=partial(fit, ROOT_PATH, "a path such as /life"),
        help="the path below which a proxy shows the server, as /life",
    )  # fmt: skip
    parser.add_argument(
        "--dev", action="store_true",
        help="for work on camino itself: scripts and styles as they are, restarted on edit",
    )  # fmt: skip
    parser.add_argument(
        "--log", choices=("off", "plain", "addresses"), default="off",
        help="note requests on stderr: none, without who asked, with it (%(default)s)",
    )  # fmt: skip


def parse_port(text: str) -> int:
    """Read a port."""
    if not text.isascii() or not text.isdigit() or int(text[:6]) > 65535:
        raise argparse.ArgumentTypeError(f"{text} is not a port from 0 to 65535")
    return int(text)


def fit(pattern: str, what: str, text: str) -> str:
    """Read a text that fits a pattern and so says no more than it should."""
    if not re.fullmatch(pattern, text):
        raise argparse.ArgumentTypeError(f"{text} is not {what}")
    return text.rstrip("/")


def run(arguments: argparse.Namespace) -> int:
    """Serve the life until interrupted, and print its address once it can be opened."""
    from dashboard.server.watch import take_snapshot

    read = take_snapshot(arguments.dataset)
    dataset, problems = load_life(arguments.dataset)
    if not dataset.events:
        reason = next((f": {error}" for error in find_errors(problems)), "")
        print(f"camino: no event could be read{reason}", file=sys.stderr, flush=True)
    from dashboard import server
    from dashboard.server.address import THIS_MACHINE

    def announce(url: str) -> None:
        if private:
            explain_page(problems, arguments.dataset)
        print(url, flush=True)
        print_network_address(arguments.host, url)
        if arguments.open:
            webbrowser.open(url)

    names = [*arguments.name, *(["127.0.0.1", "localhost"] if arguments.name else [])]
    here = arguments.host in THIS_MACHINE
    options = server.Options(
        tuple(arguments.frame), tuple(names), arguments.https, arguments.root_path, here
    )
    # Only this machine is served, and no option speaks of a proxy in front.
    private = options == server.Options(here=True)
    live = server.LiveSite(dataset, problems, show_problems=private, dev=arguments.dev)
    place = arguments.dataset, arguments.host, arguments.port
    try:
        server.serve(live, *place, announce, options, arguments.log, read)
    except OSError as error:
        raise OSError(explain(error, arguments.host, arguments.port)) from None
    return SUCCESS


def explain_page(problems: Sequence[Problem], dataset: Path) -> None:
    """Say on stderr where the problems are listed, and what to do with the address that follows."""
    lines = ["Open this address in a browser; to end it, press Ctrl and C here:"]
    if problems:
        number = len(find_errors(problems))
        counts = f"{number} errors, {len(problems) - number} warnings"
        lines.insert(0, f"{counts}: on the page, and by camino check {dataset}")
    with suppress(OSError):
        print(*lines, sep="\n", file=sys.stderr, flush=True)


def print_network_address(host: str, url: str) -> None:
    """Print where pupils find the page on the same network, and what that opens to whom."""
    from dashboard.server.address import find_network_address

    if address := find_network_address(host):
        port = url.rstrip("/").rpartition(":")[2]
        print(f"Others on the same network open http://{address}:{port}/", flush=True)
        print("Anyone on that network can read this page, and nothing else on this machine;")
        print("nothing can be changed or sent in, and nobody is recorded.", flush=True)


def explain(error: OSError, host: str, port: int) -> str:
    """Say why nothing can listen there, and what to do."""
    if error.errno == errno.EADDRINUSE:
        return f"port {port} is taken; try --port {port % 65535 + 1}"
    if error.errno == errno.EACCES:
        return f"port {port} is not for everybody; try --port {PORT}"
    if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
        return f"{host} is no address of this machine; try --host 127.0.0.1 or --host 0.0.0.0"
    return str(error)


COMMAND = Command("serve", "show a life in the browser", add_arguments, run)
