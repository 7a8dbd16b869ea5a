"""The page without a server, in a real browser: from a USB stick, and from a static host."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from dashboard.dataset import load
from dashboard.publish import build_folder
from tests.browser.conftest import Log, NewContext, draw, expect_shown, go, middle, opened, until
from tests.browser.hosts import Host, hosted
from tests.life import DATASET, TINY, build_file

SMALL, _ = load(TINY)
QUOTED = [event.id for event in DATASET.events if DATASET.quotes(event.id)]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the one file."""
    path = tmp_path_factory.mktemp("stick") / "life.html"
    path.write_bytes(build_file())
    return path.as_uri()


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a static host holds."""
    return tmp_path_factory.mktemp("host")


@pytest.fixture(scope="module")
def host(root: Path) -> Iterator[str]:
    """The address of a static host with the folder below a path."""
    for path, content in build_folder(SMALL).items():
        place = root / "some" / "where" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    with hosted(Host, root) as url:
        yield f"{url}/some/where"


# All events by the keys of the chart, each with the words of its quote.
TOLD = """(count) => {
  const press = (key) => document.activeElement.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  press('Home');
  return Array.from({ length: count }, () => {
    const panel = document.getElementById('detail');
    const words = [...panel.querySelectorAll('blockquote')].map((quote) => quote.textContent);
    const { event } = panel.dataset;
    press('ArrowRight');
    return [event, words];
  });
}"""


def shown(page: Page, event: str) -> None:
    """The panel shows an event with one of its passages, letter for letter."""
    expect_shown(page, event)
    quote = page.locator("#detail blockquote").first
    passage = quote.get_attribute("data-passage")
    assert passage in {one.passage.id for one in DATASET.quotes(event)}
    assert quote.text_content() == DATASET.passage[passage or ""].exact


def test_from_a_file_every_quote_is_read(new_context: NewContext, file: str) -> None:
    """Offline from `file://`: quotes by hover and tap, all of them by key; nothing is asked for."""
    page = new_context(has_touch=True, offline=True).new_page()
    log = Log(page)
    opened(page, file)
    for reach in (page.mouse.move, page.touchscreen.tap):
        for event in QUOTED[::6]:
            reach(*middle(page.locator(f'#timeline [data-event="{event}"]')))
            shown(page, event)
    page.keyboard.press("Escape")
    page.locator("#timeline .mark[tabindex='0']").focus()
    told = {event.id: [] for event in DATASET.events} | {
        event: [DATASET.quotes(event)[0].passage.exact] for event in QUOTED
    }
    assert page.evaluate(TOLD, len(told)) == [list(pair) for pair in told.items()]
    assert log.requests == [file]
    assert log.console == []


def test_a_file_opens_each_view(page: Page, file: str, log: Log) -> None:
    """Language, view, event and theme are in the query; nothing is asked for, nothing complains."""
    page.context.set_offline(True)
    html, panel = page.locator("html"), page.locator("#detail")
    views = ["timeline", "interview", "read", "sources", "present", "print"]
    for number, (view, language) in enumerate(zip(views, ["en", "es"] * 3, strict=True), 1):
        opened(page, f"{file}?event=film&view={view}&theme=dark&lang={language}")
        expect(html).to_have_attribute("lang", language)
        expect(html).to_have_attribute("data-view", view)
        expect(panel).to_have_attribute("data-event", "film")
        assert len(log.requests) == number
    assert log.console == []


def test_a_static_host_offers_no_code_to_scan(page: Page, host: str, log: Log) -> None:
    """No server there can draw a QR code: the window to share has none, and nothing asks for it."""
    opened(page, f"{host}/en/?event=reply")
    page.locator(".tool-share").click()
    expect(page.locator("#share .share-link")).to_contain_text(f"{host}/en/?event=reply")
    expect(page.locator("#share .share-code")).to_be_hidden()
    page.goto(f"{host}/en/?view=present")
    expect(page.locator("#present h2:visible")).to_have_text(SMALL.subject.name)
    expect(page.locator("#present img:visible")).to_have_count(0)
    assert not [address for address in log.requests if "qr.svg" in address]


def test_from_a_file_languages_and_history_work(page: Page, file: str) -> None:
    """The other language keeps the event; back and forward go through the views."""
    opened(page, f"{file}?event=film")
    page.locator("[data-language='es']").click()
    page.locator("html[lang='es'][data-ready='true']").wait_for()
    assert "event=film" in page.url
    page.locator("[data-view-link='interview']").click()
    expect(page.locator("html")).to_have_attribute("data-view", "interview")
    page.go_back()
    expect(page.locator("html")).to_have_attribute("data-view", "timeline")
    expect(page.locator("#detail")).to_have_attribute("data-event", "film")
    page.go_forward()
    expect(page.locator("html")).to_have_attribute("data-view", "interview")


STANDING = """() => ({
  words: [...document.querySelectorAll('#detail, #read, #story')].map((part) => part.textContent),
  parts: [...document.querySelectorAll('body *:not(#react-entry-point *)')]
    .map((node) => `${node.localName}#${node.id}.${node.getAttribute('class')}`).sort(),
})"""
"""The words of the panel and the list, and all elements but those that Dash and Plotly make."""


def test_a_saved_copy_is_the_page_again(page: Page, file: str, tmp_path: Path) -> None:
    """What was drawn or came late when the page was saved is taken for no part of it."""
    draw(opened(page, file))
    there = go(page, f"{file}?view=story").evaluate(STANDING)
    copy = tmp_path / "saved.html"
    copy.write_text(f"<!DOCTYPE html>{page.locator('html').evaluate('all => all.outerHTML')}")
    draw(opened(page, copy.as_uri()))
    assert go(page, f"{copy.as_uri()}?view=story").evaluate(STANDING) == there


def test_an_embedded_page_works_in_a_frame(page: Page, host: str, root: Path) -> None:
    """The code that Share copies shows the event in a frame of another page."""
    opened(page, f"{host}/en/?event=reply")
    page.locator("[data-tool='share']").click()
    expect(page.locator("#share")).to_be_visible()
    code: str = page.evaluate("camino.share.frame(document.title, location.href)")
    assert "embed.html?event=reply" in code
    (root / "course.html").write_text(f"<!DOCTYPE html>{code}", encoding="utf-8")
    page.goto(f"{host.partition('/some')[0]}/course.html")
    frame = page.frame_locator("iframe")
    frame.locator("html[data-ready='true']").wait_for()
    expect(frame.locator("#detail")).to_have_attribute("data-event", "reply")
    expect(frame.locator("html")).to_have_attribute("data-host", "embed")


def test_the_first_page_is_light_and_the_second_visit_lighter(page: Page, address: str) -> None:
    """The first page is at most 115 kB over the wire in 8 requests, another address 75 kB."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    sizes: dict[str, float] = {}

    def note(event: dict[str, Any]) -> None:
        sizes[event["requestId"]] = event.get("encodedDataLength", inf)

    def loaded(query: str) -> list[float]:
        sizes.clear()
        opened(page, f"{address}/en/{query}")
        until(page, lambda: sizes and inf not in sizes.values())
        return [*sizes.values()]

    session.on("Network.requestWillBeSent", note)
    session.on("Network.loadingFinished", note)
    first, second = loaded(""), loaded("?event=film")
    assert 3 <= len(first) <= 8
    assert 20_000 <= sum(first) <= 115_000
    assert 100 <= sum(second) <= 75_000
