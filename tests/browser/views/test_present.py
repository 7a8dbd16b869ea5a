"""Present mode and the presenter's window, as a teacher uses them before a class."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Kept, Log, go, opened, until
from tests.life import DATASET, EVENTS

SIZES = {"projector": (1024, 768), "board": (1280, 720), "wall": (1920, 1080)}

# What a slide measures: its faults, the size of its words and of the least text, in px.
MEASURE = """() => {
  const stage = document.getElementById('present');
  const shown = [...stage.querySelectorAll('.slide *, .slot')].filter((n) => n.checkVisibility());
  const faults = [];
  const { width, height } = stage.getBoundingClientRect();
  for (const node of shown) {
    const box = node.getBoundingClientRect();
    const out = [box.left, box.top, width - box.right, height - box.bottom].some((far) => far < -1);
    if (out && box.width) faults.push('out: ' + node.className);
    if (!node.matches('.slide-zone, .slide-head, h2, .slide-foot, .slide-voice, .slide-speaker'))
      continue;
    if (node.scrollWidth > node.clientWidth + 1) faults.push('wide: ' + node.className);
    if (node.scrollHeight > node.clientHeight + 2) faults.push('high: ' + node.className);
  }
  const boxes = ['.slide-body', '.slide-voice', '.slide-walk'].map((name) =>
    stage.querySelector(name).getBoundingClientRect());
  if (boxes[0].bottom > boxes[1].top + boxes[1].height) faults.push('body over voice');
  if (boxes[1].right > boxes[2].left + 1) faults.push('voice over walk');
  const size = (node) => parseFloat(getComputedStyle(node).fontSize);
  const written = shown.filter((node) => [...node.childNodes].some((one) =>
    one.nodeType === 3 && one.textContent.trim()) && !node.closest('.slide-tools'));
  const words = stage.querySelectorAll('.slide-words.slide-spoken, .slide-name, .slide-text');
  return {
    event: stage.querySelector('.slot[aria-current]').dataset.event,
    faults,
    words: Math.min(...[...words].map(size)),
    least: Math.min(...written.map(size)),
  };
}"""


def shown(page: Page) -> str | None:
    """The event on the slide."""
    return page.locator("#present .slot[aria-current]").get_attribute("data-event")


def expect_event(page: Page, event: str) -> None:
    """Waits until the slide is that of an event."""
    expect(page.locator(f'#present .slot[data-event="{event}"]')).to_have_attribute(
        "aria-current", "true"
    )


# Every slide with all its words, by the keys: what each measures, and the events in their order.
SLIDES = """async (quotes) => {
  const found = [];
  const press = (key) => document.body.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  const soon = () => new Promise(requestAnimationFrame);
  for (const count of quotes) {
    for (let quote = 0; quote < count; quote++) {
      await soon();
      found.push((MEASURE)());
      press('ArrowDown');
    }
    press('PageDown');
  }
  return found;
}""".replace("MEASURE", MEASURE)


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_slide_fits_and_is_legible(page: Page, address: str, log: Log, language: str) -> None:
    """No slide overflows; words have 44 units at least, all text a 50th of the screen's height.

    The rest of the strip is for the presenter. PageDown alone tells the whole story. The console
    stays empty.
    """
    quotes = [max(1, len(DATASET.quotes(event))) for event in EVENTS]
    opened(page, f"{address}/{language}/?view=present")
    for width, height in SIZES.values():
        unit = min(width / 1280, height / 720)
        go(page, f"{address}/{language}/?view=present", width, height)
        found: list[dict[str, Any]] = page.evaluate(SLIDES, quotes)
        assert [slide for slide in found if slide["faults"]] == []
        assert [slide for slide in found if slide["words"] < 44 * unit - 0.01] == []
        assert [slide for slide in found if slide["least"] < height / 50] == []
        assert list(dict.fromkeys(slide["event"] for slide in found)) == EVENTS
    assert log.console == []


def test_page_up_alone_tells_it_backwards(kept: Kept, address: str) -> None:
    """From the last event to the first with one key of a clicker; End and Home lead to the ends."""
    page = kept(f"{address}/en/?view=present")
    page.keyboard.press("End")
    for event in reversed(EVENTS):
        expect_event(page, event)
        page.keyboard.press("PageUp")
    page.keyboard.press("End")
    expect_event(page, EVENTS[-1])
    page.keyboard.press("Home")
    expect_event(page, EVENTS[0])


def test_taps_alone_tell_the_whole_story(browser: Browser, address: str) -> None:
    """A tap on the right part of the slide is the next event, on the left third the previous."""
    context = browser.new_context(viewport={"width": 1280, "height": 720}, has_touch=True)
    page = opened(context.new_page(), f"{address}/es/?view=present", 1280, 720)
    for event in EVENTS:
        expect_event(page, event)
        page.touchscreen.tap(900, 300)
    page.touchscreen.tap(200, 300)
    expect_event(page, EVENTS[-2])
    page.get_by_role("button", name="Hecho anterior").tap()
    expect_event(page, EVENTS[-3])
    page.locator('#present .slot[data-event="selection"]').tap()
    expect_event(page, "selection")
    context.close()


def test_the_header_starts_it_and_escape_returns_to_the_same_event(
    page: Page, address: str
) -> None:
    """Present, a few slides on, Esc: the chart has the event of the last slide, pinned."""
    opened(page, f"{address}/en/?event=selection&theme=dark")
    page.locator('[data-tool="present"]').click()
    expect_event(page, "selection")
    expect(page.locator("html")).to_have_attribute("data-theme", "light")
    page.keyboard.press("ArrowRight")
    page.keyboard.press(" ")
    expect_event(page, EVENTS[EVENTS.index("selection") + 2])
    event = shown(page)
    page.keyboard.press("Escape")
    expect(page.locator("#timeline")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    expect(page.locator("#detail")).to_have_attribute("data-event", str(event))
    expect(page.locator("#detail")).to_have_attribute("data-pinned", "true")
    assert f"?event={event}" in page.url
    assert "view=" not in page.url


@pytest.mark.parametrize("view", ["", "view=interview", "view=read"])
def test_p_presents_from_every_view(page: Page, address: str, view: str) -> None:
    """P starts with the chosen event, or with the first."""
    opened(page, f"{address}/en/?event=film&{view}")
    page.keyboard.press("p")
    expect_event(page, "film")
    opened(page, f"{address}/en/?{view}")
    page.keyboard.press("P")
    expect_event(page, EVENTS[0])


def test_b_blanks_the_screen_and_any_key_brings_it_back(page: Page, address: str) -> None:
    """The blank screen covers everything; the key that ends it does nothing else."""
    opened(page, f"{address}/en/?view=present&event=film")
    for key in ("b", "."):
        page.keyboard.press(key)
        blank = page.locator("#present .blank")
        expect(blank).to_be_visible()
        covers = "([x, y]) => document.elementFromPoint(x, y).className === 'blank'"
        for point in ([2, 2], [1340, 20], [683, 384], [2, 766]):
            assert page.evaluate(covers, point)
        page.keyboard.press("PageDown")
        expect(blank).to_be_hidden()
        expect_event(page, "film")


def test_up_and_down_go_through_the_quotes_and_a_reload_returns(page: Page, address: str) -> None:
    """The slide is in the address: event and quote."""
    opened(page, f"{address}/en/?view=present&event=leaving-nasa")
    quotes = DATASET.quotes("leaving-nasa")
    block = page.locator("#present blockquote")
    for place, quote in enumerate(quotes, 1):
        expect(block).to_have_text(quote.passage.exact)
        expect(block).to_have_attribute("data-passage", quote.passage.id)
        page.reload()
        page.locator("html[data-ready='true']").wait_for()
        expect(block).to_have_text(quote.passage.exact)
        assert (f"quote={place}" in page.url) == (place > 1)
        page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(block).to_have_text(quotes[-1].passage.exact)
    page.keyboard.press("ArrowUp")
    expect(block).to_have_text(quotes[-2].passage.exact)


def test_the_refusals_change_only_their_number(kept: Kept, address: str) -> None:
    """Sentence, heading and their places are the same over all eleven; the star breaks it."""
    page = kept(f"{address}/en/?view=present&event=rejection-1", 1280, 720)
    place = """() => ['.slide-words', 'h2', '.numeral', '.slide-speaker'].map((name) => {
      const node = document.querySelector('#present ' + name);
      const { x, y, width, height } = node.getBoundingClientRect();
      return [x, y, width, height].map(Math.round);
    })"""
    first = page.evaluate(place)
    sentence = page.locator("#present blockquote").text_content()
    for number, member in enumerate(DATASET.members("rejections"), 1):
        page.locator(f'#present .slot[data-event="{member.id}"]').click()
        expect(page.locator("#present .numeral-number")).to_have_text(str(number))
        expect(page.locator("#present .numeral-total")).to_have_text("of 11")
        assert page.evaluate(place) == first
        assert page.locator("#present blockquote").text_content() == sentence
    page.locator('#present .slot[data-event="selection"]').click()
    expect(page.locator("#present .numeral")).to_be_hidden()


def test_an_event_without_a_quote_says_so(kept: Kept, address: str) -> None:
    """Its title and its text, no quotation, and the sentence that there is none."""
    page = kept(f"{address}/en/?view=present&event=university")
    event = DATASET.event["university"]
    expect(page.locator("#present .slide-name")).to_have_text(event.title["en"])
    expect(page.locator("#present .slide-text")).to_have_text(event.text["en"])
    expect(page.locator("#present .slide-speaker")).to_contain_text("No passage of the interview")
    expect(page.locator("#present blockquote")).to_have_count(0)


def test_the_translation_is_marked_as_ours_and_an_echo_as_an_echo(kept: Kept, address: str) -> None:
    """As in the panel: what isn't verbatim is no quotation, what only echoes says so."""
    page = kept(f"{address}/es/?view=present&event=film&quote=5")
    expect(page.locator("#present .slide-relation")).to_have_text("≈ evoca este hecho")
    page.keyboard.press("t")
    words = page.locator("#present .slide-words")
    passage = DATASET.quotes("film")[4].passage
    expect(words).to_have_text(passage.translation["es"])
    expect(page.locator("#present blockquote")).to_have_count(0)
    expect(page.locator("#present .slide-relation")).to_have_text("traducción propia")


def test_buttons_are_large_enough_for_a_board(kept: Kept, address: str) -> None:
    """Previous and next are 112 by 68 units, at the lower right."""
    page = kept(f"{address}/en/?view=present&event=film", 1280, 720)
    for name in ("Previous event", "Next event"):
        box = page.locator("#present").get_by_role("button", name=name, exact=True).bounding_box()
        assert box
        assert (box["width"], box["height"]) == pytest.approx((112, 68), abs=1)
        assert box["x"] > 640


def test_a_tour_is_ticked_in_the_list_and_shown_in_that_order(
    page: Page, address: str, log: Log
) -> None:
    """Choose events, tick three, Present these: three slides in the order of the ticks."""
    opened(page, f"{address}/en/?view=read")
    boxes = page.locator(".tour-tick input")
    page.get_by_role("button", name="Choose events").click()
    expect(boxes).to_have_count(len(EVENTS))
    for event in ("selection", "birth", "film", "vineyard", "film"):
        page.locator(f"#read-{event} .tour-tick input").click()
    expect(page.locator(".tour-count")).to_have_text("3 events chosen")
    expect(page.locator("#read-vineyard .tour-place")).to_have_text("3")
    page.get_by_role("button", name="Present these").click()
    for number, event in enumerate(("selection", "birth", "vineyard"), 1):
        expect_event(page, event)
        expect(page.locator("#present .slide-position")).to_have_text(f"{number} of 3")
        page.keyboard.press("PageDown")
    assert "tour=selection,birth,vineyard" in page.url
    assert log.console == []


def test_a_link_to_a_tour_ignores_what_it_does_not_know(page: Page, address: str) -> None:
    """Unknown ids fall out; with none left the whole story is shown."""
    opened(page, f"{address}/en/?view=present&tour=film,nobody,birth")
    expect_event(page, "film")
    expect(page.locator("#present .slide-position")).to_have_text("1 of 2")
    opened(page, f"{address}/en/?view=present&tour=nobody")
    expect(page.locator("#present .slide-position")).to_have_text(f"1 of {len(EVENTS)}")


@pytest.fixture
def pair(browser: Browser, address: str) -> Iterator[tuple[Page, Page]]:
    """A projected window and its presenter's window."""
    context = browser.new_context()
    context.clock.install()
    wall = opened(context.new_page(), f"{address}/en/?view=present&event=selection")
    with context.expect_page() as opening:
        wall.keyboard.press("w")
    desk = opening.value
    desk.locator("html[data-ready='true']").wait_for()
    yield wall, desk
    context.close()


def test_two_windows_stay_in_step_both_ways(pair: tuple[Page, Page]) -> None:
    """Whichever window moves, the other follows: event, quote, blank screen."""
    wall, desk = pair
    now = desk.locator(".preview-now .slide-title")
    expect(now).to_have_text(re.compile("Selected"))
    wall.keyboard.press("PageDown")
    expect(desk.locator(".slide-position").last).to_have_text(
        f"{EVENTS.index('selection') + 2} of {len(EVENTS)}"
    )
    desk.keyboard.press("PageUp")
    expect_event(wall, "selection")
    desk.get_by_role("button", name="Next quote").click()
    second = DATASET.quotes("selection")[1].passage
    expect(wall.locator("#present blockquote")).to_have_text(second.exact)
    desk.keyboard.press("b")
    expect(wall.locator("#present .blank")).to_be_visible()
    wall.keyboard.press("x")
    expect(wall.locator("#present .blank")).to_be_hidden()
    expect(desk.locator("#presenter")).not_to_have_class(re.compile("is-blank"))


def test_a_third_window_joins_and_a_closed_one_is_not_missed(
    pair: tuple[Page, Page], address: str
) -> None:
    """A late presenter's window takes over the state; closing one leaves the rest in step."""
    wall, desk = pair
    wall.keyboard.press("Home")
    third = opened(wall.context.new_page(), f"{address}/en/?view=presenter&event=film")
    expect(third.locator("#presenter .slide-position")).to_have_text(f"1 of {len(EVENTS)}")
    desk.close()
    third.keyboard.press("PageDown")
    expect_event(wall, EVENTS[1])
    third.close()
    wall.keyboard.press("PageDown")
    expect_event(wall, EVENTS[2])


def test_the_presenters_window_has_notes_questions_and_a_clock(pair: tuple[Page, Page]) -> None:
    """The event's text, how sure its date is, its questions, the next slide, and the time."""
    _, desk = pair
    event = DATASET.event["selection"]
    notes = desk.locator(".presenter-notes")
    expect(notes).to_contain_text(event.text["en"])
    expect(notes).to_contain_text("from the record")
    asked = [one for one in DATASET.prompts if one.event == event.id]
    for prompt in asked:
        expect(desk.locator(".presenter-prompts")).to_contain_text(prompt.text["en"])
    expect(desk.locator(".preview-then .slide-name")).to_have_text(
        DATASET.events[EVENTS.index("selection") + 1].title["en"]
    )
    clock = desk.locator(".clock")
    expect(clock).to_have_text("0:01")
    desk.get_by_role("button", name="Pause").click()
    stands = clock.text_content()
    desk.clock.fast_forward("01:00")
    expect(clock).to_have_text(str(stands))
    desk.get_by_role("button", name="Reset").click()
    expect(clock).to_have_text("0:00")
    desk.get_by_role("button", name="Resume").click()
    expect(clock).to_have_text("0:01")


def test_without_a_channel_a_window_stands_alone(page: Page, address: str, log: Log) -> None:
    """A browser without BroadcastChannel presents all the same."""
    page.add_init_script("delete window.BroadcastChannel")
    opened(page, f"{address}/en/?view=present")
    page.keyboard.press("PageDown")
    expect_event(page, EVENTS[1])
    assert log.console == []


def test_the_screen_stays_awake_while_presenting(page: Page, address: str) -> None:
    """The lock is taken on entering, retaken once the browser took it, given back on leaving."""
    page.add_init_script("""
      window.locks = [];
      const request = async () => {
        const lock = new EventTarget();
        lock.held = true;
        lock.release = async () => { lock.held = false; lock.dispatchEvent(new Event('release')); };
        window.locks.push(lock);
        return lock;
      };
      Object.defineProperty(navigator, 'wakeLock', { value: { request } });
    """)
    held = "window.locks.map((lock) => lock.held)"
    opened(page, f"{address}/en/?view=present")
    assert page.evaluate(held) == [True]
    page.evaluate("window.locks[0].release()")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    until(page, f"{held}.length === 2")
    page.keyboard.press("Escape")
    until(page, f"!{held}.includes(true)")
