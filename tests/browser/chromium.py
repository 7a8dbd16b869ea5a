"""Finds a Chromium for the browser tests, or installs one; says in one sentence why it can't."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from dashboard.publish.chromium import find_chromium

LIGHT = "chromium-headless-shell"
"""Chromium without what only a window needs; the same engine at two thirds of the time."""


def find() -> str | None:
    """The path of a Chromium: the light one, another that is installed, or Playwright's own."""
    return shutil.which(LIGHT) or find_chromium() or playwrights_own()


def playwrights_own() -> str | None:
    """The browser that Playwright has fetched, where it has."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install() -> None:
    """Installs Debian's Chromium as root, else Playwright's."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        subprocess.run(["apt-get", "update", "-q"], check=True)
        command = ["apt-get", "install", "-y", "-q", "--no-install-recommends"]
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run([*command, "chromium", "fonts-dejavu-core"], check=True, env=quiet)
        subprocess.run([*command, LIGHT], check=False, env=quiet)  # Not every Debian has it.
    else:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)


def main() -> int:
    """Makes sure that there is a browser."""
    if not shutil.which(LIGHT):
        try:
            install()
        except (OSError, subprocess.CalledProcessError) as reason:
            print(f"No Chromium could be installed ({reason}). Install one, or name it in "
                  "CAMINO_CHROMIUM.", file=sys.stderr)  # fmt: skip
    path = find()
    if not path:
        print("The browser tests need a Chromium and found none.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
