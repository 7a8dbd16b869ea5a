"""Drawings made in processes of their own are the same, whatever becomes of the processes."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dashboard.cli import LIFE
from dashboard.dataset import load
from dashboard.figure import workers
from dashboard.figure.drawings import draw
from dashboard.figure.workers import Workers
from dashboard.places import PACKAGE, home

TINY, _ = load(PACKAGE.parent / "tests" / "datasets" / "tiny")

# A program that forks workers, names them and waits to be killed.
PARENT = """
import multiprocessing, pathlib, sys, time
from dashboard.dataset import load
from dashboard.figure.workers import Workers

dataset, _ = load(pathlib.Path(sys.argv[1]))
drawn = Workers().draw(dataset)
drawn("en")
print(*[child.pid for child in multiprocessing.active_children()], flush=True)
time.sleep(60)
"""


def test_workers_draw_the_same() -> None:
    """Every drawing of the built-in life, in every language."""
    dataset, _ = load(home("data") / LIFE)
    with Workers() as staff:
        drawn = staff.draw(dataset)
        for language in dataset.languages:
            assert drawn(language) == draw(dataset)(language)


def test_a_worker_that_dies_is_done_without() -> None:
    """What was begun and what comes after is drawn here."""
    with Workers() as staff:
        staff.draw(TINY)("en")
        for child in multiprocessing.active_children():
            child.kill()
        again, _ = load(PACKAGE.parent / "tests" / "datasets" / "tiny" / "events.csv")
        for dataset in (TINY, again):
            assert staff.draw(dataset)(dataset.language) == draw(dataset)(dataset.language)


def test_a_system_without_processes_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system refuses to fork, or is not made for it, this process draws."""
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(sys, "platform", "win32")
        assert Workers().draw(TINY)("en") == draw(TINY)("en")

    def refuse() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refuse)
    with Workers() as staff:
        assert staff.draw(TINY)("en") == draw(TINY)("en")


@pytest.mark.skipif(sys.platform != "linux", reason="workers are forked on Linux alone")
def test_no_worker_outlives_its_parent() -> None:
    """Killed without a word, a program leaves no process behind."""
    command = [sys.executable, "-c", PARENT, str(PACKAGE.parent / "tests" / "datasets" / "tiny")]
    environment = {**os.environ, "PYTHONPATH": str(PACKAGE.parent)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as parent:
        assert parent.stdout is not None
        children = parent.stdout.readline().split()
        parent.send_signal(signal.SIGKILL)
    assert children
    for _ in range(100):
        left = [child for child in children if Path("/proc", child).exists()]
        if not left:
            break
        time.sleep(workers.LOOK / 5)
    assert not left
