"""The search: a list of hits under its field, by keys, by pointer and for a screen reader."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import THEMES, examined
from tests.browser.conftest import Kept, opened


def search(page: Page, words: str) -> None:
    """Types words into the search, as a reader does."""
    page.keyboard.press("/")
    page.keyboard.type(words)


BEST = {
    "miss": "miss-young", "2009": "sts-128", "1992": "wedding", "apollo": "recipe",
    "can't cross": "leaving-nasa", '"What do they have': "wifes-question",
    "sts-128": "crew-assignment", "la piedad": "birth", "chang-diaz": "chang-diaz",
}  # fmt: skip


def test_a_search_lists_its_hits_the_best_first(page: Page, address: str) -> None:
    """What a keyboard types finds titles first, then quotes, words of ours, places and years."""
    opened(page, f"{address}/en/")
    for words, first in BEST.items():
        search(page, words)
        hit = page.locator(".hit[data-event]").first
        expect(hit).to_have_attribute("data-event", first)
        expect(hit.locator("mark").first).to_be_visible()
        expect(page.locator(".result-count")).to_have_text(re.compile(r"^\d+ of 42$"))
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
        page.locator("#search").blur()


def test_the_list_is_walked_by_keys(page: Page, address: str) -> None:
    """Down and Up preview, Enter pins, Esc closes, then clears; the field keeps the focus."""
    opened(page, f"{address}/en/")
    field, detail = page.locator("#search"), page.locator("#detail")
    search(page, "miss")
    expect(field).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(detail).to_have_attribute("data-event", "miss-young")
    expect(page.locator(".hit").first).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", "hit-0")
    page.keyboard.press("ArrowUp")
    last = page.locator(".hit").last.get_attribute("data-event") or ""
    expect(detail).to_have_attribute("data-event", last)
    page.keyboard.press("Enter")
    expect(detail).to_have_attribute("data-pinned", "true")
    expect(detail).to_have_attribute("data-event", last)
    expect(field).to_be_focused()
    expect(page.locator(".hits")).to_be_hidden()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".hits")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".hits")).to_be_hidden()
    expect(field).to_have_value("miss")
    page.keyboard.press("Escape")
    expect(field).to_have_value("")
    expect(page.locator(".result-count")).to_have_text("")
    expect(field).to_be_focused()


def test_enter_takes_the_best_hit_of_what_has_just_been_typed(page: Page, address: str) -> None:
    """Enter does not wait for the pause after typing, and takes the title before the text."""
    opened(page, f"{address}/en/")
    search(page, "miss")
    page.keyboard.press("Enter")
    expect(page.locator("#detail")).to_have_attribute("data-event", "miss-young")
    expect(page.locator("#detail")).to_have_attribute("data-pinned", "true")


def test_a_row_is_pressed_and_the_rest_read_in_the_list(page: Page, address: str) -> None:
    """A click on a row pins it; the last line leads to the reading list, folded to the hits."""
    opened(page, f"{address}/en/")
    search(page, "nasa")
    page.locator(".hit").nth(1).click()
    expect(page.locator("#detail")).to_have_attribute("data-pinned", "true")
    expect(page.locator(".hits")).to_be_hidden()
    page.locator("#search").click()
    page.locator('[data-action="search-all"]').click()
    expect(page.locator("html")).to_have_attribute("data-view", "read")
    hits = page.locator(".read-event:visible")
    expect(page.locator(".filters-count")).to_have_text(f"{hits.count()} of 42")


@pytest.mark.parametrize(
    ("language", "words", "offer", "window"),
    [("en", "2009", "Show 2009", "2009-01/2009-12"),
     ("es", "agosto 2009", "Mostrar agosto 2009", "2009-08-01/2009-08-31")],
)  # fmt: skip
def test_a_date_leads_there(
    page: Page, address: str, language: str, words: str, offer: str, window: str
) -> None:
    """The first row zooms to it; the arrows go on from its first event, and nothing is dimmed."""
    opened(page, f"{address}/{language}/")
    search(page, words)
    expect(page.locator(".hit").first).to_have_text(offer)
    expect(page.locator(".no-match")).to_be_hidden()
    page.keyboard.press("Enter")
    expect(page.locator("html")).to_have_attribute("data-window", window)
    expect(page.locator("#search")).to_have_value("")
    expect(page.locator("#detail")).to_have_attribute("data-event", "sts-128")
    expect(page.locator('.mark[data-event="sts-128"]')).to_be_focused()
    assert page.locator("#timeline .is-out").count() == 0
    page.go_back()
    expect(page.locator(".zoom-back")).to_be_hidden()


def test_a_search_without_a_hit_says_so(kept: Kept, address: str) -> None:
    """A word that no event has gets a sentence and two ways out; the panel keeps its event."""
    page = kept(f"{address}/en/?event=selection&q=tractor")
    expect(page.locator(".no-match")).to_be_visible()
    expect(page.locator(".no-match-title")).to_contain_text("tractor")
    expect(page.locator("#detail")).to_have_attribute("data-event", "selection")
    page.get_by_role("button", name="Clear search").click()
    expect(page.locator(".no-match")).to_be_hidden()
    expect(page.locator("#search")).to_be_focused()


@pytest.mark.parametrize("theme", THEMES)
def test_the_open_list_is_free_of_what_axe_finds(page: Page, address: str, theme: str) -> None:
    """Field, list and rows have the roles and the contrast that they need."""
    opened(page, f"{address}/es/?theme={theme}")
    search(page, "nasa")
    page.locator(".hit").first.wait_for()
    page.keyboard.press("ArrowDown")
    wrong, right = examined(page, *THEMES[theme])
    assert wrong == []
    assert "color-contrast" in right


def test_on_a_phone_a_hit_closes_the_menu(phone: Page, address: str) -> None:
    """The list stands under the field of the menu; a tap shows the event's sheet."""
    opened(phone, f"{address}/es/", 320, 640)
    phone.locator('[data-tool="menu"]').tap()
    phone.locator("#search").fill("viñedo")
    phone.locator(".hit").first.tap()
    expect(phone.locator("#detail")).to_have_attribute("data-event", "vineyard")
    expect(phone.locator("#detail .detail-title")).to_be_in_viewport()
    expect(phone.locator("#search")).to_be_hidden()
    assert phone.evaluate("document.scrollingElement.scrollWidth") <= 320
