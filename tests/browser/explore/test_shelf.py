"""The shelf of undated events, by mouse, by key and by touch."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.axe import examined
from tests.browser.conftest import NewContext, opened, served_tables

TABLE = "date,title\n1881,Born\nundated,A letter\n,A photograph\n1944,Died\n"


def test_an_undated_event_is_reached_by_mouse_key_and_touch(new_context: NewContext) -> None:
    """A click, Enter or a tap on the shelf chooses the event; the arrows go on from there."""
    with served_tables(events=TABLE) as url:
        page = opened(new_context(has_touch=True).new_page(), f"{url}/en/", 1024, 768)
        detail, links = page.locator("#detail"), page.locator(".shelf a")
        links.nth(0).click()
        expect(detail).to_have_attribute("data-event", "a-letter")
        expect(links.nth(0)).to_have_attribute("aria-current", "true")
        links.nth(1).focus()
        page.keyboard.press("Enter")
        expect(detail).to_have_attribute("data-event", "a-photograph")
        links.nth(0).tap()
        expect(detail).to_have_attribute("data-event", "a-letter")
        page.keyboard.press("ArrowLeft")
        expect(detail).to_have_attribute("data-event", "died")
        assert examined(page)[0] == []
