"""The view of places: map and list answer each other, by hand, by touch and by key."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Kept, Log, middle, opened, until
from tests.life import DATASET

IDS = [place.id for place in DATASET.places]


def test_what_is_pointed_at_is_lit_everywhere(kept: Kept, address: str) -> None:
    """A place that a hand points at is lit on the map and in the strip, and is named above them."""
    page = kept(f"{address}/en/?view=places")
    for place in ("houston", "lodi", "in-orbit", "russia"):
        page.mouse.move(*middle(page.locator(f'.map-wide .map-mark[data-place="{place}"]')))
        row = page.locator(".places-list > li:visible")
        expect(row).to_have_attribute("data-place", place)
        events = row.locator("[data-event]").evaluate_all("all => all.map(a => a.dataset.event)")
        lit = page.locator(".places-strip .is-lit")
        assert lit.evaluate_all("all => all.map(a => a.dataset.event)") == events
    page.locator('.places-strip [data-event="selection"]').hover()
    mark = page.locator('.map-wide .map-mark[data-place="chantilly"]')
    expect(mark).to_have_class("map-mark is-lit")
    expect(page.locator("#detail")).to_have_attribute("data-event", "selection")


def test_a_mark_leads_to_its_event_and_its_words(page: Page, address: str, log: Log) -> None:
    """A click pins the event in the address, and the panel beside the map has its words."""
    opened(page, f"{address}/en/")
    assert not any("places.html" in request for request in log.requests)
    page.locator('[data-view-link="places"]').click()
    page.mouse.click(*middle(page.locator('.map-wide .map-mark[data-place="chantilly"]')))
    until(page, "location.search.includes('event=selection')")
    passage = DATASET.quotes("selection")[0].passage
    expect(page.locator("#detail blockquote")).to_have_text(passage.exact)
    expect(page.locator(".map-wide .map-way.is-lit")).to_have_attribute("data-way", "selection")
    page.locator('[data-action="next"]').click()
    expect(page.locator("#detail")).to_have_attribute("data-event", "sts-128")
    page.locator('[data-view-link="timeline"]').click()
    expect(page.locator("#timeline")).to_be_visible()
    expect(page.locator(".places-map")).to_be_hidden()
    assert (log.console, log.failed) == ([], [])


def test_arrows_lead_from_mark_to_mark(kept: Kept, address: str) -> None:
    """The map is one stop of the Tab key: arrows lead on in time and north, Enter pins."""
    page = kept(f"{address}/en/?view=places")
    assert page.locator('.map-wide [tabindex="0"]').count() == 1
    page.locator('.map-wide [tabindex="0"]').focus()
    focused = "document.activeElement.dataset.place"
    assert page.evaluate(focused) == "french-camp"
    page.keyboard.press("ArrowRight")
    assert page.evaluate(focused) == "la-piedad"
    expect(page.locator("#detail")).to_have_attribute("data-event", "migrant-circuit")
    page.keyboard.press("ArrowUp")
    assert page.evaluate(focused) == "houston"
    page.keyboard.press("Enter")
    until(page, "location.search.includes('event=johnson-space-center')")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.dataset.event") == "selection"
    page.keyboard.press("Escape")
    until(page, "!location.search.includes('event=')")


def test_filters_hold_on_the_map(kept: Kept, address: str) -> None:
    """What a chip leaves out is dimmed on the map and in the strip."""
    page = kept(f"{address}/en/?view=places")
    page.locator('.chip[data-kind="mission"]').click()
    left = page.locator(".places-strip a:not(.is-out)")
    expect(left).to_have_count(1)
    expect(left).to_have_attribute("data-event", "sts-128")
    expect(page.locator(".map-wide .map-mark:not(.is-out)")).to_have_count(3)


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_phone_has_a_map_of_its_own(phone: Page, address: str, language: str) -> None:
    """On a phone the map is above the list, nothing is too wide, and a tap opens the sheet."""
    opened(phone, f"{address}/{language}/?view=places", 390, 844)
    phone.locator('.map-narrow .map-mark[data-place="houston"]').tap()
    until(phone, "location.search.includes('event=johnson-space-center')")
    expect(phone.locator("#detail .detail-title")).to_be_in_viewport()
    assert phone.evaluate("document.documentElement.scrollWidth") == 390
    sizes = "nodes => nodes.map(node => node.getBoundingClientRect().height)"
    assert min(phone.locator(".places-list a").evaluate_all(sizes)) >= 44
    map_top, list_top = (
        phone.locator(look).bounding_box() for look in (".map-narrow", ".places-list")
    )
    assert map_top
    assert list_top
    assert map_top["y"] + map_top["height"] <= list_top["y"]


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
