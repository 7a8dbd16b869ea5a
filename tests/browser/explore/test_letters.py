"""The size of letters that a reader's browser is set to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import BrowserType, Page, expect

from tests.browser.conftest import Kept, go, opened
from tests.browser.explore.test_still import FAULTS, STATES

SIZES = """parts => Object.fromEntries(parts.map(part => [
  part, parseFloat(getComputedStyle(document.querySelector(part)).fontSize),
]))"""
PARTS = ["body", ".bar-name", ".chip", ".lane-title", ".picture-words .label", ".detail-title",
         ".detail-walk .button", "#read h3", "#read blockquote", ".read-evidence"]  # fmt: skip
NAMES = """() => [...document.querySelectorAll('.picture .label')]
  .filter(label => label.getClientRects().length).map(label => label.dataset.about).sort()"""
CUT = """() => [...document.querySelectorAll('.bar :is(a, button), .chip, .detail-walk .button')]
  .filter(part => part.checkVisibility()).map(part => part.getBoundingClientRect())
  .filter(box => box.left < 0 || box.right > innerWidth).length"""


@pytest.fixture(scope="module")
def large(browser_type: BrowserType, browser_type_launch_args: dict[str, Any]) -> Iterator[Page]:
    """A page of a browser whose letters are set to "Very large", 24 px instead of 16."""
    arguments = [*browser_type_launch_args["args"], "--blink-settings=defaultFontSize=24"]
    browser = browser_type.launch(**{**browser_type_launch_args, "args": arguments})
    yield browser.new_page()
    browser.close()


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768)])
def test_the_page_is_that_of_less_room(
    page: Page, large: Page, address: str, size: tuple[int, int]
) -> None:
    """With letters half as large again, all letters are, and the same events have their names."""
    opened(large, f"{address}/en/", *size)
    opened(page, f"{address}/en/", size[0] * 2 // 3, size[1] * 2 // 3)
    usual, larger = page.evaluate(SIZES, PARTS), large.evaluate(SIZES, PARTS)
    assert larger == pytest.approx({part: 1.5 * size for part, size in usual.items()}, abs=0.1)
    assert large.evaluate(NAMES) == page.evaluate(NAMES)


def test_large_letters_cut_nothing(large: Page, address: str) -> None:
    """Every button of the bar, the filters and the panel is within the window."""
    opened(large, f"{address}/es/")
    for view in ("", "?view=read", "?view=sources", "?view=interview"):
        for size in ((1920, 1080), (1366, 768), (390, 844)):
            go(large, f"{address}/es/{view}", *size)
            assert large.evaluate("document.documentElement.scrollWidth <= innerWidth"), view
            assert large.evaluate(CUT) == 0, (view, size)


@pytest.mark.parametrize(("size", "letters"), [((1366, 768), "24"), ((1920, 1080), "37")])
def test_a_quote_fills_the_panel(
    kept: Kept, address: str, size: tuple[int, int], letters: str
) -> None:
    """A hundred letters beside their translation fill the room down to the end of the panel."""
    page = kept(f"{address}/es/?event=wifes-question", *size)
    expect(page.locator("#detail .detail-words")).to_have_attribute("data-size", letters)


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_quote_is_whole(large: Page, address: str, language: str) -> None:
    """With large letters, too, no words scroll, and all buttons are seen."""
    opened(large, f"{address}/{language}/")
    assert large.evaluate(FAULTS, [STATES, False]) == []
