"""The reading list in a browser: where it stands, and what it leaves out of sight."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import Kept, opened, rested, until


def test_back_leads_to_where_the_list_stood(page: Page, address: str) -> None:
    """From deep in the list to the sources and back, and forth again: each stands as it was."""
    opened(page, f"{address}/en/?view=read")
    page.locator("#read-leaving-nasa").scroll_into_view_if_needed()
    page.evaluate("scrollBy(0, 173)")
    list_top = page.evaluate("scrollY")
    page.locator('[data-view-link="sources"]').evaluate("link => link.click()")
    expect(page.locator("#sources")).to_be_visible()
    assert page.evaluate("scrollY") == 0
    page.evaluate("scrollTo(0, 900)")
    until(page, "history.state?.top === 900")
    page.go_back()
    until(page, "top => Math.abs(scrollY - top) < 3", list_top)
    page.go_forward()
    until(page, "top => Math.abs(scrollY - top) < 3", 900)
    page.go_back()
    until(page, "top => Math.abs(scrollY - top) < 3", list_top)
    page.reload()
    page.locator("html[data-ready='true']").wait_for()
    rested(page)
    assert abs(page.evaluate("scrollY") - list_top) < 3


def test_the_list_is_short(kept: Kept, address: str) -> None:
    """Eleven refusals are one entry: the whole life is read in fifteen windows."""
    page = kept(f"{address}/en/?view=read")
    assert page.evaluate("document.documentElement.scrollHeight") < 15 * 768
    row = page.locator("#read-birth .read-evidence")
    expect(row.locator("li").first).to_be_hidden()
    row.locator("summary").click()
    expect(row.locator("li").first).to_be_visible()


def test_how_an_event_is_known_comes_into_the_list(page: Page, address: str) -> None:
    """At rest the page holds all that the document of the whole list unfolds, and no link to it."""
    opened(page, f"{address}/en/?view=read")
    expect(page.locator("#read .read-known")).to_have_count(0)
    held, whole = page.evaluate(
        "async () => { const words = (root) => [...root.querySelectorAll('details.read-evidence')]"
        ".map((node) => node.textContent);"
        "return [words(document), words(await camino.late.fetchPart('read'))]; }"
    )
    assert held == whole
    assert len(held) > 30
