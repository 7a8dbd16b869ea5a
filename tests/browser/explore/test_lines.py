"""The lines in which words were written, wherever a quote is shown."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.browser.conftest import Kept, served_tables

VERSE = "The harbour sleeps,\nthe ropes are wet,\nthe gulls keep their counsel,\nand I sing."
TABLES = {
    "events": "id,date,title\nsong,1984,Writes a song\n",
    "sources": "id,type,title,rights\nbook,book,Songs,own\n",
    "passages": f'id,source,locator,speaker,language,exact\nverse,book,p. 1,Ana,en,"{VERSE}"\n',
    "links": "event,passage,relation\nsong,verse,direct\n",
}


@pytest.fixture(scope="module")
def poem() -> Iterator[str]:
    """The address of a life in which somebody says a verse."""
    with served_tables(**TABLES) as url:
        yield url


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("event=song", "#detail blockquote"),
        ("view=read", "#read blockquote"),
        ("view=interview", "#interview blockquote"),
        ("view=present&event=song", "#present blockquote"),
        ("view=print", ".leaf blockquote"),
    ],
)
def test_a_verse_keeps_its_lines(kept: Kept, poem: str, query: str, place: str) -> None:
    """In the panel, where all of them have room, the list, the interview, on a slide and paper."""
    page = kept(f"{poem}/en/?{query}")
    page.emulate_media(media="print" if "print" in query else "screen")
    words = page.locator(place).first
    words.wait_for()
    assert words.inner_text().strip("“”").split("\n") == VERSE.split("\n")
    zone = page.locator(".detail-zone")
    assert zone.evaluate("zone => zone.scrollHeight <= zone.clientHeight + 1")
