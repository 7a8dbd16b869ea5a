"""Runs a Chromium that is installed on this machine, to draw a page without a window."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

NAMES = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
    "microsoft-edge", "msedge",
)  # fmt: skip
PATHS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)


def find_chromium() -> str | None:
    """Find a Chromium: the one named in CAMINO_CHROMIUM, else one where they usually are."""
    chosen = os.environ.get("CAMINO_CHROMIUM")
    candidates = (chosen,) if chosen else (*NAMES, *PATHS)
    return next((path for path in map(shutil.which, candidates) if path), None)


OPTIONS = ("--headless", "--disable-gpu", "--disable-background-networking", "--no-first-run")
TIMEOUT = 60
"""Seconds that a Chromium has to draw one page."""
CURE = "name another Chromium in CAMINO_CHROMIUM"


def draw_page(page: bytes, into: str, ending: str, *options: str, query: str = "") -> bytes:
    """Have a Chromium draw a *page*; *into* is the option that names the file to make.

    A Chromium that is confined, as Ubuntu's is, has a folder for temporary files of its own and
    finds no page in ours; in the home of its user it reads and writes.

    Raises:
        OSError: no Chromium is installed, or it made no file; its last line is in the message.
    """
    program = find_chromium()
    if program is None:
        raise OSError("no Chromium was found; install one or name it in CAMINO_CHROMIUM")
    try:
        return draw_below(program, None, page, into, ending, *options, query=query)
    except FileNotFoundError as error:
        try:
            return draw_below(program, Path.home(), page, into, ending, *options, query=query)
        except (OSError, RuntimeError):
            raise OSError(str(error)) from None


def draw_below(
    program: str, home: Path | None, page: bytes, into: str, ending: str, *options: str, query: str
) -> bytes:
    """Have a Chromium draw a page in a folder below *home*, and read what it has made.

    Raises:
        FileNotFoundError: it has made nothing.
        OSError: it can't be started, or doesn't end.
    """
    with TemporaryDirectory(prefix="camino-", dir=home, ignore_cleanup_errors=True) as folder:
        source, drawing = Path(folder) / "page.html", Path(folder) / f"drawing.{ending}"
        source.write_bytes(page)
        # Chromium refuses its sandbox to root, as in a container; the page is our own.
        root = ["--no-sandbox"] if getattr(os, "geteuid", lambda: 1)() == 0 else []
        profile = f"--user-data-dir={Path(folder) / 'profile'}"
        command = [program, *OPTIONS, *root, profile, *options, f"{into}={drawing}"]
        message = run_chromium([*command, f"{source.as_uri()}{query}"])
        if not drawing.is_file():
            name = ending.upper()
            raise FileNotFoundError(f"{program} made no {name}: {message}; {CURE}")
        return drawing.read_bytes()


def run_chromium(command: Sequence[str]) -> str:
    """Run a Chromium to its end, and return the last line of its messages.

    One that doesn't end is killed with all processes that it has started.
    """
    session = {"start_new_session": True} if hasattr(os, "killpg") else {}
    with subprocess.Popen(  # type: ignore[call-overload]  # noqa: S603 - the user's own browser
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **session
    ) as process:
        try:
            _, messages = process.communicate(timeout=TIMEOUT)
        except subprocess.TimeoutExpired:
            if session:
                os.killpg(process.pid, signal.SIGKILL)
            process.kill()
            message = f"{command[0]} did not answer within {TIMEOUT} seconds; {CURE}"
            raise TimeoutError(message) from None
    lines = messages.decode(errors="replace").strip().splitlines()
    return str(lines[-1]) if lines else "it said nothing"
