"""`camino serve --dev` in a real browser."""

from __future__ import annotations

import shutil
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import Log, opened, served
from tests.life import TINY


def test_an_open_page_reloads_after_an_edit(page: Page, log: Log, tmp_path: Path) -> None:
    """It shows what was edited without being touched, under the policy of every page."""
    life = Path(shutil.copytree(TINY, tmp_path / "life"))
    with served(str(life), "--dev") as address:
        opened(page, f"{address}/en/?view=read")
        (life / "subject.csv").write_text("name\nSomebody else\n", encoding="utf-8")
        expect(page.locator("h1").first).to_contain_text("Somebody else")
        assert page.url.endswith("?view=read")
        assert log.console == []
