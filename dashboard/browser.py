"""A Chromium that is installed on this machine, for whatever has to be drawn without a window."""

from __future__ import annotations

import os
import shutil
import subprocess
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


def draw(address: str, into: str, *options: str) -> None:
    """Has a Chromium draw a page; *into* is its option that names the file to make.

    Raises:
        OSError: no Chromium is installed, or it made no file; what it said is in the message.
    """
    program = find()
    if program is None:
        raise OSError("no Chromium was found; install one or name it in CAMINO_CHROMIUM")
    # Chromium refuses its sandbox to root, as in a container; the document is our own.
    root = ["--no-sandbox"] if getattr(os, "geteuid", lambda: 1)() == 0 else []
    with TemporaryDirectory(prefix="camino-", ignore_cleanup_errors=True) as profile:
        command = [program, *OPTIONS, *root, f"--user-data-dir={profile}", *options, into, address]
        try:
            done = subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False)  # noqa: S603 - the program is the user's own browser
        except subprocess.TimeoutExpired:
            raise OSError(f"{program} did not answer within {PATIENCE} seconds") from None
    made = Path(into.partition("=")[2])
    if not made.is_file():
        said = done.stderr.decode(errors="replace").strip().splitlines()
        words = said[-1] if said else "it said nothing"
        raise OSError(f"{program} made no {made.suffix[1:].upper()}: {words}")
