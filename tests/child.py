"""Programs that a test starts end with it, whatever ends the test: also a kill."""

from __future__ import annotations

import ctypes
import signal
import sys

PR_SET_PDEATHSIG = 1
SYSTEM = ctypes.CDLL(None) if sys.platform == "linux" else None


def end_with_parent() -> None:
    """Has Linux end this process once its parent is gone; for `preexec_fn`. See prctl(2)."""
    if SYSTEM:
        SYSTEM.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
