"""The lines in which words were written, wherever a quote is shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import opened, served

VERSE = "The harbour sleeps,\nthe ropes are wet,\nthe gulls keep their counsel,\nand I sing."
TABLES = {
    "events.csv": "id,date,title\nsong,1984,Writes a song\n",
    "sources.csv": "id,type,title,rights\nbook,book,Songs,own\n",
    "passages.csv": f'id,source,locator,speaker,language,exact\nverse,book,p. 1,Ana,en,"{VERSE}"\n',
    "links.csv": "event,passage,relation\nsong,verse,direct\n",
}


@pytest.fixture(scope="module")
def poem(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a life in which somebody says a verse."""
    folder: Path = tmp_path_factory.mktemp("poem")
    for name, text in TABLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    with served(str(folder)) as url:
        yield url


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("event=song", "#detail blockquote"),
        ("view=read", "#read blockquote"),
        ("view=interview", "#interview blockquote"),
        ("view=present&event=song", "#present blockquote"),
    ],
)
def test_a_verse_keeps_its_lines(page: Page, poem: str, query: str, place: str) -> None:
    """In the panel, the list, the interview and on a slide."""
    opened(page, f"{poem}/en/?{query}")
    words = page.locator(place).first
    words.wait_for()
    assert words.inner_text().strip("“”").split("\n") == VERSE.split("\n")


def test_a_verse_fits_its_room_in_the_panel(page: Page, poem: str) -> None:
    """Its letters are as large as leave room for all of its lines."""
    zone = opened(page, f"{poem}/en/?event=song").locator(".detail-zone")
    assert zone.evaluate("zone => zone.scrollHeight <= zone.clientHeight + 1")


def test_a_verse_keeps_its_lines_on_paper(page: Page, poem: str) -> None:
    """In the handout too."""
    opened(page, f"{poem}/en/?view=print").emulate_media(media="print")
    words = page.locator(".leaf blockquote").first
    assert words.evaluate("node => node.innerText").strip("“”").split("\n") == VERSE.split("\n")
