"""The exported folder on the hosts that the README names."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from dashboard.dataset import load
from dashboard.publish import build_folder, build_one_file
from tests.browser.conftest import Log, NewContext, opened, until
from tests.browser.hosts import (
    Changed,
    CloudFront,
    GitHubPages,
    Host,
    Missing,
    Netlify,
    Nginx,
    hosted,
)
from tests.life import TINY

DATASET, _ = load(TINY)
BELOW = "assets/life"
"""Where the folder stands on a host: a path that could be taken for that of its own assets."""
KEPT = """async () => {
    const { active, installing, waiting } = await navigator.serviceWorker.ready;
    const count = (await Promise.all((await caches.keys()).map(async (name) =>
        (await (await caches.open(name)).keys()).length))).length;
    return active?.state === "activated" && !installing && !waiting && count > 0;
}"""

INSTALLED = """async (path) => {
    const { installing: worker } = await navigator.serviceWorker.register(path);
    return new Promise((tell) => (worker.onstatechange = () => tell(worker.state)));
}"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a host holds: two lives beside each other, and the page of a course."""
    root = tmp_path_factory.mktemp("root")
    for name in (BELOW, "other"):
        for path, content in build_folder(DATASET).items():
            place = root / name / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
    (root / "life.html").write_bytes(build_one_file(DATASET))
    for name, page in (("folder", f"{BELOW}/en/embed.html"), ("file", "life.html")):
        frame = f'<iframe sandbox="allow-scripts" src="{page}" width="900" height="640"></iframe>'
        (root / f"{name}.html").write_text(f"<!DOCTYPE html>{frame}", encoding="utf-8")
    return root


@pytest.mark.slow("it keeps a life on four hosts")
@pytest.mark.parametrize(
    ("kind", "index"),
    [(GitHubPages, ""), (Nginx, ""), (Netlify, ""), (CloudFront, "index.html")],
)
def test_a_life_opens_offline(page: Page, root: Path, kind: type[Host], index: str) -> None:
    """A visit to one page keeps them all, and a visit to another life lets them be."""
    with hosted(kind, root) as host:
        for life in (BELOW, "other") if kind is GitHubPages else (BELOW,):
            opened(page, f"{host}/{life}/en/{index}")
            until(page, KEPT)
        page.context.set_offline(True)
        opened(page, f"{host}/{BELOW}/en/{index}")
        page.locator("[data-language='es']").click()
        page.locator("html[lang='es'][data-ready='true']").wait_for()
        assert page.url.partition("?")[0] == f"{host}/{BELOW}/es/{index}"
        page.locator("[data-view-link='interview']").click()
        expect(page.locator("#interview blockquote").first).to_be_visible()


@pytest.mark.parametrize("kind", [Host, GitHubPages])
def test_a_folder_shows_quotes_in_a_sandbox(page: Page, root: Path, kind: type[Host]) -> None:
    """A frame that may only run scripts has the timeline and the panel, and no script fails."""
    failed: list[str] = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    with hosted(kind, root) as host:
        page.goto(f"{host}/folder.html")
        frame = page.frame_locator("iframe")
        frame.locator("html[data-ready='true']").wait_for()
        frame.locator("#timeline .mark").first.click()
        expect(frame.locator("#detail")).to_have_attribute("data-pinned", "true")
    assert not [line for line in failed if "serviceWorker" in line]


def test_the_one_file_does_all_in_a_sandbox(page: Page, root: Path, log: Log) -> None:
    """Interview and slides need nothing from the host there."""
    with hosted(Host, root) as host:
        page.goto(f"{host}/file.html")
        frame = page.frame_locator("iframe")
        frame.locator("html[data-ready='true']").wait_for()
        frame.locator("[data-view-link='interview']").click()
        expect(frame.locator("#interview blockquote").first).to_be_visible()
    assert log.console == []


def test_the_page_of_a_usb_stick_is_the_one_file(page: Page, root: Path) -> None:
    """From `file://` it opens whole; a page of the folder has its reading list."""
    opened(page, (root / "life.html").as_uri())
    page.goto((root / BELOW / "en" / "index.html").as_uri())
    expect(page.locator("#read blockquote").first).to_be_attached()


def test_the_page_for_wrong_addresses_leads_back_from_any_depth(page: Page, root: Path) -> None:
    """Links of that page lead to the life, whether the export was told its address or not."""
    with hosted(GitHubPages, root) as host:
        (root / "told").mkdir(exist_ok=True)
        address = f"{host}/{BELOW}/"
        (root / "told" / "404.html").write_bytes(build_folder(DATASET, address=address)["404.html"])
        for folder in ("told", BELOW):
            page.goto(f"{host}/{folder}/en/nowhere/at-all")
            link = page.locator("a").first
            expect(link).to_have_js_property("href", f"{address}en/")
            link.click()
            page.wait_for_url(re.compile(f"{re.escape(address)}en/"))


@pytest.mark.parametrize(("kind", "state"), [
    (Host, "installed"), (Changed, "redundant"), (Missing, "redundant"),
])  # fmt: skip
def test_another_release_is_not_kept(page: Page, root: Path, kind: type[Host], state: str) -> None:
    """Where the host sends another page than the export's, or none, the worker gives up."""
    with hosted(kind, root) as host:
        page.goto(f"{host}/folder.html")
        assert page.evaluate(INSTALLED, f"{BELOW}/worker.js") == state


def test_the_start_page_leads_to_the_readers_language(new_context: NewContext, root: Path) -> None:
    """A reader whose browser is in any Spanish gets Spanish, with the event that was asked for."""
    page = new_context(locale="es-MX").new_page()
    with hosted(GitHubPages, root) as host:
        page.goto(f"{host}/{BELOW}/?event=second-letter")
        page.wait_for_url(f"{host}/{BELOW}/es/?event=second-letter")


def test_tabs_with_two_tours_leave_each_other_alone(page: Page, root: Path) -> None:
    """A step in one is a step of the windows with the same tour only."""
    ids = [event.id for event in DATASET.events]
    tours = [f"{','.join(pair)}&event={pair[0]}" for pair in (ids[:2], ids[2:4])]
    with hosted(Host, root) as host:
        address = f"{host}/{BELOW}/en/?view=present&tour="
        other = opened(page.context.new_page(), address + tours[1])
        same = opened(page.context.new_page(), address + tours[0])
        opened(page, address + tours[0])
        for one in (other, same, page):
            one.locator(".slide-position").first.wait_for()
        before = other.url
        page.bring_to_front()
        page.keyboard.press("PageDown")
        expect(same.locator(".slide-position").first).to_contain_text("2")
        assert other.url == before
