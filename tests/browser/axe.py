"""What axe-core finds in a page: violations alone, its script put into a page once."""

from __future__ import annotations

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tests.browser.conftest import rested

THEMES: dict[str, tuple[str, ...]] = {
    "light": (), "dark": ("color-contrast", "link-in-text-block"),
}  # fmt: skip
"""The rules for each theme, all where none is named: the dark changes nothing but colours."""
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
# Leaves out each part that has been looked at by the same rules with the same words, attributes,
# letters, colours and sizes, over the same ground; rules of the whole page look at all of it.
RUN = """async ([type, values, within]) => {
  const known = ((globalThis.looked ??= {})[values] ??= new Set());
  const looks = new Map();
  const describe = (node, ground) => {
    if (!node.checkVisibility()) return '';
    const style = getComputedStyle(node);
    const { color, fill, backgroundColor, backgroundImage, opacity, fontSize, fontWeight } = style;
    const below = `${ground} ${backgroundColor} ${backgroundImage} ${opacity}`;
    const { width, height } = node.getBoundingClientRect();
    const parts = [...node.childNodes].map((one) => one.data ?? describe(one, below));
    const own = [node.cloneNode().outerHTML, color, fill, fontSize, fontWeight, below];
    const look = [...own, Math.round(width), Math.round(height), ...parts].join();
    looks.set(node, look);
    return look;
  };
  describe(document.body, '');
  const find = (node) => {
    if (known.has(looks.get(node))) return [node];
    return node.querySelectorAll('*').length > 20 ? [...node.children].flatMap(find) : [];
  };
  const exclude = within ? [] : find(document.body);
  const { violations, passes } = await axe.run({ include: within ?? document, exclude }, {
    runOnly: { type, values },
    resultTypes: ['violations'],
  });
  for (const look of looks.values()) known.add(look);
  return {
    wrong: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => [id, html])),
    right: passes.map(({ id }) => id),
  };
}"""


def examined(
    page: Page, *rules: str, within: str | None = None
) -> tuple[list[list[str]], list[str]]:
    """What breaks which rule once nothing moves, and the rules that something follows.

    All of WCAG 2.0 to 2.2, A and AA, and best practices where no *rules* are named; *within* is
    a selector, the whole page where there is none, but for what has been looked at before.
    """
    rested(page)
    if not page.evaluate("Boolean(globalThis.axe)"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate(RUN, ["rule", rules, within] if rules else ["tag", TAGS, within])
    return found["wrong"], found["right"]
