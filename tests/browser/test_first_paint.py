"""The first paint is the content, and the app takes its place without a jump."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from dashboard.cli import LIFE
from dashboard.dataset import load
from dashboard.places import home
from tests.browser.conftest import opened

DATASET, _ = load(home("data") / LIFE)
SHIFTS = """window.shifts = 0;
new PerformanceObserver((list) => {
  for (const shift of list.getEntries()) if (!shift.hadRecentInput) window.shifts += shift.value;
}).observe({ type: 'layout-shift', buffered: true });"""


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768), (390, 844)])
@pytest.mark.parametrize("state", ["", "?event=film", "?view=read", "?view=interview"])
def test_nothing_jumps_while_the_page_opens(
    page: Page, address: str, state: str, size: tuple[int, int]
) -> None:
    """The cumulative layout shift stays under 0.02."""
    page.add_init_script(SHIFTS)
    opened(page, f"{address}/en/{state}", *size)
    page.wait_for_timeout(500)
    assert page.evaluate("window.shifts") < 0.02


@pytest.mark.parametrize("language", ["en", "es"])
def test_without_a_script_the_page_is_read_and_changes_language(
    address: str, browser: Any, language: str
) -> None:
    """Header, hero line, all events and quotes are there, links work, the note says why."""
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{address}/{language}/")
    expect(plain.locator("h1")).to_have_text("José M. Hernández")
    expect(plain.locator(".hero-sentence")).to_have_count(4)
    expect(plain.locator("noscript p")).to_be_visible()
    expect(plain.locator(".note-drawing")).to_be_hidden()
    expect(plain.locator("#read .read-event")).to_have_count(len(DATASET.events))
    expect(plain.locator("#read time[datetime]").first).to_have_attribute("datetime", "1962-08-07")
    assert plain.locator("button:visible").count() == 0
    other = "es" if language == "en" else "en"
    plain.locator(f'[data-language="{other}"]').click()
    expect(plain.locator("html")).to_have_attribute("lang", other)
    context.close()


@pytest.mark.parametrize("language", ["en", "es"])
def test_without_a_script_a_dark_system_has_a_dark_page(
    address: str, browser: Any, language: str
) -> None:
    """The theme follows the system with no script at all, its text legible; paper stays white."""
    context = browser.new_context(java_script_enabled=False, color_scheme="dark")
    plain = context.new_page()
    plain.goto(f"{address}/{language}/")
    root = plain.locator("html")
    colours = "node => [getComputedStyle(node).backgroundColor, getComputedStyle(node).color]"
    assert root.evaluate(colours) == ["rgb(17, 21, 27)", "rgb(244, 240, 232)"]
    plain.emulate_media(color_scheme="light")
    assert root.evaluate(colours) == ["rgb(251, 250, 246)", "rgb(20, 23, 28)"]
    plain.emulate_media(color_scheme="dark", media="print")
    assert root.evaluate(colours)[1] == "rgb(20, 23, 28)"
    context.close()


def test_a_dark_page_is_dark_before_anything_is_drawn(address: str, browser: Any) -> None:
    """Where the system is dark, so is the page, from the first paint on."""
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.route("**/_dash-layout", lambda route: route.abort())
    page.goto(f"{address}/en/", wait_until="commit")
    page.locator("#read").wait_for()
    background = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert background == "rgb(17, 21, 27)"
    context.close()


def test_a_drawing_that_fails_leaves_the_text(page: Page, address: str) -> None:
    """Without Plotly the page says so after a while, and every event is still there to read."""
    page.clock.install()
    page.route("**/plotly*.js*", lambda route: route.abort())
    page.goto(f"{address}/en/")
    page.locator(".note").wait_for(state="attached")
    for _ in range(30):
        page.clock.run_for(1000)
    expect(page.locator(".note")).to_contain_text("The drawing did not load")
    expect(page.locator("#read .read-event").first).to_be_visible()


@pytest.mark.parametrize("size", [(320, 256), (320, 640), (844, 390), (683, 384)])
def test_zoomed_or_turned_nothing_is_lost(page: Page, address: str, size: tuple[int, int]) -> None:
    """At 200 % and 400 % and on its side a phone shows the whole quote, and nothing sideways."""
    opened(page, f"{address}/es/?event=leaving-nasa", *size)
    quote = page.locator("#detail blockquote")
    quote.scroll_into_view_if_needed()
    zone = page.locator(".detail-zone")
    assert zone.evaluate(
        "z => z.scrollHeight <= z.clientHeight + 1 || getComputedStyle(z).overflowY !== 'hidden'"
    )
    assert page.evaluate("document.scrollingElement.scrollWidth") <= size[0]
