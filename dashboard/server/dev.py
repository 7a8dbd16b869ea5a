"""Restarts the server when a source of camino is edited: `camino serve --dev`."""

from __future__ import annotations

import math
import os
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import uvicorn

from dashboard.paths import PACKAGE, home
from dashboard.server.watch import Snapshot, take_snapshot

ENDINGS = {".css", ".html", ".js", ".json", ".py", ".svg"}
IMPORT = "import dashboard.cli, dashboard.app, dashboard.server"


def take_source_snapshot() -> Snapshot:
    """List the modules, templates, catalogues, scripts and styles."""
    files = {file for folder in (PACKAGE, home("assets")) for file in folder.rglob("*")}
    return take_snapshot(*sorted(file for file in files if file.suffix in ENDINGS))


def check_import() -> bool:
    """True if the modules can be imported in another process; it prints what is wrong with them."""
    command = [sys.executable, "-c", IMPORT]
    return not subprocess.run(command, cwd=Path.cwd(), check=False).returncode  # noqa: S603


class Restart:
    """Ends a *server* after an edit of a source, and notes that it is to be started again."""

    def __init__(self, server: uvicorn.Server) -> None:
        self.server, self.snapshot, self.wanted = server, take_source_snapshot(), False

    def reload(self, _: float, snapshot: Snapshot) -> float:
        """End the server if the sources have changed and can be imported."""
        if snapshot != self.snapshot:
            self.snapshot = snapshot
            if check_import():
                self.wanted = self.server.should_exit = True
        return math.inf


def restart(port: int) -> NoReturn:
    """Start this program again in the same process, at the same port."""
    options = [option for option in sys.argv[1:] if option != "--open"]
    place = ["--port", str(port)]
    if options[-2:] != place:
        options += place
    sys.stdout.flush()
    os.execv(sys.executable, [sys.executable, "-m", "dashboard", *options])  # noqa: S606
