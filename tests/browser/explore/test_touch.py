"""Fingers: the sheet of a phone and the slides of present mode follow a swipe, and nothing else."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import BrowserType, Locator, Page, expect

from dashboard.publish.chromium import find_chromium
from tests.browser.conftest import NewContext, go, middle, opened, rested, until
from tests.browser.views.test_present import expect_event

EVENT, AFTER = "leaving-nasa", "shuttle-retired"
Point = tuple[float, float]


class Hand:
    """Fingers on the screen, as Chromium gets them from the glass."""

    def __init__(self, page: Page) -> None:
        self.session = page.context.new_cdp_session(page)

    def send(self, kind: str, points: list[Point]) -> None:
        """One touch event with a finger at each of the points."""
        fingers = [{"x": x, "y": y, "id": place} for place, (x, y) in enumerate(points)]
        self.session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": fingers})

    def swipe(self, start: Point, across: float, down: float, fingers: int = 1) -> None:
        """Puts fingers down, moves them in eight steps, and lifts them."""
        hand = [(start[0], start[1] + 40 * place) for place in range(fingers)]
        self.send("touchStart", hand)
        for step in range(1, 9):
            moved = [(x + across * step / 8, y + down * step / 8) for x, y in hand]
            self.send("touchMove", moved)
        self.send("touchEnd", [])


def aim(page: Page, selector: str = "#detail .detail-zone") -> Point:
    """The middle of an element, by default of the sheet's words, once nothing moves any more."""
    rested(page)
    return middle(page.locator(selector))


def top(place: Locator) -> float:
    """Where an element begins, in px of the window."""
    return float(place.evaluate("node => node.getBoundingClientRect().top"))


def bottom(place: Locator) -> float:
    """Where an element ends, in px of the window."""
    return float(place.evaluate("node => node.getBoundingClientRect().bottom"))


def test_the_sheet_follows_a_finger(phone: Page, address: str) -> None:
    """Left is the next event, right the one before, down closes; less than 48 px does nothing."""
    opened(phone, f"{address}/en/?event={EVENT}", 390, 844)
    hand, sheet = Hand(phone), phone.locator("#detail")
    place = aim(phone)
    hand.swipe(place, -40, 0)
    hand.swipe(place, -100, 0, fingers=2)
    hand.swipe(place, 0, -60)
    expect(sheet).to_have_attribute("data-event", EVENT)
    rested(phone)
    hand.swipe(place, -60, 8)
    expect(sheet).to_have_attribute("data-event", AFTER)
    hand.swipe(aim(phone), 60, 8)
    expect(sheet).to_have_attribute("data-event", EVENT)
    hand.swipe(place, 0, 40)
    expect(sheet).to_have_attribute("data-event", EVENT)
    until(phone, "!document.querySelector('.detail-zone').scrollTop")
    rested(phone)
    hand.swipe(place, 8, 60)
    expect(sheet).not_to_have_attribute("data-event", EVENT)
    expect(sheet).to_be_hidden()


def test_a_swipe_never_leaves_the_page(
    browser_type: BrowserType, browser_type_launch_args: dict[str, Any], address: str
) -> None:
    """With pages behind it, a swipe to the right shows the event before, on the same page.

    Only a whole Chromium goes back in its history by a swipe; the light one never does.
    """
    whole = browser_type_launch_args | {"executable_path": find_chromium()}
    with browser_type.launch(**whole) as browser:
        page = browser.new_page(has_touch=True, is_mobile=True)
        page.goto(f"{address}/es/?view=read")
        for view in ("", "&view=present", "&view=read"):
            opened(page, f"{address}/en/?event={AFTER}{view}", 390, 844)
            rested(page)
            Hand(page).swipe((60, 560), 300, 4)
            if view != "&view=read":
                until(page, f"location.search.includes('event={EVENT}')")
            page.wait_for_timeout(500)
            assert page.url.startswith(f"{address}/en/?")


def test_the_list_stays_where_it_is_behind_the_sheet(phone: Page, address: str) -> None:
    """A finger on the sheet leaves the list where it was; so does closing it."""
    opened(phone, f"{address}/en/?event={EVENT}", 390, 844)
    hand, place = Hand(phone), aim(phone)
    before = phone.evaluate("scrollY")
    assert before > 300
    hand.swipe(place, 0, 40)
    hand.swipe(place, 0, -200)
    rested(phone)
    expect(phone.locator("#detail")).to_have_attribute("data-event", EVENT)
    assert phone.evaluate("scrollY") == before
    hand.swipe(place, 0, 120)
    expect(phone.locator("#detail")).to_be_hidden()
    assert phone.evaluate("scrollY") == before
    expect(phone.locator(f"#read-{EVENT} a").first).to_be_focused()


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_first_visit_begins_with_the_lead(phone: Page, address: str, language: str) -> None:
    """The sheet is open with the epigraph from the first paint on; once closed it stays closed."""
    opened(phone, f"{address}/{language}/", 390, 844)
    sheet, list_of_events = phone.locator("#detail"), phone.locator("#read")
    expect(sheet.locator("blockquote")).to_be_in_viewport(ratio=1)
    assert bottom(sheet.locator(".detail-zone > :visible").last) <= top(
        sheet.locator(".story-offer")
    )
    expect(sheet.locator('[data-action="next"]')).to_be_in_viewport(ratio=1)
    expect(list_of_events.locator("h3").first).to_be_in_viewport(ratio=1)
    sheet.locator(".sheet-close").tap()
    expect(sheet).to_be_hidden()
    expect(list_of_events.locator("h3 a").first).to_be_focused()
    opened(phone, f"{address}/{language}/", 390, 844)
    expect(sheet).to_be_hidden()


def test_whoever_came_by_a_link_needs_no_lead_passage(phone: Page, address: str) -> None:
    """After a first visit to an event the list opens without the lead passage over it."""
    opened(phone, f"{address}/en/?event={EVENT}", 390, 844)
    expect(phone.locator("#detail")).to_have_attribute("data-event", EVENT)
    opened(phone, f"{address}/en/", 390, 844)
    expect(phone.locator("#detail")).to_be_hidden()


def test_whoever_starts_has_read_the_lead_passage(phone: Page, address: str) -> None:
    """Start leads from the lead passage to an event; closing that leads to the list."""
    opened(phone, f"{address}/en/", 390, 844)
    phone.locator('#detail [data-action="next"]').tap()
    expect(phone.locator("#detail")).to_have_attribute("data-event", re.compile("."))
    phone.locator(".sheet-close").tap()
    expect(phone.locator("#detail")).to_be_hidden()


def test_words_that_scroll_keep_the_sheet_open(phone: Page, address: str) -> None:
    """A finger that draws long words back down scrolls them; at their top it closes the sheet."""
    opened(phone, f"{address}/es/?event={EVENT}", 390, 844)
    phone.locator('[data-action="facts"]').tap()
    zone = phone.locator("#detail .detail-zone")
    long = "zone => zone.scrollHeight > zone.clientHeight + 60"
    phone.wait_for_function(long, arg=zone.element_handle())
    zone.evaluate("zone => { zone.scrollTop = 200 }")
    hand, place = Hand(phone), aim(phone)
    hand.swipe(place, 0, 90)
    expect(phone.locator("#detail")).to_have_attribute("data-event", EVENT)
    zone.evaluate("zone => { zone.scrollTop = 0 }")
    hand.swipe(place, 0, 90)
    expect(phone.locator("#detail")).to_be_hidden()


def test_the_strip_follows_a_finger(phone: Page, address: str) -> None:
    """A finger that is drawn along the strip picks the event under it."""
    opened(phone, f"{address}/en/", 390, 844)
    start, end = (aim(phone, f'#timeline [data-event="{event}"]') for event in ("birth", EVENT))
    Hand(phone).swipe(start, end[0] - start[0], 0)
    expect(phone.locator("#detail")).to_have_attribute("data-event", EVENT)


@pytest.mark.parametrize("size", [(390, 844), (1024, 768)])
def test_two_fingers_zoom_in_time(
    new_context: NewContext, address: str, size: tuple[int, int]
) -> None:
    """A pinch narrows the window as the fingers part, as one entry of the history.

    It chooses no event, nor magnifies the page.
    """
    viewport = {"width": size[0], "height": size[1]}
    page = new_context(viewport=viewport, has_touch=True, is_mobile=size[0] < 600).new_page()
    opened(page, f"{address}/en/?start=1962&end=1992", *size)
    until(page, "camino.wheel")
    x, y = aim(page, "#timeline")
    length = page.evaluate("history.length")
    hand = Hand(page)
    for apart in range(20, 100, 10):
        hand.send("touchMove" if apart > 20 else "touchStart", [(x - apart, y), (x + apart, y)])
    hand.send("touchEnd", [])
    until(page, "document.documentElement.dataset.window !== '1962/1992'")
    start, end = page.evaluate("document.documentElement.dataset.window").split("/")
    assert 5 <= int(end[:4]) - int(start[:4]) <= 9
    assert page.evaluate("history.length") == length + 1
    expect(page.locator("#detail")).not_to_have_attribute("data-pinned", "true")
    assert page.evaluate("visualViewport.scale") == 1


def test_a_slide_follows_a_finger(phone: Page, address: str) -> None:
    """In present mode left is the next slide and right the one before; down leaves it as it is."""
    opened(phone, f"{address}/en/?view=present&event={EVENT}", 390, 844)
    hand = Hand(phone)
    hand.swipe((200, 400), 0, 90)
    expect_event(phone, EVENT)
    hand.swipe((250, 400), -90, 0)
    expect_event(phone, AFTER)
    hand.swipe((100, 400), 90, 0)
    expect_event(phone, EVENT)


def test_the_focus_goes_into_the_sheet_and_back(phone: Page, address: str) -> None:
    """From a row of the list to what it opens, and from its close button back to the row."""
    opened(phone, f"{address}/en/", 390, 844)
    row = phone.locator(f"#read-{EVENT} a").first
    row.focus()
    phone.keyboard.press("Enter")
    expect(phone.locator("#detail .detail-title")).to_be_focused()
    phone.get_by_role("button", name="Close").focus()
    phone.keyboard.press("Enter")
    expect(phone.locator("#detail")).to_be_hidden()
    expect(row).to_be_focused()


@pytest.mark.parametrize("query", ["", "?event=vineyard"])
def test_on_its_side_a_phone_shows_the_words(phone: Page, address: str, query: str) -> None:
    """In a low window a tap on a row, or an address, leads to the panel with title and quote."""
    opened(phone, f"{address}/en/{query}", 844, 390)
    if not query:
        phone.locator("#read-vineyard h3 a").tap()
    rested(phone)
    expect(phone.locator("#detail .detail-title")).to_be_in_viewport(ratio=1)
    expect(phone.locator("#detail blockquote").first).to_be_in_viewport(ratio=1)


REACH = """(found) => [...document.querySelectorAll(found)]
  .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width)
  .map((one) => {
    const box = one.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const hit = (dx, dy) => one.contains(document.elementFromPoint(x + dx, y + dy));
    const far = (dx, dy) => { let n = 0; while (n < 60 && hit(dx * n, dy * n)) n++; return n - 1; };
    return [one.className, far(-1, 0) + far(1, 0) + 1, far(0, -1) + far(0, 1) + 1];
  })"""


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_sheet_is_made_for_fingers(phone: Page, address: str, language: str) -> None:
    """Every button of the sheet answers to a finger of 44 px."""
    opened(phone, f"{address}/{language}/", 390, 844)
    for event in ("sts-128", "rejection-6", "birth"):
        go(phone, f"{address}/{language}/?event={event}", 390, 844)
        rested(phone)
        found = phone.evaluate(REACH, "#detail button")
        assert len(found) >= 4
        assert not [one for one in found if min(one[1:]) < 44], event


CONTROLS = ".bar :is(a, button), .hero a, .controls :is(button, input), .lane, #detail button"


def test_a_board_is_made_for_fingers_too(phone: Page, address: str) -> None:
    """In any window every control but a mark answers to 44 px; the eleven boxes in height alone."""
    opened(phone, f"{address}/es/?event=selection", 1920, 1080)
    for size in [(1920, 1080), (1366, 768), (1366, 640), (1024, 768), (390, 844)]:
        go(phone, f"{address}/es/?event=selection", *size)
        rested(phone)
        phone.evaluate("scrollTo(0, 0)")
        found = phone.evaluate(REACH, CONTROLS)
        assert len(found) >= 10
        small = [(name, wide, high) for name, wide, high in found if min(wide, high) < 44]
        assert not [one for one in small if not (one[0].startswith("box") and one[2] >= 44)], size


def test_a_finger_beside_a_translation_hits_nothing_else(phone: Page, address: str) -> None:
    """The words that open a translation answer to 44 px around them, evenly, and to no more."""
    opened(phone, f"{address}/es/?view=read", 1366, 768)
    phone.locator(".read summary").first.scroll_into_view_if_needed()
    _, _, high = phone.evaluate(REACH, ".read summary")[0]
    assert 43 <= high <= 46
