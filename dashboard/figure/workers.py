"""Draws a life in processes of their own, one a language, while this one makes its pages."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import threading
import time
from concurrent.futures import CancelledError, Future, ProcessPoolExecutor
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Self

from dashboard.figure.drawings import Drawn, Value, draw

if TYPE_CHECKING:
    from dashboard.dataset.model import Dataset

LOOK = 1.0
"""Seconds after which a worker notices that nobody is there to work for."""
BEHIND = 10
"""How far a worker stands behind its parent, which has readers or is the last to be ready."""
REFUSALS = (OSError, ImportError, NotImplementedError, RuntimeError, CancelledError)
"""What a system says that has no room for more processes or does not share memory, and what a pool
says whose processes have died or that is at its end."""


class Workers:
    """Processes that draw lives; where the system has none to give, this one draws.

    They are forked at the first life, which must come before any thread is started.
    """

    def __init__(self) -> None:
        self._life: Dataset | None = None
        self._coming: dict[str, Future[list[Value]]] = {}
        self._pool: ProcessPoolExecutor | None = None
        if sys.platform == "linux":
            with suppress(*REFUSALS):
                self._pool = ProcessPoolExecutor(
                    min(2, os.cpu_count() or 1),
                    multiprocessing.get_context("fork"),
                    _serve_parent,
                    (os.getpid(),),
                )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)

    def draw(self, dataset: Dataset) -> Drawn:
        """Begins to draw a life, unless that has begun, and goes on at once."""
        if self._pool and dataset is not self._life:
            self._life, self._coming = dataset, {}
            still = replace(dataset)  # What others read keeps what they find, while it is sent.
            with suppress(*REFUSALS):
                for language in dataset.languages:
                    self._coming[language] = self._pool.submit(_drawn, still, language)
        coming = self._coming

        def drawn(language: str) -> list[Value]:
            with suppress(KeyError, *REFUSALS):
                return coming[language].result()
            return draw(dataset)(language)

        return drawn


def _drawn(dataset: Dataset, language: str) -> list[Value]:
    """A worker's task; what it makes is all kept, so there is no garbage to look for meanwhile."""
    gc.disable()
    try:
        return draw(dataset)(language)
    finally:
        gc.enable()


def _serve_parent(parent: int) -> None:
    """A worker gives way to its parent, leaves it the keyboard, and does not outlive it."""
    os.nice(BEHIND)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow, args=(parent,), daemon=True).start()


def _follow(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(LOOK)
    os._exit(0)
