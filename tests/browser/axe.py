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
# What is hidden is emptied meanwhile, but for where links lead to: axe says nothing of it, and
# would look at it longest.
RUN = """async ([type, values, within]) => {
  const taken = [];
  const aims = [...document.querySelectorAll('a.skip')].map((skip) =>
    document.getElementById(skip.hash.slice(1)));
  for (const node of document.body.querySelectorAll('*')) {
    if (!node.isConnected || node.checkVisibility()) continue;
    if (getComputedStyle(node).display === 'contents') continue;
    if (aims.some((aim) => aim !== node && node.contains(aim))) continue;
    taken.push([node, [...node.childNodes]]);
    node.replaceChildren();
  }
  const options = { runOnly: { type, values }, resultTypes: ['violations'] };
  const fill = () => taken.forEach(([node, parts]) => node.append(...parts));
  const { violations, passes } = await axe.run(within ?? document, options).finally(fill);
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
    a selector, the whole page where there is none.
    """
    rested(page)
    if not page.evaluate("Boolean(globalThis.axe)"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate(RUN, ["rule", rules, within] if rules else ["tag", TAGS, within])
    return found["wrong"], found["right"]
