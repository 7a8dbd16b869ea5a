"""No word is cut, in any view, wide or narrow, also under a reader's own text spacing."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import go, opened

# WCAG 2.2, success criterion 1.4.12.
SPACING = """
* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }
"""
# A sheet of the reader's own, which a page's policy does not rule over.
READERS_OWN = """(rules) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets.push(sheet);
}"""
VIEWS = [
    "?event=leaving-nasa", "?event=university", "?view=interview&event=film",
    "?view=read&event=film", "?view=sources", "?view=present&event=selection",
    "?view=presenter&event=leaving-nasa",
]  # fmt: skip
SIZES = ((1366, 768), (390, 844), (1024, 768), (1920, 1080))
CUT = """() => {
  const cut = [];
  const hides = (how) => how === 'hidden' || how === 'clip';
  // Words that are heard and not seen, such as the label of the facts on a phone.
  const unseen = (node) =>
    node && (getComputedStyle(node).clipPath === 'inset(50%)' || unseen(node.parentElement));
  for (const node of document.querySelectorAll('body *')) {
    if (!node.checkVisibility({ visibilityProperty: true })) continue;
    if (node.closest('.unseen, .skip, svg, .slide-walk, .paper')) continue;
    // Two lines of a text stand above the quote; all of it is a press away, a place in its title.
    // An era without room shows its whole name when pointed at.
    if (node.matches('.detail-text, .detail-place, .is-tight')) continue;
    const style = getComputedStyle(node);
    if (unseen(node) || !/\\p{L}/u.test(node.textContent)) continue;
    const name = `${node.tagName}.${node.className}: ${node.textContent.trim().slice(0, 40)}`;
    const wide = hides(style.overflowX) && node.scrollWidth > node.clientWidth + 1;
    const high = hides(style.overflowY) && node.scrollHeight > node.clientHeight + 2;
    if (wide || high) cut.push(`hides ${name}`);
    if (![...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim())) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const words = range.getBoundingClientRect();
    if (words.width < 2) continue;
    if (words.left < -1 || words.right > innerWidth + 1) cut.push(`outside ${name}`);
    const box = node.closest('button, .tool')?.getBoundingClientRect();
    if (box && (words.left < box.left - 1 || words.right > box.right + 1)) cut.push(`over ${name}`);
  }
  if (document.scrollingElement.scrollWidth > innerWidth) cut.push('sideways');
  return [...new Set(cut)];
}"""


@pytest.mark.parametrize(
    ("language", "spacing", "count"),
    [("en", "", 2), ("en", SPACING, 2), ("es", "", 4), ("es", SPACING, 2)],
    ids=["en-ours", "en-wide", "es-ours", "es-wide"],
)
def test_no_word_is_cut(page: Page, address: str, language: str, spacing: str, count: int) -> None:
    """Every word is whole, or scrolls where words may, also at the spacing that WCAG names."""
    opened(page, f"{address}/{language}/", 1180, 768)
    page.evaluate(READERS_OWN, spacing)
    for view in VIEWS:
        for size in SIZES[:count]:
            go(page, f"{address}/{language}/{view}", *size)
            assert page.evaluate(CUT) == [], (view, size)
