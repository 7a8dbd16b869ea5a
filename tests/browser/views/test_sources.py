"""Sources, citations, downloads and linked data, as a reader or a program takes them."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import opened
from tests.life import DATASET


def copied(page: Page, name: str, said: str) -> str:
    """What a button of the share window puts on the clipboard; it says what that is."""
    page.get_by_role("button", name=name).click()
    expect(page.locator(".share-done")).to_have_text(said)
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_quotes_and_citations_are_copied_with_the_link(page: Page, address: str) -> None:
    """The copied quote is letter for letter, with speaker, source and the page's address."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)
    opened(page, f"{address}/en/?event=vineyard")
    page.locator('[data-tool="share"]').click()
    assert copied(page, "Copy link", "Link copied") == page.url
    quote = DATASET.quotes("vineyard")[0].passage
    words = copied(page, "Quote with source", "Quote copied, with its source")
    assert quote.exact in words
    assert "José Hernández" in words
    assert page.url in words
    for style in ("MLA", "APA"):
        words = copied(page, f"Citation, {style}", f"{style} citation copied")
        *lines, link = words.splitlines()
        assert link == page.url
        cited = {citation.source for citation in DATASET.citations_of("vineyard")}
        assert len(lines) == len(cited | {quote.source})


def test_a_citation_is_copied_from_beside_it(page: Page, address: str) -> None:
    """The button beside a citation copies it, says so, and is itself again."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)
    opened(page, f"{address}/en/?view=sources")
    row = page.locator("#source-interview-delos")
    button = row.locator(".source-copy")
    button.click()
    expect(button).to_have_text("Copied")
    expect(page.locator("#live")).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == row.locator(".source-full").text_content()
    expect(button).to_have_text("Copy")
