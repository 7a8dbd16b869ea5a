"""A real Chromium and a real server: `python -m dashboard serve` on a free port."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Response

from tests.browser import chromium

HERE = Path(__file__).parents[2]
QUIET = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Chromium as this machine has it, and nothing of its own on the network."""
    return {**browser_type_launch_args, "executable_path": chromium.find(), "args": QUIET}


@contextlib.contextmanager
def served(*dataset: str, program: Path = HERE) -> Iterator[str]:
    """The address of a server that runs until the end of the block; *program* is its checkout."""
    command = [sys.executable, "-m", "dashboard", "serve", *dataset, "--port", "0"]
    with subprocess.Popen(command, cwd=program, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        try:
            yield process.stdout.readline().strip().rstrip("/")
        finally:
            process.terminate()


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """The built-in life, served."""
    with served() as url:
        yield url


class Log:
    """What a page asked for and what its console said."""

    def __init__(self, page: Page) -> None:
        self.requests: list[str] = []
        self.console: list[str] = []
        self.failed: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.console.append(message.text))
        page.on("pageerror", lambda error: self.console.append(str(error)))
        page.on("response", self.note)

    def note(self, response: Response) -> None:
        """Keeps the address of an answer that is no success."""
        if response.status >= 400:
            self.failed.append(f"{response.status} {response.url}")


@pytest.fixture
def log(page: Page) -> Log:
    """Everything that the page under test does and says, from its first request on."""
    return Log(page)


def opened(page: Page, url: str, width: int = 1366, height: int = 768) -> Page:
    """The page at *url* in a window of that size, once it is ready."""
    page.set_viewport_size({"width": width, "height": height})
    page.goto(url)
    page.locator("html[data-ready='true']").wait_for()
    return page
