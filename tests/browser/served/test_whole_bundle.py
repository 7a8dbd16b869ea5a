"""The page where no npm could bring the small bundle of Plotly: that of plotly.py serves."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from dashboard.paths import PACKAGE
from dashboard.site import policy
from tests.browser.conftest import Log, draw, opened, served
from tests.browser.styles import styles

PARTS = ("dashboard", "assets", "data", "pyproject.toml")


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout as it is before anything was set up."""
    folder = tmp_path_factory.mktemp("clone")
    for name in PARTS:
        place = PACKAGE.parent / name
        copy = shutil.copytree if place.is_dir() else shutil.copy
        copy(place, folder / name)
    (folder / "assets" / "plotly" / "plotly-basic.min.js").unlink(missing_ok=True)
    return folder


@pytest.fixture(scope="module")
def bare(clone: Path) -> Iterator[str]:
    """The address of the built-in life, served from there."""
    with served(program=clone) as url:
        yield url


def test_the_whole_bundle_draws_the_page(page: Page, bare: str, log: Log) -> None:
    """Plotly draws every event, the policy knows each style, and the console stays empty."""
    draw(opened(page, f"{bare}/en/"))
    expect(page.locator("#timeline .main-svg").first).to_be_attached()
    assert styles(page) == sorted([*policy.STYLES, policy.MAPS])
    assert log.console == []
