"""The menu of a phone: a page of its own, in any narrow window and both languages."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import examined
from tests.browser.conftest import opened, until

CONTROLS = """() => [...document.querySelectorAll('a, button, input, summary')]
  .filter((node) => node.checkVisibility({ checkOpacity: true, visibilityProperty: true }))
  .filter((node) => !node.matches('.skip'))
  .map((node) => [node.textContent, node.getBoundingClientRect()])"""
FOCUS = """() => {
  const { x, y } = document.activeElement.getBoundingClientRect();
  return [Math.round(y / 12), x];
}"""


@pytest.mark.parametrize("language", ["en", "es"])
def test_everything_in_the_menu_fits(page: Page, address: str, language: str) -> None:
    """In the open menu every control is whole within the width of the window, down to 320 px."""
    opened(page, f"{address}/{language}/", 390, 844)
    page.locator('[data-tool="menu"]').click()
    expect(page.locator(".bar-views")).to_be_visible()
    for width in (820, 768, 600, 390, 360, 320):
        page.set_viewport_size({"width": width, "height": 640})
        until(page, f"document.scrollingElement.scrollWidth <= {width}")
        found = page.evaluate(CONTROLS)
        assert len(found) == 17
        for words, box in found:
            assert box["left"] >= 0, (words, width)
            assert box["right"] <= width, (words, width)
            assert box["height"] >= 44, (words, width)


def test_the_menu_is_walked_from_top_to_bottom(page: Page, address: str) -> None:
    """Tab goes through the menu in the order in which it is seen, from its button on."""
    opened(page, f"{address}/en/", 390, 844)
    button = page.locator('[data-tool="menu"]')
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".bar-views")).to_be_visible()
    expect(button).to_be_focused()
    places = [page.evaluate(FOCUS)]
    for _ in range(15):
        page.keyboard.press("Tab")
        places.append(page.evaluate(FOCUS))
    assert places == sorted(places)


def test_the_menu_gives_the_page_back(page: Page, address: str) -> None:
    """Esc, its button and a choice close the menu; the list is where it was."""
    opened(page, f"{address}/en/", 390, 844)
    page.evaluate("scrollTo(0, 900)")
    button = page.locator('[data-tool="menu"]')
    button.evaluate("button => button.click()")
    expect(page.locator("#read")).to_be_hidden()
    assert examined(page)[0] == []
    page.keyboard.press("Escape")
    expect(page.locator("#read")).to_be_visible()
    assert page.evaluate("scrollY") == 900
    button.evaluate("button => button.click()")
    expect(button).to_have_attribute("aria-expanded", "true")
    button.click()
    assert page.evaluate("scrollY") == 900
    button.evaluate("button => button.click()")
    page.locator('[data-view-link="interview"]').click()
    expect(page.locator("#interview")).to_be_visible()
    expect(page.locator(".tool-theme")).to_be_hidden()
    expect(button).to_have_attribute("aria-expanded", "false")


WIDTHS = (320, 360, 390, 600, 768, 820, 899, 900, 1024, 1180, 1366, 1600, 1920, 2560)


@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_is_wider_than_the_window(page: Page, address: str, language: str) -> None:
    """With every small window of the page and the menu open nothing scrolls sideways."""
    for path, name in (("", "menu"), ("", "share"), ("?view=present&event=recipe", "present-menu")):
        opened(page, f"{address}/{language}/{path}", 1366, 768)
        page.locator(f'[data-tool="{name}"]').evaluate("button => button.click()")
        until(page, f"document.querySelector('[data-tool={name}]').ariaExpanded === 'true'")
        for width in WIDTHS if language == "es" else WIDTHS[::4]:
            page.set_viewport_size({"width": width, "height": 700})
            until(page, f"innerWidth === {width}")
            wide = page.evaluate("document.scrollingElement.scrollWidth")
            assert wide <= width, (name, width)
