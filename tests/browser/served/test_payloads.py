"""Words of a dataset are words: in every place they are shown, no script in them ever runs."""

from __future__ import annotations

import itertools
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Page

from dashboard.dataset import load
from dashboard.dataset.tables.schema import SCHEMAS
from dashboard.paths import FIRST_LIFE
from dashboard.publish import build_one_file
from tests.browser.conftest import Log, go, opened, served
from tests.life import ROOT, edited

FAR = "//far.example"
"""Nothing may be asked for there, and nothing that has it in an attribute may be in a page."""
PAYLOADS = Path(__file__).with_name("payloads.txt").read_text("utf-8").splitlines()
SHARES = 4
"""Each cell holds a fourth of the payloads, so that every column has had each after four lives."""
PLAIN = {
    "subject": {"name"},
    "sources": {"title", "author", "publisher"},
    "passages": {"question", "prefix", "suffix"},
    "citations": {"locator"},
}
"""Columns with words of one language, beside those that are translated or verbatim."""
MORE = {
    "events": {"label_short": "Short", "label_short_es": "Breve", "place": "Quay",
               "place_es": "Muelle"},
    "passages": {"prefix": "Before", "speaker_es": "Ana"},
}  # fmt: skip
"""Cells of columns that the first life leaves out."""
CHOICES = ("timeline", "interview", "read", "sources", "print", "print&sheet=activity", "present",
           "presenter")  # fmt: skip


def wordy(table: str, column: str) -> bool:
    """Whether a column holds words that people read."""
    schema = SCHEMAS[table]
    plain = schema.translated + schema.verbatim + tuple(PLAIN.get(table, ()))
    return column in plain or schema.translation(column) is not None


def poison(folder: Path, share: int) -> set[tuple[str, str]]:
    """Puts a share of the payloads into every cell of words; the columns that have them."""
    words = "".join(PAYLOADS[share::SHARES])
    done = set()
    for table in SCHEMAS:
        if not (folder / f"{table}.csv").exists():
            continue
        with edited(folder / f"{table}.csv") as rows:
            for row, column in itertools.product(rows, rows[0]):
                if wordy(table, column) and row[column]:
                    row[column] += words
                    done.add((table, column))
    return done


@pytest.fixture
def poisoned(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A life that has every table and column, with payloads in all its words."""
    folder = Path(shutil.copytree(ROOT / "data" / FIRST_LIFE, tmp_path / "life"))
    for table, cells in MORE.items():
        with edited(folder / f"{table}.csv") as rows:
            for row in rows:
                row |= cells
    assert len(poison(folder, request.param)) > 50
    return folder


def walk(page: Page) -> None:
    """Opens whatever opens in a view, and every other event with all that its panel has."""
    for name in ("share", "menu"):
        page.evaluate("name => document.querySelector(`[data-tool=${name}]`)?.click()", name)
    page.evaluate("""async () => {
        const soon = () => new Promise((done) => requestAnimationFrame(done));
        for (const part of document.querySelectorAll("details")) part.open = true;
        const seen = (one) => one.checkVisibility();
        const marks = [...document.querySelectorAll("button[data-event]")].filter(seen);
        for (const mark of marks.filter((_, place) => place % 2 === 0)) {
            mark.dispatchEvent(new PointerEvent("pointerover", {bubbles: true}));
            mark.click();
            await soon();
            const panel = [...document.querySelectorAll("#detail button")].filter(seen);
            for (const press of panel.filter((one) => !one.dataset.action?.includes("inter")))
                press.click();
        }
        await soon();
    }""")


def harm(page: Page) -> Mapping[str, Any]:
    """What a payload has brought about."""
    found: Mapping[str, Any] = page.evaluate("""far => ({
        hit: globalThis.hit ?? 0,
        elements: [...document.querySelectorAll("*")].filter((one) => [...one.attributes].some(
            ({name, value}) => name.startsWith("on") || name === "srcdoc"
                || (["src", "href", "action", "data", "poster", "xlink:href"].includes(name)
                    && (URL.parse(value, document.baseURI)?.host === far
                        || /^\\s*javascript:/i.test(value)))))
            .map((one) => one.outerHTML.slice(0, 200)),
    })""", FAR.strip("/"))  # fmt: skip
    return found


@pytest.fixture
def dialogs(page: Page) -> list[str]:
    """What a page has asked its reader, which it should not."""
    said: list[str] = []
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    page.add_init_script("globalThis.print = () => {}")
    return said


def unharmed(page: Page, log: Log, origin: str) -> None:
    """Nothing ran, nothing was made, nothing was asked for elsewhere, no policy was needed."""
    found = harm(page)
    assert not found["hit"]
    assert not found["elements"]
    assert not [url for url in log.requests if not url.startswith((origin, "blob:", "data:"))]
    assert not log.console


@pytest.mark.slow("it opens all views of four lives")
@pytest.mark.parametrize("poisoned", range(SHARES), indirect=True)
def test_no_word_of_a_dataset_runs(
    page: Page, log: Log, dialogs: list[str], poisoned: Path, request: pytest.FixtureRequest
) -> None:
    """40 payloads in every column of words, in each view and both languages, are only read.

    One view is loaded by its address, another one in each language and life; the page goes on
    to the others itself.
    """
    share = request.node.callspec.params["poisoned"]
    with served(str(poisoned)) as url:
        for number, language in enumerate(("en", "es"), 2 * share):
            for place, view in enumerate(CHOICES[number:] + CHOICES[:number]):
                reach = go if place else opened
                reach(page, f"{url}/{language}/?view={view}&event=lamp")
                walk(page)
                unharmed(page, log, url)
            page.goto(f"{url}/{language}/embed.html")
            unharmed(page, log, url)
    assert not dialogs


@pytest.mark.parametrize("poisoned", range(SHARES), indirect=True)
def test_no_word_of_a_file_runs(page: Page, log: Log, dialogs: list[str], poisoned: Path) -> None:
    """The same in the one file, from `file://`."""
    file = poisoned.parent / "life.html"
    file.write_bytes(build_one_file(load(poisoned)[0]))
    for language in ("en", "es"):
        opened(page, f"{file.as_uri()}?lang={language}&event=lamp")
        walk(page)
        unharmed(page, log, file.as_uri())
    assert not dialogs


@pytest.mark.parametrize("poisoned", [0], indirect=True)
def test_payloads_are_shown_letter_for_letter(page: Page, poisoned: Path) -> None:
    """Every title and quote of the reading list is what its cell says."""
    dataset, _ = load(poisoned)
    with served(str(poisoned)) as url:
        opened(page, f"{url}/en/?view=read")
        titles = page.locator(".read-event :is(h3, h4)").all_text_contents()
        quotes = set(page.locator(".read blockquote").all_text_contents())
    assert {event.title["en"] for event in dataset.events} <= set(titles)
    assert {passage.exact for passage in dataset.passages} <= quotes
    assert all(PAYLOADS[0] in words for words in (*titles, *quotes))


def test_no_word_of_an_address_runs(page: Page, log: Log, dialogs: list[str], address: str) -> None:
    """Payloads in each part of the query, and in the fragment, are ignored or searched for."""
    for place, payload in enumerate(PAYLOADS):
        words = quote(payload)
        names = ("view", "event", "passage", "q", "kind", "lane", "tour", "sheet", "lang")
        query = "&".join(f"{name}={words}" for name in names)
        reach = go if place % 10 else opened
        reach(page, f"{address}/en/?{query}#{words}")
        unharmed(page, log, address)
    assert not dialogs
    assert not re.search("hit", page.title())
