"""The task: put in order, weighed, compared, by keys and by touch; the address keeps it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from dashboard.i18n import load_catalogue
from dashboard.page.selection import shuffle
from dashboard.page.task.choose import choose_events, find_answer
from tests.browser.conftest import Log, middle, opened, until
from tests.life import DATASET

EVENTS = choose_events(DATASET)
SHUFFLED = shuffle(EVENTS, lambda event: event.id)
LETTERS = {event.id: letter for letter, event in zip("abcdefgh", SHUFFLED, strict=True)}
RIGHT = ".".join(LETTERS[event.id] for event in EVENTS)
SIGNS = {"exact": "e", "estimated": "s", "told": "t"}
KNOWN = "".join(SIGNS[find_answer(event)] for event in SHUFFLED)
ORDER = "rows => rows.map(row => row.dataset.card).join('.')"


def test_the_task_is_done_by_keys_alone(page: Page, address: str, log: Log) -> None:
    """A row is moved, each date is weighed, and the comparison comes; a reload keeps all of it."""
    opened(page, f"{address}/en/")
    page.locator('[data-tool="present"]').click()
    page.get_by_role("button", name="Weigh the evidence").press("Enter")
    rows = page.locator(".task-rows > li")
    expect(rows).to_have_count(len(EVENTS))
    first = rows.nth(0).locator(".task-title").inner_text()
    down = rows.nth(0).locator('[data-action="task-down"]')
    down.press("Enter")
    expect(rows.nth(1)).to_contain_text(first)
    expect(page.locator("#live")).to_have_text(f"{first}, now 2 of {len(EVENTS)}")
    assert page.evaluate("document.activeElement.dataset.action") == "task-down"
    until(page, "location.search.includes('order=b.a.')")
    following = page.locator('[data-action="task-on"]')
    following.press("Enter")
    expect(following).to_be_disabled()
    for row in rows.all():
        row.locator("[value=exact]").focus()
        page.keyboard.press("Space")
    following.press("Enter")
    expect(page.locator(".task-score")).to_contain_text(f"of {len(EVENTS)} in order")
    said = page.locator(".task-score").text_content() or ""
    page.reload()
    expect(page.locator(".task-score")).to_have_text(said)
    assert (log.console, log.failed) == ([], [])


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_answers_of_the_sources_are_all_right(page: Page, address: str, language: str) -> None:
    """In the order of time and as the sources know the dates nothing is wrong."""
    query = f"?view=class&task=evidence&order={RIGHT}&said={KNOWN}."
    opened(page, f"{address}/{language}/{query}")
    total = len(EVENTS)
    expect(page.locator(".task-score")).to_contain_text(str(total))
    expect(page.locator('.task-rows > [data-wrong="false"]')).to_have_count(total)
    expect(page.locator(".task-why[open]")).to_have_count(1)
    page.emulate_media(media="print")
    expect(page.locator(".task-rows")).to_be_visible()
    expect(page.locator(".task-foot")).to_be_hidden()
    assert page.pdf(format="A4").count(b"/Type /Page\n") == 1


def test_a_row_is_dragged_by_its_grip(page: Page, address: str) -> None:
    """A row that is drawn to the end is the last, and the address says so."""
    opened(page, f"{address}/en/?view=class")
    rows = page.locator(".task-rows > li")
    page.mouse.move(*middle(rows.nth(0).locator(".task-grip")))
    page.mouse.down()
    for index in range(1, len(EVENTS)):
        page.mouse.move(*middle(rows.nth(index)))
    box = rows.last.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 50, box["y"] + box["height"] + 20)
    page.mouse.up()
    assert rows.evaluate_all(ORDER).endswith(".a")
    until(page, "location.search.endsWith('.a')")


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_card_is_lifted_moved_and_put_down_by_keys(
    page: Page, address: str, language: str
) -> None:
    """Space lifts, arrows move, Space puts down, Escape puts back; each is said, and kept."""
    text = load_catalogue(language)
    opened(page, f"{address}/{language}/?view=class")
    rows = page.locator(".task-rows > li")
    live = page.locator("#live")
    grip = rows.nth(0).locator(".task-grip")
    title, total = rows.nth(0).locator(".task-title").inner_text(), len(EVENTS)
    assert grip.get_attribute("aria-label") == text("task.lift", title=title)
    for start, arrow, end, last, key in (
        (1, "ArrowDown", 3, "Space", "task.dropped"),
        (3, "ArrowUp", 1, "Escape", "task.back"),
    ):
        rows.nth(start - 1).locator(".task-grip").press("Space")
        expect(live).to_have_text(text("task.lifted", title=title, n=start, total=total))
        page.keyboard.press(arrow)
        page.keyboard.press(arrow)
        expect(live).to_have_text(text("task.now", title=title, n=end, total=total))
        page.keyboard.press(last)
        expect(live).to_have_text(text(key, title=title, n=3, total=total))
        assert page.evaluate("document.activeElement.className") == "task-grip"
        assert rows.evaluate_all(ORDER).startswith("b.c.a.")
        until(page, "location.search.includes('order=b.c.a.')")
    assert "view=class" in page.url


def test_a_card_that_is_left_is_put_down(page: Page, address: str) -> None:
    """With Tab the lifted card stays where it is, and arrows move it no more."""
    opened(page, f"{address}/en/?view=class")
    rows = page.locator(".task-rows > li")
    rows.nth(0).locator(".task-grip").press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    expect(page.locator(".is-lifted")).to_have_count(0)
    until(page, "location.search.includes('order=b.a.')")


def test_a_phone_has_room_for_it(phone: Page, address: str) -> None:
    """On a phone nothing is too wide in any step, and each answer has the room of a finger."""
    opened(phone, f"{address}/es/?view=class&said={'-' * len(EVENTS)}", 390, 844)
    heights = "nodes => Math.min(...nodes.map(node => node.getBoundingClientRect().height))"
    assert phone.locator(".task-answers label").evaluate_all(heights) >= 44
    assert phone.evaluate("document.documentElement.scrollWidth") == 390
