"""A Chromium that is installed on this machine, for whatever has to be drawn without a window."""

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
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)


def find() -> str | None:
    """The path of a Chromium: the one named in CAMINO_CHROMIUM, else one where they usually are."""
    named = os.environ.get("CAMINO_CHROMIUM")
    wanted = (named,) if named else (*NAMES, *PLACES)
    return next((path for path in map(shutil.which, wanted) if path), None)


OPTIONS = ("--headless", "--disable-gpu", "--disable-background-networking", "--no-first-run")
PATIENCE = 60
"""Seconds that a Chromium has to draw one page."""
CURE = "name another Chromium in CAMINO_CHROMIUM"


def draw(page: bytes, into: str, ending: str, *options: str, query: str = "") -> bytes:
    """Has a Chromium draw a *page*; *into* is its option that names the file to make.

    A Chromium that is confined, as Ubuntu's is, has a folder for temporary files of its own and
    finds no page in ours; in the home of its user it reads and writes.

    Raises:
        OSError: no Chromium is installed, or it made no file; what it said is in the message.
    """
    program = find()
    if program is None:
        raise OSError("no Chromium was found; install one or name it in CAMINO_CHROMIUM")
    try:
        return drawn(program, None, page, into, ending, *options, query=query)
    except FileNotFoundError as error:
        try:
            return drawn(program, Path.home(), page, into, ending, *options, query=query)
        except (OSError, RuntimeError):
            raise OSError(str(error)) from None


def drawn(
    program: str, home: Path | None, page: bytes, into: str, ending: str, *options: str, query: str
) -> bytes:
    """The file that a Chromium makes in a folder below *home*; FileNotFoundError if it makes none.

    Raises:
        OSError: it can't be started, or doesn't end.
    """
    with TemporaryDirectory(prefix="camino-", dir=home, ignore_cleanup_errors=True) as folder:
        source, made = Path(folder) / "page.html", Path(folder) / f"made.{ending}"
        source.write_bytes(page)
        # Chromium refuses its sandbox to root, as in a container; the page is our own.
        root = ["--no-sandbox"] if getattr(os, "geteuid", lambda: 1)() == 0 else []
        profile = f"--user-data-dir={Path(folder) / 'profile'}"
        command = [program, *OPTIONS, *root, profile, *options, f"{into}={made}"]
        said = run([*command, f"{source.as_uri()}{query}"])
        if not made.is_file():
            name = ending.upper()
            raise FileNotFoundError(f"{program} made no {name}: {said}; {CURE}")
        return made.read_bytes()


def run(command: Sequence[str]) -> str:
    """Runs a Chromium to its end, and says the last line that it said.

    One that doesn't end is ended with all that it has started.
    """
    ours = {"start_new_session": True} if hasattr(os, "killpg") else {}
    with subprocess.Popen(  # type: ignore[call-overload]  # noqa: S603 - the user's own browser
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **ours
    ) as process:
        try:
            _, said = process.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            if ours:
                os.killpg(process.pid, signal.SIGKILL)
            process.kill()
            message = f"{command[0]} did not answer within {PATIENCE} seconds; {CURE}"
            raise TimeoutError(message) from None
    lines = said.decode(errors="replace").strip().splitlines()
    return str(lines[-1]) if lines else "it said nothing"
