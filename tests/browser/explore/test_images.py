"""Pictures in the panel: their room before they are there, alone, several, and missing ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.axe import examined
from tests.browser.conftest import Log, opened, served
from tests.life import DATASETS


@pytest.fixture(scope="module")
def pictured() -> Iterator[str]:
    """The life with pictures, served."""
    with served(str(DATASETS / "pictures")) as url:
        yield url


def box(page: Page, selector: str) -> dict[str, float]:
    """The box of an element."""
    found = page.locator(selector).bounding_box()
    assert found is not None
    return dict(found)


def test_the_words_never_wait_for_a_picture_nor_move(page: Page, pictured: str) -> None:
    """While no picture has arrived, the words stand where they stand when it has."""
    held: list[Route] = []
    page.route(re.compile(r"/assets/pictures/quay"), lambda route: held.append(route))
    opened(page, f"{pictured}/en/?event=first-letter")
    image = page.locator("#detail .detail-picture img")
    expect(image).to_have_attribute("alt", re.compile("steamship"))
    before = box(page, "#detail blockquote"), box(page, "#detail .image-open")
    assert image.evaluate("image => image.naturalWidth") == 0
    for route in held:
        route.continue_()
    image.evaluate("image => image.decode()")
    assert (box(page, "#detail blockquote"), box(page, "#detail .image-open")) == before
    assert before[1]["y"] + before[1]["height"] <= before[0]["y"]
    size = page.locator("#detail blockquote").evaluate(
        "b => parseFloat(getComputedStyle(b).fontSize)"
    )
    assert size >= 18


def test_a_picture_opens_alone_and_escape_leads_back(page: Page, pictured: str, log: Log) -> None:
    """A press shows it over the page, Escape closes it alone: the event stays chosen."""
    opened(page, f"{pictured}/en/?event=birth")
    page.locator("#detail .image-open").click()
    alone = page.get_by_role("dialog")
    expect(alone.locator("img")).to_be_visible()
    expect(alone).to_contain_text("Drawing: camino, 2026, CC0")
    assert examined(page)[0] == []
    page.keyboard.press("Escape")
    expect(alone).to_have_count(0)
    expect(page.locator("#detail")).to_have_attribute("data-event", "birth")
    expect(page.locator("#detail .image-open")).to_be_focused()
    assert log.console == []


def test_of_several_pictures_each_is_reached(page: Page, pictured: str) -> None:
    """A button beside the caption leads on to the next, and from the last to the first."""
    opened(page, f"{pictured}/en/?event=voyage")
    for alt in ("Blue waves.", "Two grey fields that meet at a line.", "Blue waves."):
        page.locator("#detail .image-next").click()
        expect(page.locator("#detail .detail-picture img")).to_have_attribute("alt", alt)


def test_a_picture_that_does_not_arrive_says_what_it_shows(page: Page, pictured: str) -> None:
    """In its frame stand its words and the name of the file."""
    page.route(re.compile(r"/assets/pictures/quay"), lambda route: route.abort())
    opened(page, f"{pictured}/en/?event=first-letter")
    frame = page.locator("#detail .image-missing")
    expect(frame).to_contain_text("A steamship leaves a harbour at sunrise")
    expect(frame).to_contain_text("The picture is missing: pictures/quay.svg")


def test_every_view_shows_the_picture(browser: Browser, pictured: str) -> None:
    """Beside the name, in the reading list, on a slide, on paper, and in the sheet of a phone."""
    context = browser.new_context()
    page = opened(context.new_page(), f"{pictured}/en/?event=first-letter", 390, 844)
    expect(page.locator(".bar-portrait")).to_be_visible()
    expect(page.locator("#detail .detail-picture img")).to_be_visible()
    expect(page.locator("#detail blockquote")).to_be_in_viewport(ratio=1)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    opened(page, f"{pictured}/en/?view=read")
    expect(page.locator("#read-first-letter .read-picture img")).to_be_visible()
    opened(page, f"{pictured}/en/?view=print")
    expect(page.locator("[data-sheet=handout] .leaf-picture img").first).to_be_visible()
    opened(page, f"{pictured}/en/?view=present&event=first-letter")
    slide = page.locator("#present .slide")
    expect(slide.locator(".slide-picture img")).to_be_visible()
    expect(slide).to_have_attribute("data-picture", "beside")
    expect(slide.locator("blockquote")).to_be_visible()
    context.close()
