"""Present mode and the presenter's window, as a teacher uses them before a class."""

from __future__ import annotations

import re
from itertools import product
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from dashboard.page.present.choice import list_key_steps
from tests.browser.conftest import Kept, Log, NewContext, go, measure, opened, until
from tests.life import DATASET, EVENTS

SIZES = [(1024, 768), (1280, 720), (1920, 1080)]

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


PRESS = """const press = (key) => document.body.dispatchEvent(
  new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));"""
# Every slide with all its words, by the keys: what each measures and says.
SLIDES = """async (next) => {
  PRESS
  const found = [];
  const shown = () => document.querySelector('#present .slot[aria-current]')?.dataset.event;
  const down = document.querySelector('#present [data-action="slide-down"]');
  for (; shown() && found.length < 500; press(next)) {
    for (; found.length < 500; press('ArrowDown')) {
      await new Promise(requestAnimationFrame);
      const said = [...document.querySelectorAll('#present blockquote')];
      found.push({ ...(MEASURE)(), said: said.map((words) => words.textContent).join(' ') });
      if (down.disabled) break;
    }
  }
  return found;
}""".replace("MEASURE", MEASURE).replace("PRESS", PRESS)
QUOTES = {event: [words for quote in DATASET.quotes(event)
                  for words in quote.passage.exact.split()] for event in EVENTS}  # fmt: skip
"""The words of all quotes of each event."""


@pytest.mark.slow("it walks all slides on three walls")
@pytest.mark.parametrize(
    ("language", "sizes", "key"),
    [("en", SIZES[:2], "ArrowRight"), ("es", SIZES[::2], "PageDown")],
)
def test_every_slide_fits_and_is_legible(
    kept: Kept, address: str, language: str, sizes: list[tuple[int, int]], key: str
) -> None:
    """No slide overflows; words have 44 units at least, all text a 50th of the screen's height.

    Over our translation they have 30; on the larger of two walls of one shape all is the same.
    The rest of the strip is for the presenter. One key alone tells the whole story, and down each
    quote to its end. The console stays empty.
    """
    least = 44 if language == "en" else 30
    for width, height in sizes:
        unit = min(width / 1280, height / 720)
        page = kept(f"{address}/{language}/?view=present&event={EVENTS[0]}", width, height)
        found: list[dict[str, Any]] = page.evaluate(SLIDES, key)
        assert [slide for slide in found if slide["faults"]] == []
        assert [slide for slide in found if slide["words"] < least * unit - 0.01] == []
        assert [slide for slide in found if slide["least"] < height / 50] == []
        assert list(dict.fromkeys(slide["event"] for slide in found)) == EVENTS
        told = {event: [words for slide in found if slide["event"] == event
                        for words in slide["said"].split()] for event in EVENTS}  # fmt: skip
        assert told == QUOTES
    assert (page.console_messages(), page.page_errors()) == ([], [])


BACK = """(count) => {
  PRESS
  return Array.from({ length: count }, () => {
    press('PageUp');
    return document.querySelector('#present .slot[aria-current]').dataset.event;
  });
}""".replace("PRESS", PRESS)


def test_page_up_alone_tells_it_backwards(kept: Kept, address: str) -> None:
    """From the end to the title with one key of a clicker; End and Home lead to both."""
    page = kept(f"{address}/en/?view=present")
    page.keyboard.press("End")
    assert page.evaluate(BACK, len(EVENTS)) == EVENTS[::-1]
    page.keyboard.press("PageUp")
    expect(page.locator(".edge-title")).to_be_visible()
    page.keyboard.press("End")
    expect(page.locator(".edge-end")).to_be_visible()
    page.keyboard.press("Home")
    expect(page.locator(".edge-title")).to_be_visible()


# What a tap does wherever it falls on the right of the slides to come.
ON = """(count) => Array.from({ length: count }, () => {
  const tap = new MouseEvent('click', { bubbles: true, clientX: 900, clientY: 300 });
  document.elementFromPoint(900, 300).dispatchEvent(tap);
  return document.querySelector('#present .slot[aria-current]').dataset.event;
})"""


def test_taps_alone_tell_the_whole_story(new_context: NewContext, address: str) -> None:
    """A tap on the right part of the slide is the next event, on the left third the previous."""
    page = opened(new_context(has_touch=True).new_page(), f"{address}/es/?view=present", 1280, 720)
    page.touchscreen.tap(900, 300)
    expect_event(page, EVENTS[0])
    assert page.evaluate(ON, len(EVENTS) - 1) == EVENTS[1:]
    page.touchscreen.tap(200, 300)
    expect_event(page, EVENTS[-2])
    page.get_by_role("button", name="Hecho anterior").tap()
    expect_event(page, EVENTS[-3])
    page.locator('#present .slot[data-event="selection"]').tap()
    expect_event(page, "selection")


def test_escape_returns_to_the_event_of_the_slide(page: Page, address: str) -> None:
    """Present, a few slides on, Esc: the chart has the event of the last slide, with the focus."""
    opened(page, f"{address}/en/?event=selection&theme=dark")
    page.locator('[data-tool="present"]').click()
    page.get_by_role("button", name="From this event on").click()
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
    expect(page.locator(f'.mark[data-event="{event}"]')).to_be_focused()
    assert f"?event={event}" in page.url
    assert "view=" not in page.url


@pytest.mark.parametrize("view", ["", "view=interview", "view=read"])
def test_p_presents_from_every_view(page: Page, address: str, view: str) -> None:
    """P starts at the chosen event, else with the title of the key events; the button asks."""
    opened(page, f"{address}/en/?event=film&{view}")
    page.keyboard.press("p")
    expect_event(page, "film")
    opened(page, f"{address}/en/?{view}")
    page.keyboard.press("P")
    expect(page.locator(".edge-title .edge-tour")).to_have_text("Key events · 7 slides")
    page.keyboard.press("Escape")
    page.locator('[data-tool="present"]').click()
    expect(page.locator("#choice")).to_be_visible()
    expect(page.get_by_role("button", name="From this event on")).to_be_hidden()
    page.keyboard.press("Enter")
    expect(page.locator(".edge-title .edge-tour")).to_have_text("Key events · 7 slides")


def test_key_events_are_a_short_tour(page: Page, address: str, log: Log) -> None:
    """Seven slides, the refusals as one; the strip has these seven, the count no ends."""
    page.set_viewport_size({"width": 1280, "height": 720})
    opened(page, f"{address}/es/?view=present&tour=key", 1280, 720)
    steps = list_key_steps(DATASET)
    slots = page.locator("#present .slot:visible")
    expect(slots).to_have_count(len(steps))
    for number, step in enumerate(steps, 1):
        page.keyboard.press("PageDown")
        members = DATASET.members(step)
        expect_event(page, members[0].id if members else step)
        expect(page.locator("#present .slide-position")).to_have_text(f"{number} de {len(steps)}")
        expect(slots.nth(number - 1)).to_have_attribute("aria-current", "true")
    page.locator('#present .slot[data-event="rejection-1"]').click()
    expect(page.locator("#present .numeral-number")).to_have_text("11")
    page.keyboard.press("End")
    end = page.locator(".edge-end")
    expect(end.locator("blockquote")).to_have_text(DATASET.passage["where-you-end-up"].exact)
    expect(end.locator(".edge-source")).to_contain_text("Los Angeles Times")
    expect(page.locator("#present .strip")).to_be_hidden()
    end.get_by_role("button", name="Desde el principio").click()
    expect(page.locator(".edge-title")).to_be_visible()
    assert log.console == []


def test_a_class_guesses_before_the_words_come(kept: Kept, address: str) -> None:
    """With G the slide asks first, one press shows the words and moves nothing, back hides them."""
    page = kept(f"{address}/en/?view=present&tour=key&event=leaving-nasa")
    quote = page.locator("#present blockquote")
    place = """() => ['.slide-head', '.slide-zone', '.slide-walk', '.slide-speaker'].map((name) => {
      const { x, y, width, height } = document.querySelector('#present ' + name)
        .getBoundingClientRect();
      return [x, y, width, height];
    })"""
    page.keyboard.press("g")
    expect(quote).to_have_count(0)
    expect(page.locator("#present .slide-guess")).to_contain_text("José Hernández said?")
    before = page.evaluate(place)
    page.keyboard.press("PageDown")
    expect(quote).to_have_text(DATASET.quotes("leaving-nasa")[0].passage.exact)
    assert page.evaluate(place) == before
    page.keyboard.press("PageUp")
    expect(quote).to_have_count(0)
    page.keyboard.press("PageDown")
    page.keyboard.press("PageDown")
    expect_event(page, "vineyard")
    expect(page.locator("#present .slide-guess")).to_be_visible()
    page.keyboard.press("g")
    expect(page.locator("#present .slide-guess")).to_have_count(0)


# Of each event the questions with the faults of their slides, until Q shows none any more.
QUESTIONS = """async (events) => {
  PRESS
  const found = {};
  for (const event of events) {
    document.querySelector(`#present .slot[data-event="${event}"]`).click();
    found[event] = [];
    for (;;) {
      press('q');
      await new Promise(requestAnimationFrame);
      const question = document.querySelector('#present .slide-question');
      if (!question) break;
      found[event].push([question.textContent, (MEASURE)().faults]);
    }
  }
  return found;
}""".replace("MEASURE", MEASURE).replace("PRESS", PRESS)


@pytest.mark.slow("it shows every question on every wall")
@pytest.mark.parametrize(("language", "sizes"), [("en", SIZES[:1]), ("es", SIZES[:2])])
def test_every_question_fits_on_the_wall_with_its_quote(
    kept: Kept, address: str, language: str, sizes: list[tuple[int, int]]
) -> None:
    """Q shows each question for pupils in turn over the words, 30 units at least, then none."""
    asked = [prompt for prompt in DATASET.prompts if prompt.audience != "teacher"]
    wanted: dict[str, list[list[object]]] = {prompt.event: [] for prompt in asked}
    for prompt in asked:
        wanted[prompt.event].append([prompt.text[language], []])
    for size in sizes:
        page = kept(f"{address}/{language}/?view=present&event={asked[-1].event}", *size)
        assert page.evaluate(QUESTIONS, list(wanted)) == wanted
        page.keyboard.press("q")
        expect(page.locator("#present .slide-question")).to_have_text(wanted[asked[-1].event][0][0])


@pytest.mark.parametrize("language", ["en", "es"])
def test_title_and_end_fit(kept: Kept, address: str, language: str) -> None:
    """Both fit each wall with room for their code, none of their words under 26 units."""
    for query, size in product(("tour=key", "slide=end"), SIZES):
        page = kept(f"{address}/{language}/?view=present&{query}", *size)
        page.evaluate("for (const one of document.querySelectorAll('.edge-code')) one.hidden = 0")
        found = page.evaluate("""() => {
          const edge = [...document.querySelectorAll('.edge')].find((one) => one.checkVisibility());
          const box = edge.getBoundingClientRect();
          const inside = [...edge.querySelectorAll('*')].map((one) => one.getBoundingClientRect());
          const sizes = [...edge.querySelectorAll('p, h2, blockquote, button, figcaption')]
            .map((one) => parseFloat(getComputedStyle(one).fontSize));
          return [inside.every((one) => one.top >= box.top && one.bottom <= box.bottom + 1
            && one.right <= box.right + 1), Math.min(...sizes)];
        }""")
        assert found[0], (query, size)
        assert found[1] >= 26 * min(size[0] / 1280, size[1] / 720) - 0.01


def test_what_the_browser_refuses_is_said(page: Page, address: str) -> None:
    """A blocked window comes with a link to a tab; a refused full screen with another key."""
    page.add_init_script("window.open = () => null")
    opened(page, f"{address}/en/?view=present&event=selection")
    page.keyboard.press("w")
    note = page.locator("#present .stage-note")
    expect(note).to_contain_text("has blocked the presenter's window")
    expect(note.get_by_role("link")).to_have_attribute(
        "href", re.compile(r"\?event=selection&view=presenter")
    )
    page.keyboard.press("PageDown")
    expect(note).to_be_hidden()
    page.evaluate("void (Element.prototype.requestFullscreen = () => Promise.reject())")
    page.keyboard.press("f")
    expect(note).to_contain_text("F11")


def test_keys_of_one_letter_can_be_turned_off(page: Page, address: str) -> None:
    """The switch is remembered on this device; what is typed by chance then starts nothing."""
    opened(page, f"{address}/en/")
    choice = page.locator("#choice")
    page.locator('[data-view-link="sources"]').focus()
    page.keyboard.type("map")
    expect(page.locator("html")).to_have_attribute("data-view", "timeline")
    page.locator('[data-tool="present"]').click()
    switch = choice.get_by_role("button", name="Keys of one letter")
    expect(switch).to_have_attribute("aria-pressed", "true")
    switch.click()
    expect(switch).to_have_attribute("aria-pressed", "false")
    opened(page, f"{address}/en/?view=present&event=film")
    page.keyboard.press("b")
    expect(page.locator("#present .blank")).to_be_hidden()
    page.keyboard.press("Escape")
    page.keyboard.press("p")
    expect(page.locator("html")).to_have_attribute("data-view", "timeline")


def test_b_blanks_the_screen_and_any_key_brings_it_back(kept: Kept, address: str) -> None:
    """The blank screen covers everything; the key that ends it does nothing else."""
    page = kept(f"{address}/en/?view=present&event=film")
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
        assert (f"quote={place}" in page.url) == (place > 1)
        if place < 3:
            page.reload()
            page.locator("html[data-ready='true']").wait_for()
            expect(block).to_have_text(quote.passage.exact)
        page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(block).to_have_text(quotes[-1].passage.exact)
    page.keyboard.press("ArrowUp")
    expect(block).to_have_text(quotes[-2].passage.exact)


def test_the_refusals_change_only_their_number(kept: Kept, address: str) -> None:
    """Sentence, heading and their places are the same over all eleven; the star breaks it.

    Previous and next are 112 by 68 units, at the lower right: large enough for a board.
    """
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
    for name in ("Previous event", "Next event"):
        box = measure(page.locator("#present").get_by_role("button", name=name, exact=True))
        assert (box["width"], box["height"]) == pytest.approx((112, 68), abs=1)
        assert box["x"] > 640


def test_the_translation_is_marked_as_ours_and_an_echo_as_an_echo(kept: Kept, address: str) -> None:
    """As in the panel: the original stands above ours until T hides it; an echo says so."""
    page = kept(f"{address}/es/?view=present&event=film&quote=5")
    beside = page.locator("#present .slide-relation")
    passage = DATASET.quotes("film")[4].passage
    expect(page.locator("#present blockquote")).to_have_text(passage.exact)
    ours = page.locator("#present [data-translation]")
    expect(ours).to_contain_text(passage.translation["es"])
    expect(beside).to_have_text("≈ evoca este hecho")
    expect(page.locator("#present .slide-own-label")).to_have_text("traducción propia")
    page.keyboard.press("t")
    expect(ours).to_have_count(0)
    page.keyboard.press("t")


def test_a_tour_is_ticked_in_the_list(page: Page, address: str, log: Log) -> None:
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
    expect(page.locator(".edge-tour")).to_have_text("Chosen events · 3 slides")
    for number, event in enumerate(("selection", "birth", "vineyard"), 1):
        page.keyboard.press("PageDown")
        expect_event(page, event)
        expect(page.locator("#present .slide-position")).to_have_text(f"{number} of 3")
    expect(page.locator("#present .slot:visible")).to_have_count(3)
    assert "tour=selection,birth,vineyard" in page.url
    assert log.console == []


@pytest.fixture
def pair(new_context: NewContext, address: str) -> tuple[Page, Page]:
    """A projected window and its presenter's window."""
    context = new_context()
    context.clock.install()
    wall = opened(context.new_page(), f"{address}/en/?view=present&event=selection")
    with context.expect_page() as opening:
        wall.keyboard.press("w")
    desk = opening.value
    desk.locator("html[data-ready='true']").wait_for()
    return wall, desk


def test_two_windows_stay_in_step_both_ways(pair: tuple[Page, Page]) -> None:
    """Whichever window moves, the other follows: event, quote, blank screen, a new address.

    While the wall is dark the presenter's keys move it; Esc lights it at the new slide.
    """
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
    desk.keyboard.press("b")
    expect(wall.locator("#present .blank")).to_be_visible()
    desk.keyboard.press("PageDown")
    expect_event(wall, EVENTS[EVENTS.index("selection") + 1])
    expect(wall.locator("#present .blank")).to_be_visible()
    desk.keyboard.press("Escape")
    expect(wall.locator("#present .blank")).to_be_hidden()
    go(wall, f"{wall.url.partition('?')[0]}?view=present&event=film")
    expect(now).to_have_text(re.compile("film"))


def test_a_third_window_joins(pair: tuple[Page, Page], address: str) -> None:
    """A late presenter's window takes over the state; closing one leaves the rest in step."""
    wall, desk = pair
    wall.keyboard.press("Home")
    wall.keyboard.press("PageDown")
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
    expect(desk.locator(".preview-then .slide-title")).to_have_text(
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
    expect_event(page, EVENTS[0])
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


def test_the_map_and_an_age_lie_over_the_slide(page: Page, address: str, log: Log) -> None:
    """M lights the place of the slide on a map, A shows its age, a block a press, and back."""
    opened(page, f"{address}/en/?view=present&tour=key&event=selection")
    expect(page.locator("#present .slide-place")).to_have_text("Chantilly, Virginia")
    page.keyboard.press("m")
    lit = page.locator("#present .over-map .map-mark.is-lit")
    expect(lit).to_have_attribute("data-place", "chantilly")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#present .over-map")).to_be_hidden()
    assert shown(page) == "selection"
    page.keyboard.press("a")
    number = page.locator("#present .over-number")
    expect(number).to_have_text("41")
    expect(page.locator("#present .over-block > *")).to_have_count(0)
    page.keyboard.press("ArrowRight")
    expect(page.locator('#present .over-block [data-event="selection"]')).to_be_visible()
    page.keyboard.press("ArrowUp")
    expect(number).to_have_text("42")
    for _ in range(2):
        page.keyboard.press("ArrowLeft")
    expect(page.locator("#present .over-age")).to_be_hidden()
    page.keyboard.press("m")
    expect(lit).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#present .over-map")).to_be_hidden()
    expect(page.locator("#present")).to_be_visible()
    assert (log.console, log.failed) == ([], [])
