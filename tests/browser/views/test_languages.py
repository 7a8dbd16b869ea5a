"""A further language is one catalogue and a column suffix, also one that reads from the right."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from dashboard.i18n import load_catalogue
from tests.browser.conftest import Kept, measure, opened, served
from tests.life import DATASET, ROOT, edited
from tests.test_i18n import RULES

TEXTS = {"title", "label", "label_short", "text", "basis", "record", "subtitle", "sentence",
         "callout", "note", "says", "question", "speaker", "place", "exact", "lead"}  # fmt: skip
OPEN, SHUT = "⟦", "⟧"
ARABIC = RULES["ar"]


def marked(words: str) -> str:
    """Words that can be told from English ones."""
    return f"{OPEN}{words}{SHUT}" if words else words


def translate_table(path: Path, language: str) -> None:
    """Adds a column of marked words beside each text column of a table."""
    with edited(path) as rows:
        for row in rows:
            for name in TEXTS & set(row):
                row[f"{name}_{language}"] = marked(row[name])


def program_with(language: str, folder: Path) -> Path:
    """A copy of the program and its life, with one catalogue and one column suffix more."""
    for part in ("dashboard", "assets", "data"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    english = load_catalogue("en").messages
    words = {
        key: text if key == "date.decade.digits" else marked(text)
        for key, text in english.items()
        if not key.startswith("plural.")
    }
    for key in english:
        stem, _, form = key.rpartition(".")
        if form == "one" and f"{stem}.other" in english:
            words |= {f"{stem}.{name}": marked(f"{{number}} {name}") for name in (*ARABIC, "other")}
    words |= {f"plural.{form}": rule for form, rule in ARABIC.items()}
    file = folder / "dashboard" / "locale" / f"{language}.json"
    file.write_text(json.dumps(words), encoding="utf-8")
    life = folder / "data" / "jose-hernandez"
    for table in life.glob("*.csv"):
        translate_table(table, language)
    package = json.loads((life / "datapackage.json").read_text(encoding="utf-8"))
    package["languages"].append(language)
    (life / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a life in English, Spanish and a made-up Arabic."""
    program = program_with("ar", tmp_path_factory.mktemp("program"))
    with served(program=program) as url:
        yield url


UNMARKED = """() => {
  const seen = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode.parentElement;
    const words = walk.currentNode.data.trim();
    if (!/[a-z]{2}/i.test(words) || !node.checkVisibility()) continue;
    if (node.closest('script, blockquote, cite, code, [lang]:not(html), .source-full, details, a[href^="http"]'))
      continue;
    const around = node.closest('button, a, p, li, h1, h2, h3, div, g, time') || node;
    if (!/[⟦⟧]/.test(around.textContent)) seen.push(words);
  }
  for (const node of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
    if (!node.checkVisibility()) continue;
    for (const name of ['aria-label', 'title', 'placeholder']) {
      const words = node.getAttribute(name) || '';
      if (/[a-z]{2}/i.test(words) && !/[⟦⟧]/.test(words) && !node.closest('[lang]:not(html)'))
        seen.push(name + ': ' + words);
    }
  }
  return [...new Set(seen)];
}"""  # noqa: E501

NAMES = {"José M. Hernández", "APA"}

# What the page breaks into lines or shortens, and so without the marks at both its ends.
BROKEN = [series.note["en"] for series in DATASET.series]
BROKEN += [passage.speaker["en"] for passage in DATASET.passages]


@pytest.mark.parametrize(
    "state",
    ["", "?event=selection", "?event=university", "?q=tractor", "?view=interview", "?view=read"],
)
def test_no_visible_word_stands_outside_the_catalogue(kept: Kept, foreign: str, state: str) -> None:
    """In a language of marked words every visible word and every name of a control is marked."""
    page = kept(f"{foreign}/ar/{state}")
    unmarked = set(page.evaluate(UNMARKED)) - NAMES
    assert {words for words in unmarked if not any(words in whole for whole in BROKEN)} == set()


def test_a_page_from_right_to_left_is_mirrored_but_time_is_not(page: Page, foreign: str) -> None:
    """The panel stands left of the chart, the lane names right of it; years still go rightwards."""
    opened(page, f"{foreign}/ar/?event=selection")
    assert page.locator("html").get_attribute("dir") == "rtl"
    found = ("#timeline", "#detail", ".lane", ".mark[data-event=birth]", ".mark[data-event=film]")
    chart, panel, lane, birth, film = (measure(page.locator(one).first) for one in found)
    assert panel["x"] + panel["width"] <= chart["x"] + 1
    assert lane["x"] >= chart["x"] + chart["width"] - 1
    assert birth["x"] < film["x"]
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 1366
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#detail")).not_to_have_attribute("data-event", "selection")


def test_every_plural_form_is_said(page: Page, foreign: str) -> None:
    """Arabic has six plural forms: the names of the marks and the live region use the same ones."""
    opened(page, f"{foreign}/ar/?event=birth")
    quotes = {event.id: len(DATASET.quotes(event.id)) for event in DATASET.events}
    wanted = {0: "zero", 1: "one", 2: "two", 3: "few", 4: "few", 5: "few"}
    page.locator('#detail [data-action="next"]').focus()
    for event in list(quotes)[1:8]:
        page.keyboard.press("ArrowLeft")
        said = f"{OPEN}{quotes[event]} {wanted[quotes[event]]}{SHUT}"
        expect(page.locator("#live")).to_contain_text(said)
        name = page.locator(f'#timeline [data-event="{event}"]').get_attribute("aria-label")
        assert name
        assert said in name
    chip = page.locator('.chip[data-kind="work"]')
    expect(chip).to_have_attribute("aria-label", re.compile(f"{OPEN}17 many{SHUT}"))
