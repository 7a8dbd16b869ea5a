"""Paper: as many pages whatever the paper and the view, and nothing cut in two."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import chromium
from tests.browser.conftest import Kept, Log, NewContext, opened
from tests.child import camino

LEAF = re.compile(rb"/Type\s*/Page\b")
SHEETS = {
    "handout": ("?view=print", 2),
    "activity": ("?view=print&sheet=activity", 1),
    "answers": ("?view=print&sheet=answers", 2),
}
# CSS pixels of the whole sheet, rounded down.
PAPERS = {"A4": (793, 1122), "Letter": (816, 1056)}

CROWDED = """() => {
  const shown = (node) => node.getClientRects().length > 0;
  const leaves = [...document.querySelectorAll('.leaf')].filter(shown);
  const found = leaves.filter((leaf) => leaf.getBoundingClientRect().height > innerHeight);
  const split = [...document.querySelectorAll('.leaf-event, .leaf-questions li, .card')]
    .filter((node) => node.getClientRects().length > 1);
  const wide = [...document.querySelectorAll('.leaf *')].filter(shown)
    .filter((node) => node.getBoundingClientRect().right > innerWidth + 1);
  return [leaves.length, found.length, split.length, wide.map((node) => node.outerHTML)];
}"""
SMALL = """() => [...document.querySelectorAll('.leaf *')]
  .filter((node) => node.getClientRects().length && node.textContent.trim())
  .filter((node) => parseFloat(getComputedStyle(node).fontSize) < 12)
  .map((node) => node.textContent)"""
LINK = """(hidden) => {
  for (const link of document.querySelectorAll('.leaf-link')) {
    link.hidden = hidden;
    link.querySelector('.leaf-address').textContent = '192.168.100.100:8050/en';
  }
}"""
CUT = """() => [...document.querySelectorAll('.card')]
  .filter((card) => card.getClientRects().length && card.scrollHeight > card.clientHeight + 1)
  .map((card) => card.textContent)"""
CONTRAST = """() => {
  const grey = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map((part) => {
      const one = Number(part) / 255;
      return one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  return [...document.querySelectorAll('.leaf :is(p, h2, h3, li, td, th, span, small, text)')]
    .filter((node) => node.getClientRects().length && node.textContent.trim())
    .map((node) => {
      const style = getComputedStyle(node);
      const ink = grey(node.tagName === 'text' ? style.fill : style.color);
      return [1.05 / (ink + 0.05), node.textContent];
    })
    .filter(([ratio]) => ratio < 4.5);
}"""


def pages(pdf: bytes) -> int:
    """How many pages a PDF has."""
    return len(LEAF.findall(pdf))


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("sheet", SHEETS)
def test_a_sheet_has_its_pages(kept: Kept, address: str, sheet: str, language: str) -> None:
    """Handout and answers fill two pages of A4 and of Letter, in either language, the cards one.

    Nothing is cut in two, with and without the address and its code for pupils.
    """
    query, leaves = SHEETS[sheet]
    for paper, size in PAPERS.items():
        page = kept(f"{address}/{language}/{query}", *size)
        page.emulate_media(media="print")
        for hidden in (True, False):
            page.evaluate(LINK, hidden)
            assert page.evaluate(CROWDED) == [leaves, 0, 0, []], (paper, hidden)
            assert page.evaluate(CUT) == [], (paper, hidden)
            assert page.evaluate(SMALL) == [], paper
            assert pages(page.pdf(format=paper)) == leaves, (paper, hidden)
        page.evaluate(LINK, True)


@pytest.mark.parametrize(
    "state",
    ["", "?event=selection&theme=dark", "?view=interview", "?view=read", "?view=sources",
     "?view=present"],
)  # fmt: skip
def test_every_view_prints_the_handout(kept: Kept, address: str, state: str) -> None:
    """The browser's own print command gives the handout, dark ink on white, and nothing else."""
    page = kept(f"{address}/en/{state}")
    page.emulate_media(media="print")
    expect(page.locator('[data-sheet="handout"].sheet')).to_be_visible()
    for other in (".bar", ".app", "#read", ".print-choice", '[data-sheet="activity"].sheet'):
        expect(page.locator(other)).to_be_hidden()
    assert page.evaluate(CONTRAST) == []
    assert pages(page.pdf(format="A4")) == 2


def test_the_sheet_is_chosen_over_it(page: Page, address: str, log: Log) -> None:
    """The bar leads to the print view; its buttons change the sheet, print, and go back."""
    opened(page, f"{address}/en/?event=film")
    page.locator(".tool-print").click()
    expect(page).to_have_url(re.compile(r"view=print"))
    expect(page.locator('.sheet[data-sheet="handout"]')).to_be_visible()
    page.locator('[data-sheet-choice="activity"]').click()
    expect(page).to_have_url(re.compile(r"view=print&sheet=activity"))
    expect(page.locator('.sheet[data-sheet="activity"]')).to_be_visible()
    expect(page.locator('.sheet[data-sheet="handout"]')).to_be_hidden()
    page.evaluate("() => { window.print = () => { window.printed = true; }; }")
    page.locator('[data-action="print"]').click()
    assert page.evaluate("window.printed") is True
    page.go_back()
    expect(page.locator("#print")).to_be_hidden()
    assert log.console == []


def test_the_print_view_never_scrolls_sideways(kept: Kept, address: str) -> None:
    """On a narrow screen the sheet reflows."""
    for width in (320, 390, 1024):
        page = kept(f"{address}/es/?view=print", width, 800)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_handout_needs_no_script(new_context: NewContext, address: str) -> None:
    """The picture and the sheets stand in the document itself."""
    plain = new_context(java_script_enabled=False).new_page()
    plain.goto(f"{address}/en/")
    assert pages(plain.pdf(format="Letter")) == 2


@pytest.mark.parametrize(
    ("sheet", "paper"), [("handout", "a4"), ("activity", "letter"), ("answers", "letter")]
)
def test_the_command_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sheet: str, paper: str
) -> None:
    """`camino handout` writes a PDF of the sheet in the paper's size and names it."""
    found = chromium.find()
    assert found is not None
    monkeypatch.setenv("CAMINO_CHROMIUM", found)
    out = tmp_path / "out.pdf"
    chosen = [] if sheet == "handout" else [f"--{sheet}"]
    options = ["--language", "es", "--paper", paper, *chosen, "--url", "https://life.example/es/"]
    done = camino("handout", out, *options)
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, str(out), "")
    pdf = out.read_bytes()
    assert pages(pdf) == SHEETS[sheet][1]
    box = re.search(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", pdf)
    assert box is not None
    width, height = (595, 842) if paper == "a4" else (612, 792)
    assert abs(float(box[1]) - width) < 2
    assert abs(float(box[2]) - height) < 2
