"""What comes late may not come: then the page says so, and asks for it again."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import opened


def lose(page: Page, address: str, query: str, files: str) -> Locator:
    """The page without some of its files; the words that say so."""
    page.route(f"**/{files}", lambda route: route.abort())
    opened(page, f"{address}/{query}")
    return page.locator("#late")


@pytest.mark.parametrize("files", ["interview.html", "later.json", "page.*.js", "later.*.css"])
def test_a_view_that_does_not_load_says_so_until_it_is_there(
    page: Page, address: str, files: str
) -> None:
    """Whatever is missing for a view, the page says so, and shows the view when asked again."""
    words = lose(page, address, "en/?event=miss-young", files)
    page.locator("[data-view-link='interview']").click()
    expect(words).to_contain_text("did not load")
    words.get_by_role("button").click()
    expect(words).to_be_visible()
    page.unroute_all()
    words.get_by_role("button").click()
    expect(page.locator("#interview .told blockquote").first).to_be_visible()
    expect(words).to_be_hidden()


def test_an_address_whose_view_does_not_load_leads_on(page: Page, address: str) -> None:
    """Such a page says so in its language, answers all else, and lets the words go with a click."""
    words = lose(page, address, "es/?view=places", "places.html")
    expect(words).to_contain_text("no se cargó")
    page.locator("[data-view-link='timeline']").click()
    expect(words).to_be_hidden()
    page.locator('#timeline .mark[data-event="selection"]').hover()
    expect(page.locator("#detail")).to_have_attribute("data-event", "selection")
    page.unroute_all()
    page.locator("[data-view-link='places']").click()
    expect(page.locator("#places")).to_be_visible()


def test_a_button_whose_part_does_not_load_says_so(page: Page, address: str) -> None:
    """What a button lacks is asked for again, and the button then does what it does."""
    words = lose(page, address, "en/", "sources.html")
    page.locator("[data-tool='share']").click()
    expect(words).to_be_visible()
    page.unroute_all()
    words.get_by_role("button").click()
    expect(page.locator("#share")).to_be_visible()
    expect(words).to_be_hidden()
