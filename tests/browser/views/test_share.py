"""The way to the same page on another screen."""

from __future__ import annotations

import subprocess
from urllib.parse import urlsplit

from playwright.sync_api import Page, expect

from tests.browser.conftest import opened
from tests.child import CAMINO, end_with_parent
from tests.life import ROOT


def test_share_shows_a_code_large_enough_for_the_wall(page: Page, address: str) -> None:
    """The QR code of the very page is made by our own server, and at least 240 px wide."""
    opened(page, f"{address}/en/?event=selection")
    with page.expect_response("**/qr.svg*") as answer:
        page.locator('[data-tool="share"]').click()
    assert answer.value.status == 200
    link = urlsplit(answer.value.headers["content-location"])
    assert (link.path, link.query) == ("/en/", "event=selection")
    assert link.port == urlsplit(address).port
    box = page.locator(".share-code").bounding_box()
    assert box is not None
    assert box["width"] >= 240
    page.keyboard.press("Escape")
    expect(page.locator("#share")).to_be_hidden()


def test_a_server_for_the_class_says_where_it_is_and_what_it_opens() -> None:
    """On every address, serve names the one to open and says who can read what."""
    command = [*CAMINO, "serve", "--host", "0.0.0.0", "--port", "0"]  # noqa: S104
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, text=True, preexec_fn=end_with_parent
    ) as process:
        assert process.stdout
        first = process.stdout.readline()
        said = [process.stdout.readline() for _ in range(3)]
        process.terminate()
    assert first.startswith("http://0.0.0.0:")
    assert said[0].startswith("Others on the same network open http://")
    assert "can read this page" in said[1]
