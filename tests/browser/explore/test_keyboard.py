"""With the keyboard alone every event is reached and each of its quotes read, in every view."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import expect_shown, opened, until
from tests.life import DATASET, EVENTS

PASSAGES = {passage.id: passage.exact for passage in DATASET.passages}
QUOTES = {
    event: [quote.passage.exact for quote in DATASET.quotes(event)] for event in EVENTS
}  # fmt: skip

STOP = """() => {
  const node = document.activeElement;
  const box = node.getBoundingClientRect();
  const ringed = (one) => {
    const style = getComputedStyle(one);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  };
  const around = node.closest('.dash-input-container') || node;
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + 4);
  const moved = node !== globalThis.stopped;
  globalThis.stopped = node;
  const holder = node.closest('[data-event]');
  const passage = node.closest('[data-passage]');
  return {
    name: `${node.tagName}.${node.className}`,
    ring: ringed(node) || ringed(around),
    moved,
    seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && Boolean(top),
    event: holder ? holder.dataset.event : '',
    passage: passage ? passage.dataset.passage : '',
    words: passage ? passage.textContent : '',
    within: node.closest('#timeline, #detail, #interview, #read, #present, .bar')?.id ?? '',
  };
}"""

# What a mark with the focus is called, and what the panel says.
TOLD = """() => [document.querySelector('.mark:focus').ariaLabel,
  [...document.querySelectorAll('#detail blockquote')].map((quote) => quote.textContent)]"""


def walked(page: Page, key: str = "Tab", most: int = 700) -> list[dict[str, Any]]:
    """Every stop of the Tab key from the top of the page until the focus leaves it at the end."""
    stops: list[dict[str, Any]] = []
    for _ in range(most):
        page.keyboard.press(key)
        stop = page.evaluate(STOP)
        if stop["name"].startswith("BODY"):
            return stops
        stops.append(stop)
    raise AssertionError(f"a trap: {stops[-3:]}")


def check_stops(stops: list[dict[str, Any]]) -> None:
    """Each stop has a ring and is in sight, and the next one is another."""
    assert [stop["name"] for stop in stops if not stop["ring"]] == []
    assert [stop["name"] for stop in stops if not stop["seen"]] == []
    assert [stop["name"] for stop in stops if not stop["moved"]] == []


@pytest.mark.parametrize("size", [(1366, 768), (390, 844)])
def test_the_arrows_tell_the_whole_life(page: Page, address: str, size: tuple[int, int]) -> None:
    """Tab comes to the chart; from the first event to the last and back each quote is read."""
    opened(page, f"{address}/en/", *size)
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('#timeline') !== null"):
            break
    page.keyboard.press("Home")
    for place, event in enumerate(EVENTS):
        if place:
            page.keyboard.press("ArrowRight")
        stop = page.evaluate(STOP)
        assert (stop["event"], stop["within"], stop["ring"]) == (event, "timeline", True)
        expect_shown(page, event)
        name, words = page.evaluate(TOLD)
        assert DATASET.event[event].title["en"].rstrip(".") in name
        assert words == QUOTES[event][:1]
    for event in reversed(EVENTS[:-1]):
        page.keyboard.press("ArrowLeft")
        expect_shown(page, event)
    for _ in range(EVENTS.index("leaving-nasa")):
        page.keyboard.press("ArrowRight")
    named = "Next quote" if size[0] > 899 else "Quote 1 of 5"
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.locator(":focus").evaluate("node => node.ariaLabel || node.textContent") == named:
            break
    for words in QUOTES["leaving-nasa"][1:]:
        page.keyboard.press("Enter")
        expect(page.locator("#detail blockquote")).to_have_text(words)
        assert page.evaluate(STOP)["within"] == "detail"


def test_in_the_interview_tab_comes_everywhere(page: Page, address: str) -> None:
    """All passages and events are stops; an event lights its passages, and those can be read."""
    opened(page, f"{address}/en/?view=interview")
    stops = walked(page)
    check_stops(stops)
    assert {stop["event"] for stop in stops} >= set(EVENTS)
    told = {stop["passage"]: stop["words"] for stop in stops if stop["name"].startswith("BLOCKQ")}
    assert told == PASSAGES


def test_in_the_reading_list_tab_comes_to_every_event(page: Page, address: str) -> None:
    """Each event is a stop, and all of its quotes stand under it or its series in words."""
    opened(page, f"{address}/en/?view=read")
    stops = walked(page)
    check_stops(stops)
    reached = [stop["event"] for stop in stops if stop["within"] == "read" and stop["event"]]
    assert set(reached) == set(EVENTS)
    for event in EVENTS:
        entry = page.locator(f"#read-{event}, .read-series:has(#read-{event}) .read-shared")
        assert set(entry.locator("blockquote").all_inner_texts()) == set(QUOTES[event])


def test_in_present_mode_tab_comes_to_every_control(page: Page, address: str) -> None:
    """Each stop is in sight, and none of what lies behind the slide is one."""
    opened(page, f"{address}/en/?view=present&event=selection")
    stops = walked(page, most=60)
    check_stops(stops)
    assert {stop["within"] for stop in stops} == {"present"}


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_the_page_has_no_trap_either_way(page: Page, address: str, key: str) -> None:
    """Tab leads from the start of the page to its end, Shift and Tab back; each stop is seen."""
    opened(page, f"{address}/es/?event=selection")
    stops = walked(page, key, 120)
    check_stops(stops)
    assert len(stops) > 5


def test_going_back_loses_no_focus(page: Page, address: str) -> None:
    """Back from the timeline to the interview, where no passage is chosen, the focus is seen."""
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    opened(page, f"{address}/en/?view=interview")
    page.locator('[data-view-link="timeline"]').click()
    page.locator("#timeline button[data-event]").first.focus()
    page.go_back()
    expect(page.locator("html")).to_have_attribute("data-view", "interview")
    expect(page.locator(":focus")).to_be_visible()
    assert not said


FROM_MARK = """() => {
  const centre = ({ x, y, width, height }) => [x + width / 2, y + height / 2];
  const [mark, ring] = [document.activeElement, document.querySelector('.focus-ring')]
    .map((node) => centre(node.getBoundingClientRect()));
  return Math.hypot(mark[0] - ring[0], mark[1] - ring[1]);
}"""


def test_the_ring_of_the_focus_stays_with_its_mark(page: Page, address: str) -> None:
    """In a window of another size the ring is around the mark that has the focus."""
    opened(page, f"{address}/en/?event=film")
    page.keyboard.press("Tab")
    page.locator('#timeline .mark[data-event="film"]').focus()
    expect(page.locator(".focus-ring")).to_be_visible()
    for width, height in ((1024, 700), (390, 844)):
        page.set_viewport_size({"width": width, "height": height})
        until(page, f"() => ({FROM_MARK})() < 2")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
