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


def test_another_event_leads_out_of_the_story(kept: Kept, address: str) -> None:
    """Whoever clicks a mark goes on alone from there, and nothing is dimmed any more."""
    page = kept(f"{address}/en/?view=story&step=6")
    at_step(page, 6)
    page.locator('#timeline .mark[data-event="sts-128"]').click()
    expect(page.locator("html")).to_have_attribute("data-view", "timeline")
    expect_shown(page, "sts-128")
    assert page.locator(".picture .is-out").count() == 0


def test_a_step_that_is_none_is_the_first(kept: Kept, address: str) -> None:
    """A wrong number is ignored."""
    for step in ("99", "0", "x"):
        kept(f"{address}/en/?view=story&step=4")
        at_step(kept(f"{address}/en/?view=story&step={step}"), 1)


# Turns the wheel some times, 90 ms apart by the clock of the events, in any time.
TURN = """(times) => {
  for (let time = 0; time < times; time++) {
    const turn = new WheelEvent('wheel', { bubbles: true, cancelable: true, deltaY: 80 });
    Object.defineProperty(turn, 'timeStamp', { value: 1e7 + 90 * time });
    document.querySelector('.chart').dispatchEvent(turn);
  }
}"""


def test_a_turn_of_the_wheel_is_one_step(kept: Kept, address: str) -> None:
    """However far it turns at once; the page does not scroll."""
    page = kept(f"{address}/en/?view=story&step=2")
    at_step(page, 2)
    page.mouse.move(500, 450)
    page.mouse.wheel(0, 400)
    at_step(page, 3)
    assert page.evaluate("scrollY") == 0
    page.evaluate(TURN, 5)
    at_step(page, 4)


# What each step says, where the button is that leads to the next, and what is cut or too wide.
TOLD = """async (next) => {
  const button = document.querySelector(next);
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const told = [];
  for (let step = 1; step < 10; step++) {
    await frame().then(frame);
    for (const slide of document.getAnimations()) slide.finish();
    await frame();
    const current = document.querySelector('.story-step[data-current]');
    const zone = document.querySelector('.detail-zone');
    const { x, y, width, height, bottom } = button.getBoundingClientRect();
    const faults = [current, zone].filter((node) => node.scrollHeight > node.clientHeight + 1)
      .map((node) => node.className);
    if (bottom > innerHeight) faults.push('below');
    if (document.documentElement.scrollWidth > innerWidth) faults.push('wide');
    const head = current.querySelector('h2').textContent;
    const words = document.querySelector('#detail blockquote').textContent;
    told.push({ head, words, faults, place: [x, y, width, height] });
    button.click();
  }
  return told;
}"""


@pytest.mark.slow("it takes all steps in every window")
@pytest.mark.parametrize(
    ("language", "size"),
    [("es", (1920, 1080)), ("es", (1366, 768)), ("es", (1366, 640)), ("es", (1024, 768)),
     ("es", (960, 540)), ("es", (390, 844)), ("es", (320, 640)),
     ("en", (1366, 768)), ("en", (390, 844))],
)  # fmt: skip
def test_next_never_moves(kept: Kept, address: str, language: str, size: tuple[int, int]) -> None:
    """At no step does the button move, and no word is cut; nothing is wider than the window."""
    page = kept(f"{address}/{language}/?view=story&step=1", *size)
    at_step(page, 1, language)
    told = page.evaluate(TOLD, NEXT)
    passages = [DATASET.passage[step.passage].exact for step in DATASET.story]
    assert [step["words"] for step in told] == passages
    assert all(headline(number, language) in step["head"] for number, step in enumerate(told, 1))
    assert [step["faults"] for step in told] == [[]] * 9
    assert len({tuple(step["place"]) for step in told}) == 1


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


def test_the_flag_takes_the_place_of_a_year_on_a_phone(phone: Page, address: str) -> None:
    """On the strip of the whole life the flag stands in the row of the years and touches none."""
    opened(phone, f"{address}/en/?view=story&step=9", 390, 844)
    at_step(phone, 9)
    flag = measure(phone.locator(".flag"))
    years = list(map(measure, phone.locator(".chart .strip-year:visible").all()))
    assert len(years) > 2
    middle = flag["y"] + flag["height"] / 2
    for year in years:
        assert abs(year["y"] + year["height"] / 2 - middle) < 4
        apart = flag["x"] - year["x"] - year["width"], year["x"] - flag["x"] - flag["width"]
        assert max(apart) > 0


@pytest.mark.parametrize("step", [1, 3, 7])
def test_no_words_but_those_of_the_step_are_in_the_chart(
    kept: Kept, address: str, step: int
) -> None:
    """The first words of other quotes do not stand under marks without a name."""
    page = kept(f"{address}/en/?view=story&step={step}")
    at_step(page, step)
    expect(page.locator(".picture .first-words:visible")).to_have_count(0)
