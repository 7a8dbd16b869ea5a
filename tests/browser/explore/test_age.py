"""The life by its ages in a real browser: slider, year of birth, and the way back."""

from __future__ import annotations

from datetime import UTC, datetime

from playwright.sync_api import Page, expect

from tests.browser.conftest import Log, draw, expect_shown, opened, until


def test_the_slider_walks_the_life(page: Page, address: str, log: Log) -> None:
    """The arrow keys change the age; what can have been then is lit, and its words are shown."""
    opened(page, f"{address}/en/?age=14")
    part = page.locator("#age")
    expect(part).to_contain_text("from August 1976 to August 1977")
    expect(part.locator(".age-event").first).to_have_text("Franklin High School in Stockton")
    assert page.locator('.mark[data-event="selection"]').get_attribute("class") == "mark is-out"
    slider = page.get_by_role("slider", name="Age")
    slider.press("End")
    expect(part.locator(".age-number")).to_have_text("61")
    until(page, "location.search === '?age=61'")
    slider.press("Home")
    slider.press("ArrowRight")
    expect(part.locator(".age-number")).to_have_text("1")
    expect(slider).to_have_attribute("aria-valuetext", "1. José M. Hernández, from August 1963 to "
                                     "August 1964. 1 event")  # fmt: skip
    assert log.console == []


def test_a_reader_finds_his_own_age(page: Page, address: str) -> None:
    """A year of birth becomes an age, and stands nowhere but in its field."""
    opened(page, f"{address}/en/?age=10")
    year = datetime.now(tz=UTC).year - 42
    page.get_by_label("I was born in").fill(str(year))
    expect(page.locator(".age-number")).to_have_text("42")
    expect(page.locator(".age-was")).to_contain_text("You turn that age this year.")
    assert str(year) not in page.url
    assert str(year) not in page.evaluate("JSON.stringify({ ...localStorage, ...sessionStorage })")


def test_an_event_leads_out_of_it_and_so_does_escape(page: Page, address: str) -> None:
    """A press on an event shows it in the panel; Escape gives back the whole life."""
    opened(page, f"{address}/en/?age=41")
    page.locator('#age [data-event="selection"]').click()
    expect_shown(page, "selection")
    expect(page.locator("#age")).to_be_hidden()
    assert page.locator(".picture .is-out").count() == 0
    page.go_back()
    opened(page, f"{address}/en/?age=41")
    expect(page.locator("#age")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#age")).to_be_hidden()
    until(page, "location.search === ''")
    assert page.locator(".picture .is-out").count() == 0


def test_it_is_offered_once_the_rest_is_there(page: Page, address: str) -> None:
    """A button beside the panel's first one opens it, by keyboard too."""
    opened(page, f"{address}/es/")
    draw(page)
    button = page.locator("#detail .age-offer")
    expect(button).to_have_text("A mi edad")
    button.press("Enter")
    expect(page.locator("#age h2")).to_be_focused()


def test_an_age_that_nobody_had_is_the_last(page: Page, address: str) -> None:
    """A wrong value is ignored, one that is too great is cut."""
    opened(page, f"{address}/en/?age=999")
    expect(page.locator("#age .age-number")).to_have_text("61")
    opened(page, f"{address}/en/?age=-3")
    expect(page.locator("#age")).to_have_count(0)
