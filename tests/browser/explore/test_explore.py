"""The explore view as a reader uses it: pointer, keys, filters, links and languages."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Kept, Log, expect_shown, middle, opened, until
from tests.life import DATASET, EVENTS

QUOTED = [event.id for event in DATASET.events if DATASET.quotes(event.id)]
WORDS = "quotes => quotes.map((quote) => [quote.dataset.passage, quote.textContent])"


def mark(page: Page, event: str) -> Locator:
    """The control over the mark of an event."""
    return page.locator(f'#timeline [data-event="{event}"]')


def test_hovering_an_event_shows_a_passage(page: Page, address: str, log: Log) -> None:
    """A hover shows exactly one passage of the event, without a request, and says nothing."""
    opened(page, f"{address}/en/")
    page.locator("[data-came]").first.wait_for(state="attached")
    before = len(log.requests)
    for event in QUOTED:
        page.mouse.move(700, 100)
        page.mouse.move(*middle(mark(page, event)))
        expect_shown(page, event)
        ((passage, words),) = page.locator("#detail blockquote").evaluate_all(WORDS)
        assert passage in {quote.passage.id for quote in DATASET.quotes(event)}
        assert words == DATASET.passage[passage].exact
    assert len(log.requests) == before
    expect(page.locator("#live")).to_have_text("")


def test_the_page_asks_only_its_own_origin(page: Page, address: str, log: Log) -> None:
    """Every request goes to the server, none fails, the console is empty, no cookie is set."""
    opened(page, f"{address}/es/?event=film")
    page.mouse.move(400, 400)
    assert all(url.startswith((address, "data:")) for url in log.requests)
    assert log.console == []
    assert log.failed == []
    assert page.context.cookies() == []


def test_a_click_pins_and_escape_releases(kept: Kept, address: str) -> None:
    """A click pins an event, hovering another then changes nothing, Esc lets it go."""
    page = kept(f"{address}/en/")
    page.mouse.click(*middle(mark(page, "selection")))
    detail = page.locator("#detail")
    expect(detail).to_have_attribute("data-pinned", "true")
    assert "event=selection" in page.url
    page.mouse.move(*middle(mark(page, "birth")))
    expect(page.locator(".tooltip")).to_be_visible()
    expect(detail).to_have_attribute("data-event", "selection")
    page.keyboard.press("Escape")
    expect(detail).not_to_have_attribute("data-pinned", "true")
    assert "event=" not in page.url


def test_the_tooltip_goes_when_it_is_no_longer_true(page: Page, address: str) -> None:
    """It is hidden once its event is pinned, once nothing is, and once the pointer has left."""
    opened(page, f"{address}/en/?event=university")
    tooltip = page.locator(".tooltip")
    mark = page.locator('#timeline [data-event="selection"]')
    mark.hover()
    expect(tooltip).to_be_visible()
    page.mouse.down()
    page.mouse.up()
    expect(page.locator("#detail")).to_have_attribute("data-event", "selection")
    expect(tooltip).to_be_hidden()
    page.locator('#timeline [data-event="vineyard"]').hover()
    expect(tooltip).to_be_visible()
    page.keyboard.press("Escape")
    expect(tooltip).to_be_hidden()
    page.keyboard.press("Escape")
    mark.click()
    page.locator('#timeline [data-event="vineyard"]').hover()
    expect(tooltip).to_be_visible()
    page.locator("#detail").hover()
    expect(tooltip).to_be_hidden()


def test_the_chart_is_one_tab_stop_with_keys_of_its_own(kept: Kept, address: str) -> None:
    """Tab enters the chart once; Enter pins, Enter again releases, arrows take the focus along."""
    page = kept(f"{address}/en/")
    stops = page.locator("#timeline .mark[tabindex='0']")
    expect(stops).to_have_count(1)
    stops.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    focused = page.evaluate("document.activeElement.dataset.event")
    expect(page.locator("#detail")).to_have_attribute("data-event", focused)
    page.keyboard.press("Enter")
    expect(page.locator("#detail")).to_have_attribute("data-pinned", "true")
    page.keyboard.press("Enter")
    expect(page.locator("#detail")).not_to_have_attribute("data-pinned", "true")


def test_reload_back_and_the_other_language_bring_the_state_again(page: Page, address: str) -> None:
    """Filters, event and view are as they were after a reload, going back, and in Spanish."""
    opened(page, f"{address}/en/")
    page.locator('[data-kind="mission"]').click()
    page.mouse.click(*middle(mark(page, "sts-128")))
    page.locator('[data-view-link="read"]').click()
    expect(page.locator("#read")).to_be_visible()
    page.go_back()
    expect(page.locator("#timeline")).to_be_visible()
    expect(page.locator("#detail")).to_have_attribute("data-event", "sts-128")
    page.reload()
    for language in ("en", "es"):
        page.locator(f'[data-language="{language}"]').click()
        page.locator(f"html[lang='{language}'][data-ready='true']").wait_for()
        expect(page.locator('[data-kind="mission"]')).to_have_attribute("aria-pressed", "true")
        expect(page.locator("#detail")).to_have_attribute("data-event", "sts-128")


def test_a_year_that_a_date_stood_over_is_there_again(kept: Kept, address: str) -> None:
    """The years under the picture are all seen at rest, whatever was chosen in other windows."""
    hidden = kept(f"{address}/en/?event=wifes-question").locator(".is-near")
    drawn = "nodes => nodes.filter((node) => node.getClientRects().length > 0).length"
    assert hidden.evaluate_all(drawn) > 0
    kept(f"{address}/en/", 1024, 768)
    kept(f"{address}/en/")
    assert hidden.evaluate_all(drawn) == 0


def test_filters_dim_and_remove_nothing(kept: Kept, address: str) -> None:
    """A kind or a lane dims the other events; every mark stays where it is."""
    page = kept(f"{address}/en/")
    places = {event: middle(mark(page, event)) for event in EVENTS}
    page.locator('[data-kind="family"]').click()
    page.locator('[data-lane="family"]').click()
    families = [e for e in DATASET.events if e.kind == "family" and e.lane == "family"]
    expect(page.locator(".result-count")).to_have_text(f"{len(families)} of {len(EVENTS)}")
    assert {event: middle(mark(page, event)) for event in EVENTS} == places


SMALL = """() => {
  const seen = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || node.closest('script, .sheet-close')) continue;
    const size = parseFloat(getComputedStyle(node).fontSize);
    if (node.checkVisibility() && size < 12) seen.push(node.className + ': ' + size);
  }
  return seen;
}"""


@pytest.mark.parametrize("path", ["en/", "es/", "en/?view=read", "es/?age=41"])
def test_nothing_scrolls_sideways_or_is_too_small(kept: Kept, address: str, path: str) -> None:
    """No window scrolls sideways, and no text is under 12 px."""
    for size in [(1920, 1080), (1366, 768), (1366, 640), (1024, 768), (390, 844), (320, 640)]:
        page = kept(f"{address}/{path}", *size)
        until(page, f"document.scrollingElement.scrollWidth <= {size[0]}")
        assert page.evaluate(SMALL) == [], size
