"""A tablet upright: the timeline over the whole width, and the panel below it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import examined
from tests.browser.conftest import Kept, measure, opened, rested

BOXES = """() => Object.fromEntries(['#timeline', '#detail', '.bar', '.hero'].map((found) => {
  const node = document.querySelector(found);
  const { left, top, right, bottom } = node.getBoundingClientRect();
  return [found, { left, top, right, bottom, wide: node.scrollWidth - node.clientWidth }];
}))"""


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_panel_stands_below_the_chart(kept: Kept, address: str, language: str) -> None:
    """At 768 to 834 px nothing is cut: the window holds chart, words and buttons."""
    for size in [(768, 1024), (810, 1080), (834, 1194)]:
        page = kept(f"{address}/{language}/?event=leaving-nasa", *size)
        rested(page)
        boxes = page.evaluate(BOXES)
        assert boxes["#timeline"]["right"] - boxes["#timeline"]["left"] > 720
        assert boxes["#detail"]["top"] >= boxes["#timeline"]["bottom"]
        assert boxes["#detail"]["bottom"] <= size[1]
        assert boxes[".bar"]["bottom"] <= 53
        assert max(box["wide"] for box in boxes.values()) <= 0
        expect(page.locator('#timeline [data-event="selection"]')).to_be_in_viewport()
        expect(page.locator("#detail blockquote")).to_be_in_viewport(ratio=1)
        expect(page.locator('#detail [data-action="next"]')).to_be_in_viewport(ratio=1)
        expect(page.locator("#read")).to_be_hidden()
        zone = page.locator(".detail-zone")
        assert zone.evaluate("zone => zone.scrollHeight <= zone.clientHeight + 1")


def test_a_low_window_scrolls_to_the_panel(kept: Kept, address: str) -> None:
    """In a lower window the chart keeps its height, and the panel follows it whole."""
    page = kept(f"{address}/en/?event=recipe", 800, 640)
    assert measure(page.locator(".chart"))["height"] >= 500
    page.locator('#detail [data-action="next"]').scroll_into_view_if_needed()
    expect(page.locator("#detail")).to_be_in_viewport(ratio=1)


def test_a_tap_on_a_mark_shows_its_words(page: Page, address: str) -> None:
    """A mark shows its event in the panel below; an interview's chip leads to it, too."""
    opened(page, f"{address}/en/", 768, 1024)
    page.locator('#timeline [data-event="recipe"]').click()
    expect(page.locator("#detail")).to_have_attribute("data-event", "recipe")
    assert examined(page)[0] == []
    page.locator('[data-view-link="interview"]').click()
    page.locator('#interview .told-chip[data-event="selection"]').first.click()
    expect(page.locator("#detail")).to_be_visible()
    expect(page.locator("#detail")).to_have_attribute("data-event", "selection")
