"""The interview view: from every passage to every event it speaks of, and back."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Kept, Log, opened
from tests.life import DATASET

LIT = """() => {
  const lit = (kind) => document.querySelectorAll(`#interview .is-lit[data-${kind}]`);
  const ids = (kind) => [...new Set([...lit(kind)].map((node) => node.dataset[kind]))].sort();
  return [ids('passage'), ids('event')];
}"""


def events_of(passage: str) -> list[str]:
    """The events that the data links a passage to."""
    return sorted({link.event for link in DATASET.links if link.passage == passage})


def passages_of(event: str) -> list[str]:
    """The passages that the data links to an event."""
    return sorted({link.passage for link in DATASET.links if link.event == event})


def test_each_passage_lights_exactly_its_events_by_pointer(kept: Kept, address: str) -> None:
    """Pointing at a passage's number lights it and the events of its links; all stays drawn."""
    page = kept(f"{address}/en/?view=interview")
    for passage in DATASET.passages:
        page.locator(f'#interview .number[data-passage="{passage.id}"]').hover()
        assert page.evaluate(LIT) == [[passage.id], events_of(passage.id)]
    faint = page.locator("#interview .threads path:not(.is-lit)").first
    assert faint.evaluate("path => getComputedStyle(path).stroke") != "none"


def test_each_event_lights_exactly_its_passages_by_focus(kept: Kept, address: str) -> None:
    """Focus on an event lights the passages of its links, and its first one is in sight."""
    page = kept(f"{address}/en/?view=interview")
    page.locator("#interview .lived-event").first.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    for event in DATASET.events:
        page.locator(f'#interview .diagram [data-event="{event.id}"]').focus()
        assert page.evaluate(LIT) == [passages_of(event.id), [event.id]]
        threads = page.locator("#interview .threads path.is-lit")
        assert threads.count() == len(passages_of(event.id))
        if quotes := DATASET.quotes(event.id):
            expect(page.locator(f"#told-{quotes[0].passage.id}")).to_be_in_viewport()


def test_from_an_event_to_its_passage_and_back(page: Page, address: str) -> None:
    """The link below the quote lands on its passage; the chip and the tab lead back."""
    opened(page, f"{address}/en/?event=vineyard&quote=2")
    passage = DATASET.quotes("vineyard")[1].passage
    page.get_by_role("button", name="Los Angeles Times, 2023").click()
    quote = page.locator(f'#interview blockquote[data-passage="{passage.id}"]')
    expect(quote).to_be_in_viewport()
    assert page.evaluate(LIT)[0] == [passage.id]
    page.locator(f'#told-{passage.id} [data-event="vineyard"]').click()
    assert page.evaluate(LIT) == [passages_of("vineyard"), ["vineyard"]]
    page.locator('[data-view-link="timeline"]').click()
    expect(page.locator("#detail")).to_have_attribute("data-event", "vineyard")
    page.go_back()
    expect(page.locator("#interview")).to_be_visible()


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768), (1920, 1080)])
def test_only_the_columns_scroll(kept: Kept, address: str, size: tuple[int, int]) -> None:
    """In the interview only the columns scroll, each chip names its event, and none is cut."""
    page = kept(f"{address}/es/?view=interview", *size)
    over = "({scrollHeight, scrollWidth}) => [scrollHeight - innerHeight, scrollWidth - innerWidth]"
    assert max(page.locator("html").evaluate(over)) <= 0
    film = page.locator('#told-who-better [data-event="film"]')
    expect(film).to_have_text("2023 La película (habla de este hecho)")


def test_a_pinned_passage_is_in_the_address(page: Page, address: str, log: Log) -> None:
    """A click pins a passage, and its address opens on it again."""
    opened(page, f"{address}/en/?view=interview")
    passage = DATASET.passages[-1]
    page.locator(f'#interview .number[data-passage="{passage.id}"]').click()
    assert f"passage={passage.id}" in page.url
    page.reload()
    page.locator("html[data-ready='true']").wait_for()
    assert page.evaluate(LIT) == [[passage.id], events_of(passage.id)]
    expect(page.locator(f"#told-{passage.id}")).to_be_in_viewport()
    assert log.console == []


def test_on_a_phone_a_chip_opens_the_sheet_and_it_leads_back(phone: Page, address: str) -> None:
    """By touch alone: passage, event, passage."""
    opened(phone, f"{address}/en/?view=interview", 390, 844)
    for link in DATASET.links[:3]:
        phone.locator(f'#told-{link.passage} [data-event="{link.event}"]').tap()
        expect(phone.locator("#detail")).to_have_attribute("data-event", link.event)
        quote = phone.locator("#detail blockquote")
        expect(quote).to_have_attribute("data-passage", link.passage)
        phone.get_by_role("button", name="Los Angeles Times, 2023").tap()
        expect(phone.locator(f"#told-{link.passage}")).to_be_in_viewport()
