"""The view of places: map and list answer each other, by hand, by touch and by key."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Kept, Log, middle, opened, until
from tests.life import DATASET

IDS = [place.id for place in DATASET.places]


def test_a_mark_lights_its_row_and_a_row_its_mark(kept: Kept, address: str) -> None:
    """Each place that a hand points at on the map is lit in the list, and the other way round."""
    page = kept(f"{address}/en/?view=places")
    expect(page.locator(".places-list > li")).to_have_count(len(IDS))
    for place in ("houston", "lodi", "in-orbit", "russia"):
        page.mouse.move(*middle(page.locator(f'.map-wide .map-mark[data-place="{place}"]')))
        expect(page.locator(".places-list > .is-lit")).to_have_attribute("data-place", place)
    row = page.locator('.places-list > [data-place="chantilly"]')
    row.scroll_into_view_if_needed()
    row.locator("h3").hover()
    mark = page.locator('.map-wide .map-mark[data-place="chantilly"]')
    expect(mark).to_have_class("map-mark is-lit")


def test_a_mark_leads_to_its_event_and_its_words(page: Page, address: str, log: Log) -> None:
    """A click pins the event in the address, shows its words, and leads on to the timeline."""
    opened(page, f"{address}/en/")
    assert not any("places.html" in request for request in log.requests)
    page.locator('[data-view-link="places"]').click()
    page.mouse.click(*middle(page.locator('.map-wide .map-mark[data-place="chantilly"]')))
    until(page, "location.search.includes('event=selection')")
    passage = DATASET.quotes("selection")[0].passage
    expect(page.locator(".places-words blockquote")).to_have_text(passage.exact)
    expect(page.locator(".map-wide .map-way.is-lit")).to_have_attribute("data-way", "selection")
    page.locator(".places-show").click()
    expect(page.locator("#detail")).to_have_attribute("data-event", "selection")
    assert "view=" not in page.url
    assert (log.console, log.failed) == ([], [])


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_phone_has_a_map_of_its_own(phone: Page, address: str, language: str) -> None:
    """On a phone the map is above the list, nothing is too wide, and a tap chooses a place."""
    opened(phone, f"{address}/{language}/?view=places", 390, 844)
    phone.locator('.map-narrow .map-mark[data-place="houston"]').tap()
    until(phone, "location.search.includes('event=johnson-space-center')")
    assert phone.evaluate("document.documentElement.scrollWidth") == 390
    sizes = "nodes => nodes.map(node => node.getBoundingClientRect().height)"
    assert min(phone.locator(".places-list a").evaluate_all(sizes)) >= 44


def test_the_list_says_all_without_a_script(page: Page, address: str) -> None:
    """As a document of its own the view names each place, how exact it is, and its events."""
    page.goto(f"{address}/es/places.html")
    rows = page.locator(".places-list > li")
    assert rows.evaluate_all("rows => rows.map(row => row.dataset.place)") == IDS
    town = page.locator('.places-list [data-place="russia"] small')
    expect(town).to_have_text("ninguna fuente da una ciudad")
    space = page.locator('.places-list [data-place="in-orbit"] small')
    expect(space).to_have_text("fuera del mapa")


def test_the_place_in_the_panel_opens_its_map(page: Page, address: str, log: Log) -> None:
    """The place of an event is a button where it is on the map; Esc closes the map again."""
    opened(page, f"{address}/en/?event=johnson-space-center")
    place = page.locator(".detail-place")
    expect(place).to_be_enabled()
    place.click()
    inset = page.locator("#inset")
    expect(inset.locator(".map-mark.is-lit")).to_have_attribute("data-place", "houston")
    expect(inset).to_contain_text("Place 10 of 16")
    page.keyboard.press("Escape")
    expect(inset).to_be_hidden()
    expect(place).to_be_focused()
    page.goto(f"{address}/en/?event=film")
    page.locator("html[data-ready='true']").wait_for()
    expect(place).to_be_disabled()
    assert (log.console, log.failed) == ([], [])
