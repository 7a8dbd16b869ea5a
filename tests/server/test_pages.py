"""The server: languages, documents, and what bad content can't do to them."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pytest
from werkzeug.test import TestResponse

from dashboard.dataset import load
from dashboard.dataset.writing.csv_files import to_zip
from dashboard.dataset.writing.json_form import to_json
from dashboard.i18n import load_catalogue
from dashboard.page import PARTS, build_part
from dashboard.page.document import render_linked_data
from dashboard.page.html import render
from dashboard.page.linked_data import build_linked_data, build_linked_sources
from dashboard.server import create_server
from dashboard.site.bundle import read_libraries
from tests.life import DATASET, FOUND

CLIENT = create_server(DATASET, FOUND).test_client()


def document(path: str) -> tuple[TestResponse, str]:
    """A page and its text."""
    reply = CLIENT.get(path)
    return reply, reply.get_data(as_text=True)


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_page_says_its_language_and_holds_every_quote(language: str) -> None:
    """Before any script a document has all events, in time order but for a series, and all quotes.

    It names its language and sets no cookie.
    """
    reply, text = document(f"/{language}/")
    assert reply.status_code == 200
    assert f'<html lang="{language}"' in text
    assert "Set-Cookie" not in reply.headers
    listed = text[text.index('id="read"') : text.index('id="print"')]
    found = re.findall(r'<li(?=[^>]* id="read-)[^>]* data-event="([^"]+)"', listed)
    alone = [event.id for event in DATASET.events if not event.series]
    assert [name for name in found if name in alone] == alone
    assert sorted(found) == sorted(event.id for event in DATASET.events)
    quotes = dict(re.findall(r'data-passage="([^"]+)"[^>]*>([^<]*)</blockquote>', listed))
    assert quotes == {passage.id: passage.exact for passage in DATASET.passages}


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_page_holds_linked_data_of_the_life(language: str) -> None:
    """The first document tells of the life, the one of sources of these; ids are below its folder.

    What they tell, and that every id leads somewhere, is a matter of `tests/page`.
    """
    linked = build_linked_data(DATASET, load_catalogue(language), "")
    assert render_linked_data(linked) in document(f"/{language}/")[1]
    cited = build_linked_sources(DATASET, "./")
    assert render_linked_data(cited) in document(f"/{language}/sources.html")[1]


def test_the_page_has_no_inline_script_of_ours_and_no_other_origin() -> None:
    """Scripts come from files, what stands inline is data; nothing names another host to load."""
    _, text = document("/en/")
    inline = re.findall(r"<script(?![^>]*src=)([^>]*)>", text)
    assert inline == [' type="application/json" id="life"', ' type="application/ld+json"']
    assert "_dash" not in text
    loaded = re.findall(r'<(?:script|link|img)[^>]+(?:src|href)="([^"]+)"', text)
    assert loaded
    assert all(not address.startswith(("http", "//")) for address in loaded)


def test_the_content_of_the_page_is_json_that_cannot_end_an_element(tmp_path: Path) -> None:
    """A title that tries to close the script element is data like any other.

    It is that of one of two lives that are served in one process: nothing is global.
    """
    nasty = "</script><script>alert(1)</script><!--"
    events = tmp_path / "events.csv"
    events.write_text(f'date,title\n1984,"{nasty}"\n', encoding="utf-8")
    dataset, found = load(events)
    client = create_server(dataset, found).test_client()
    text = client.get("/en/").get_data(as_text=True)
    assert nasty not in text
    block = re.search(r'<script type="application/json" id="life">(.*?)</script>', text)
    assert block is not None
    assert json.loads(block[1])["events"][0]["title"] == nasty
    later = client.get("/en/later.json")
    assert later.mimetype == "application/json"
    assert next(iter(later.get_json()["events"].values()))["titles"] == [nasty]
    assert "alert(1)" not in document("/en/")[1]


@pytest.mark.parametrize("name", PARTS)
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_part_is_a_document_of_its_own(language: str, name: str) -> None:
    """Each part has an address, says its language, and stands in `main`, from where it is taken.

    The interview has every passage once, letter for letter, in the order in which it was told.
    """
    reply, text = document(f"/{language}/{name}.html")
    assert reply.status_code == 200
    assert f'<html lang="{language}"' in text
    assert text.count('<main id="main"') == 1
    part = render(build_part(DATASET, name, load_catalogue(language)))
    part = part.replace('href="?', 'href="./?')
    assert part in text.partition('<main id="main"')[2].partition("</main>")[0]
    used = set(re.findall(r'href="#((?:glyph|mark)-[^"]+)"', text))
    assert all(f'id="{symbol}"' in text for symbol in used)
    quotes = re.findall("<blockquote.*?</blockquote>", part) if name == "interview" else []
    told = [html.unescape(re.sub("<[^>]*>", "", quote)) for quote in quotes]
    assert told == [passage.exact for passage in DATASET.passages if name == "interview"]


def test_the_page_names_each_file_that_comes_late_once() -> None:
    """What is loaded late waits under its name: scripts in the order in which they run, a sheet."""
    _, text = document("/en/")
    waiting = re.findall(r'type="text/plain" data-late="([^"]+)" data-src="\.\./([^"]+)"', text)
    assert [name for name, _ in waiting] == [*read_libraries(), "page", "later"]
    sorts = [CLIENT.get(f"/{address}").mimetype for _, address in waiting]
    assert sorts == [*["text/javascript"] * (len(waiting) - 1), "text/css"]


def test_the_first_paint_waits_for_the_first_sheet_alone() -> None:
    """The second sheet is linked only where no script loads it, and in the parts of the page."""
    sheet = re.compile(r'<link rel="stylesheet" href="\.\./assets/(\w+)')
    _, text = document("/en/")
    assert sheet.findall(text) == ["camino", "later"]
    assert sheet.findall(re.sub("<noscript>.*?</noscript>", "", text)) == ["camino"]
    assert sheet.findall(document("/en/sources.html")[1]) == ["camino", "later"]


def test_the_downloads_are_the_life() -> None:
    """The zip of tables and the JSON that the view of sources offers hold the whole life."""
    offered = re.findall(r'href="\.\.(/data/life\.\w+)"', document("/en/sources.html")[1])
    assert sorted(offered) == ["/data/life.json", "/data/life.zip"]
    assert CLIENT.get("/data/life.zip").get_data() == to_zip(DATASET)
    assert CLIENT.get("/data/life.json").get_json() == json.loads(json.dumps(to_json(DATASET)))
