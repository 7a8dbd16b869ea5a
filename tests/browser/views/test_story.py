"""The story in a real browser: by keys, buttons, wheel and finger, and left at any step."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from dashboard.i18n import load_catalogue
from dashboard.page.story.steps import split_text
from tests.browser.conftest import Kept, Log, expect_shown, measure, opened, until
from tests.life import DATASET

CURRENT = ".story-step[data-current] h2"
NEXT = '[data-action="story-next"]'


def headline(step: int, language: str = "en") -> str:
    """The headline of a step."""
    return split_text(DATASET, DATASET.story[step - 1], load_catalogue(language))[0]


def at_step(page: Page, step: int, language: str = "en") -> None:
    """Waits until a step is shown: headline, words, progress and address agree."""
    expect(page.locator(CURRENT)).to_contain_text(headline(step, language))
    passage = DATASET.passage[DATASET.story[step - 1].passage]
    words = page.locator("#detail blockquote")
    expect(words).to_have_text(passage.exact)
    expect(page.locator('.story-go[aria-current="step"]')).to_have_attribute(
        "data-number", str(step)
    )
    until(page, f"location.search.includes('view=story&step={step}')")


def test_nine_presses_tell_it_all(page: Page, address: str, log: Log) -> None:
    """The space bar goes through all steps, then to all of the life, the last event pinned."""
    opened(page, f"{address}/en/")
    page.get_by_role("link", name="Tell me the story 9 steps").first.click()
    for step in range(1, 10):
        at_step(page, step)
        expect(page.locator(CURRENT)).to_be_focused()
        page.keyboard.press("Space")
    expect_shown(page, "vineyard")
    expect(page.locator("#detail")).to_have_attribute("data-pinned", "true")
    assert "view=" not in page.url
    assert "start=" not in page.url
    assert log.console == []


def test_nothing_comes_before_it_is_asked_for(page: Page, address: str, log: Log) -> None:
    """Until then the page has no step of it, and has asked for no file of it."""
    opened(page, f"{address}/en/?event=selection")
    assert page.locator("#story").count() == 0
    assert not [url for url in log.requests if "story" in url]


def test_who_leaves_keeps_the_event_and_back_leaves_in_one_press(page: Page, address: str) -> None:
    """Escape at a step pins its event in its window; the browser's way back skips all steps."""
    opened(page, f"{address}/en/")
    page.get_by_role("link", name="Tell me the story").first.click()
    at_step(page, 1)
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    at_step(page, 4)
    page.go_back()
    expect(page.locator("html")).to_have_attribute("data-view", "timeline")
    assert page.locator("html[data-filtered]").count() == 0
    page.go_forward()
    at_step(page, 4)
    page.keyboard.press("Escape")
    expect_shown(page, "wifes-question")
    until(page, "location.search.includes('event=wifes-question')")
    assert page.locator("html").get_attribute("data-window") == "1988/2012"


def test_another_event_leads_out_of_the_story(page: Page, address: str) -> None:
    """Whoever clicks a mark goes on alone from there, and nothing is dimmed any more."""
    opened(page, f"{address}/en/?view=story&step=6")
    at_step(page, 6)
    page.locator('#timeline .mark[data-event="sts-128"]').click()
    expect(page.locator("html")).to_have_attribute("data-view", "timeline")
    expect_shown(page, "sts-128")
    assert page.locator(".picture .is-out").count() == 0


@pytest.mark.parametrize("step", ["99", "0", "x"])
def test_a_step_that_is_none_is_the_first(page: Page, address: str, step: str) -> None:
    """A wrong number is ignored."""
    opened(page, f"{address}/en/?view=story&step={step}")
    at_step(page, 1)


def test_a_turn_of_the_wheel_is_one_step(page: Page, address: str) -> None:
    """However far it turns at once; the page does not scroll."""
    opened(page, f"{address}/en/?view=story&step=2")
    at_step(page, 2)
    page.mouse.move(500, 450)
    for _ in range(5):
        page.mouse.wheel(0, 80)
    at_step(page, 3)
    assert page.evaluate("scrollY") == 0


@pytest.mark.slow("it takes all steps in every window")
@pytest.mark.parametrize(
    ("language", "size"),
    [("es", (1920, 1080)), ("es", (1366, 768)), ("es", (1366, 640)), ("es", (1024, 768)),
     ("es", (960, 540)), ("es", (390, 844)), ("es", (320, 640)),
     ("en", (1366, 768)), ("en", (390, 844))],
)  # fmt: skip
def test_next_never_moves(kept: Kept, address: str, language: str, size: tuple[int, int]) -> None:
    """At no step does the button move, and no word is cut; nothing is wider than the window."""
    places = set()
    for step in range(1, 10):
        page = kept(f"{address}/{language}/?view=story&step={step}", *size)
        at_step(page, step, language)
        box = measure(page.locator(NEXT))
        places.add((box["x"], box["y"], box["width"], box["height"]))
        assert box["y"] + box["height"] <= size[1]
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
        cut = "(node) => node.scrollHeight > node.clientHeight + 1"
        assert not page.locator(".story-step[data-current]").evaluate(cut), step
        assert not page.locator(".detail-zone").evaluate(cut), step
    assert len(places) == 1


def test_a_swipe_is_a_step(phone: Page, address: str) -> None:
    """To the left it leads on, from the words and from the headline."""
    opened(phone, f"{address}/en/?view=story&step=1", 390, 844)
    at_step(phone, 1)
    swipe = """(selector) => {
      const node = document.querySelector(selector);
      const at = (x) => [new Touch({ identifier: 1, target: node, clientX: x, clientY: 500 })];
      const send = (type, x) => node.dispatchEvent(new TouchEvent(type, {
        bubbles: true, touches: type === 'touchend' ? [] : at(x), changedTouches: at(x) }));
      send('touchstart', 300); send('touchend', 200);
    }"""
    phone.evaluate(swipe, ".detail-zone")
    at_step(phone, 2)
    phone.evaluate(swipe, CURRENT)
    at_step(phone, 3)


def test_the_story_is_read_without_scripts(page: Page, address: str) -> None:
    """Its document has every step with its words; the buttons for scripts are not there."""
    page.goto(f"{address}/es/story.html")
    expect(page.locator(".story-step")).to_have_count(9)
    expect(page.locator(".story-step blockquote").last).to_be_visible()
    expect(page.locator(".story-bar")).to_be_hidden()
