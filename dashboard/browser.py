"""A Chromium that is installed on this machine, for whatever has to be drawn without a window."""

from __future__ import annotations

import os
import shutil

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
