"""A life of a thousand events: what its page tells, and where all the rest is."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from dashboard.dataset.model import Link, Passage, Source
from dashboard.i18n import load_catalogue
from dashboard.page.long.life import MOST, Life
from dashboard.page.long.records import build_heads, build_words
from dashboard.page.long.windows import Windows
from dashboard.page.script_data import build_first_data, build_later_data
from dashboard.page.selection import select, shorten
from dashboard.site import Files, build_site
from dashboard.timeline import Pyramid
from tests import child
from tests.timeline.lives import HERNANDEZ, event, life, make

# Prints what the index of a life holds, of what its page and its scripts are told.
LIST_COLUMNS = """
import fs from "node:fs";
await import("./tests/js/life.mjs");
const { camino } = globalThis;
const [first, later] = JSON.parse(fs.readFileSync(process.argv[1], "utf8"));
const told = camino.life.read(first);
camino.more.extend(told, later);
const columns = camino.index.listColumns(told).filter(([, lines]) => lines.some(Boolean));
console.log(JSON.stringify(Object.fromEntries(columns)));
"""
THOUSAND = make(1000)
FILES = build_site(THOUSAND).files


def read(path: str) -> str:
    """A file of the site as text."""
    return FILES[path].content.decode()


def test_the_page_stays_small() -> None:
    """The document tells of a few hundred events at most, and says of how many."""
    page = read("en/index.html")
    told = json.loads(re.search('id="life">(.*?)</script>', page)[1])["events"]  # type: ignore[index]
    assert 30 < len(told) <= MOST
    assert len(page) < 1_000_000
    assert f"This page tells of {len(told)} of 1000 events" in page


def test_every_event_is_in_one_chapter() -> None:
    """Documents by decade, linked from the page, hold the whole life as text."""
    page = read("en/index.html")
    paths = re.findall(r'href="(years-[^"]+\.html)"', page)
    rows = [row for path in paths for row in re.findall(r'id="read-(e\d+)"', read(f"en/{path}"))]
    assert sorted(rows) == sorted(THOUSAND.event)
    assert paths == sorted(paths)


def test_a_full_decade_is_told_by_years() -> None:
    """No chapter has more events than a document should, if years can part them."""
    events = [event(f"e{n}", f"{1950 + n % 5}-01-01") for n in range(MOST + 1)]
    dataset = life(*sorted(events, key=lambda made: made.date.moment), event("photo", "XXXX"))
    assert list(Life(dataset).chapters) == ["1950", "1951", "1952", "1953", "1954", "undated"]


def test_every_event_is_in_a_file_of_data() -> None:
    """The search knows each event by its place in time, a hundred of which are a file."""
    rows = json.loads(read("en/heads/0.json"))
    assert [row[0] for row in rows] == [event.id for event in THOUSAND.events]
    assert "en/heads/1.json" not in FILES
    for number in (0, 9):
        data = json.loads(read(f"en/events/{number}.json"))
        names = [event["id"] for event in data["events"]]
        assert names == [row[0] for row in rows[number * 100 : number * 100 + 100]]
    assert "en/events/10.json" not in FILES


def test_a_search_reads_what_the_page_tells_of_an_event(tmp_path: Path) -> None:
    """Heads and words have, letter for letter, the parts by which a script finds an event."""
    text = load_catalogue("en")
    first, later = build_first_data(HERNANDEZ, text), build_later_data(HERNANDEZ, text)
    told = tmp_path / "life.json"
    told.write_text(json.dumps([{**first, "views": []}, later]), encoding="utf-8")
    done = child.run(*child.NODE, "--input-type=module", "-e", LIST_COLUMNS, str(told))
    assert done.stderr == ""
    heads, words = build_heads(HERNANDEZ, 0, text), build_words(HERNANDEZ, 0, text)
    files = {"title": [head[1] for head in heads],
            "date": [" ".join(head[2:5]) for head in heads], **words}  # fmt: skip
    assert json.loads(done.stdout) == files
    assert {"quote", "echo", "translation", "record", "place"} < words.keys()


def test_a_short_life_has_none_of_that() -> None:
    """The built-in life stands in its page as a whole."""
    files: Files = build_site(HERNANDEZ).files  # type: ignore[assignment]
    assert not [path for path in files if "/years-" in path or "/events/" in path]
    assert Life(HERNANDEZ).tell("en") is HERNANDEZ


def test_a_window_is_a_document() -> None:
    """It has the picture, and tells of the events in it that the page does not know."""
    levels = Pyramid(THOUSAND).levels
    name = f"{len(levels) - 1}-{levels[-1][0]}"
    document = read(f"en/windows/desktop-814x545/{name}.html")
    assert document.count("<svg") >= 4
    data = json.loads(re.search('id="window">(.*?)</script>', document)[1])  # type: ignore[index]
    marks = set(re.findall(r'<use [^>]*data-about="(e\d+)"', document))
    told = set(Life(THOUSAND).tell("en").event)
    assert {event["id"] for event in data["events"]} == marks - told
    assert data["count"] >= len(marks) > 0
    assert json.loads(read(f"en/windows/desktop-814x545/{name}.json"))["data"]


@pytest.mark.parametrize(
    "path",
    ["en/windows/desktop-814x545/99-0.html", "en/windows/no/0-0.html",
     "fr/windows/desktop-814x545/0-0.html",
     "en/windows/desktop-814x545/0-0.txt", "en/windows/desktop-814x545/", "windows.json"],
)  # fmt: skip
def test_nothing_else_is_a_window(path: str) -> None:
    """A path that names no window is no file."""
    assert path not in FILES


def test_a_server_lists_no_windows_since_it_makes_any() -> None:
    """What a page reads of them is of one length, however many events there are."""
    index = json.loads(read("en/windows.json"))
    assert (index["any"], index["levels"], index["dated"]) == (True, [], [])
    assert "en/windows/desktop-814x545/1961-03_1961-05.html" in FILES
    folder = Windows(Life(THOUSAND, 32), load_catalogue("en")).build_index()
    assert (folder["any"], folder["levels"][1]) == (False, [0, 1, 2])


def test_a_cluster_names_what_is_in_it() -> None:
    """It says how many events it has, from when to when, and lists fifty of them at most."""
    document = read("en/windows/desktop-814x545/0-0.html")
    counts = [int(count) for count in re.findall(r'data-number="(\d+)"', document)]
    lists = [words.split() for words in re.findall(r'data-holds="([^"]+)"', document)]
    assert [len(names) for names in lists] == [min(50, count) for count in counts]
    marks = set(re.findall(r'<use [^>]*data-about="(e\d+)"', document))
    assert sum(counts) + len(marks) == 1000
    assert re.search(r'data-name="\d+ events, \d+ \w+ 19\d\d – ', document)


def test_the_handout_takes_the_weightiest_and_says_so() -> None:
    """At most sixty of a thousand events stand on paper."""
    page = read("en/index.html")
    printed = len(re.findall(r'class="leaf-event" data-event', page))
    assert printed <= 60
    assert re.search(r"On paper stand \d\d of the 1000 events", page)


def test_a_selection_has_what_belongs_to_it() -> None:
    """Events keep their passages; of equal weight some from all of the time are chosen."""
    dataset = life(
        *(event(f"e{n}", str(1900 + n)) for n in range(64)),
        passages=(Passage("a", "words", "s"), Passage("b", "others", "s")),
        links=(Link("e0", "a"), Link("e1", "b")),
        sources=(Source("s"),),
    )
    part = select(dataset, {"e0"})
    assert ([e.id for e in part.events], [p.id for p in part.passages]) == (["e0"], ["a"])
    assert part.left_out == 63
    assert [e.id for e in shorten(dataset, 4).events] == ["e0", "e16", "e32", "e48"]
