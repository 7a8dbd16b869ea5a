"""The way to the same page on another screen."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Log, measure, opened, served
from tests.child import CAMINO, end_with_parent
from tests.life import ROOT


@pytest.fixture
def lan() -> Iterator[str]:
    """A server for the class, on every address of this machine."""
    with served("--host", "0.0.0.0") as url:  # noqa: S104
        yield url


def test_share_shows_a_code_large_enough_for_the_wall(page: Page, lan: str) -> None:
    """The QR code of the very page is made by our own server; pressed, it is 240 px wide or more.

    The address beside it is the one that the code leads to, not this machine's own name.
    """
    address = lan
    opened(page, f"{address}/en/?event=selection")
    with page.expect_response("**/qr.svg*") as answer:
        page.locator('[data-tool="share"]').click()
    assert answer.value.status == 200
    link = urlsplit(answer.value.headers["content-location"])
    assert (link.path, link.query) == ("/en/", "event=selection")
    assert link.port == urlsplit(address).port
    expect(page.locator(".share-link")).to_have_text(answer.value.headers["content-location"])
    expect(page.locator(".share-here").first).to_be_hidden()
    page.locator(".share-code").click()
    assert measure(page.locator(".share-code"))["width"] >= 240
    page.keyboard.press("Escape")
    expect(page.locator("#share")).to_be_hidden()


def test_what_cannot_work_is_not_offered(page: Page, address: str, log: Log) -> None:
    """A server for this machine alone gives no QR code, and says what it and a frame would need."""
    opened(page, f"{address}/es/?event=selection")
    page.locator('[data-tool="share"]').click()
    expect(page.locator(".share-here").first).to_contain_text("--host 0.0.0.0")
    expect(page.locator(".share-frame")).to_contain_text("--frame")
    expect(page.locator(".share-code")).to_be_hidden()
    assert log.console == []


SEEN = """() => document.addEventListener('copy', () => {
  const { value, selectionStart, selectionEnd } = document.activeElement;
  window.seen = value.slice(selectionStart, selectionEnd);
})"""


def test_words_are_copied_without_a_clipboard(page: Page, address: str, log: Log) -> None:
    """Over plain http each button copies what it names and says so; refused, it selects that."""
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    opened(page, f"{address}/en/?event=leaving-nasa")
    page.evaluate(SEEN)
    page.locator('[data-tool="share"]').click()
    for name, sign, said in (
        ("link", "?event=leaving-nasa", "Link copied"),
        ("quote", "looked at my kids", "Quote copied, with its source"),
        ("mla", "Los Angeles Times", "MLA citation copied"),
        ("apa", "Los Angeles Times", "APA citation copied"),
    ):
        button = page.locator(f'#share [data-action="copy-{name}"]')
        button.click()
        expect(page.locator(".share-done")).to_have_text(said)
        assert sign in page.evaluate("window.seen")
        expect(button).to_be_focused()
    page.evaluate("document.execCommand = () => false")
    page.locator('#share [data-action="copy-mla"]').click()
    expect(page.locator(".share-done")).to_have_text("Press Ctrl+C to copy it")
    expect(page.locator("#share .share-by-hand")).to_be_focused()
    assert "Los Angeles Times" in page.evaluate("String(getSelection())")
    assert log.console == []


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
    assert first.startswith("http://127.0.0.1:")
    assert said[0].startswith("Others on the same network open http://")
    assert "can read this page" in said[1]
