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
# would look at it longest. Of words that are drawn alike, with all they stand in, the rules of
# colour get one place.
RUN = """async ([colours, tags, within]) => {
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
  const looks = new Map([[null, '']]);
  const look = (node) => {
    if (!looks.has(node)) {
      const { color, backgroundColor, backgroundImage, opacity, font } = getComputedStyle(node);
      const drawn = [color, backgroundColor, backgroundImage, opacity, font];
      const own = [node.localName, node.getAttribute('class'), ...drawn];
      looks.set(node, [look(node.parentElement), ...own].join());
    }
    return looks.get(node);
  };
  const written = [...document.querySelectorAll(`${within}, ${within} *`)].filter((node) =>
    node.matches('input, select') || [...node.childNodes].some((part) => part.data?.trim()));
  const include = [...new Map(written.map((node) => [look(node), node])).values()];
  const run = (context, values, type, rules) =>
    axe.run(context, { runOnly: { type, values }, rules, resultTypes: ['violations'] });
  const others = { 'color-contrast': { enabled: false } };
  const ask = async () => [
    await run({ include }, colours, 'rule'),
    ...(tags.length ? [await run(document, tags, 'tag', others)] : []),
  ];
  const fill = () => taken.forEach(([node, parts]) => node.append(...parts));
  const found = await ask().finally(fill);
  const wrong = found.flatMap(({ violations }) => violations);
  return {
    wrong: wrong.flatMap(({ id, nodes }) => nodes.map(({ html }) => [id, html])),
    right: found.flatMap(({ passes }) => passes.map(({ id }) => id)),
  };
}"""


def examined(page: Page, *colours: str, within: str = "body") -> tuple[list[list[str]], list[str]]:
    """What breaks which rule once nothing moves, and the rules that something follows.

    All of WCAG 2.0 to 2.2, A and AA, and best practices where no rules of colour are named;
    *within* is a selector of what those are asked of.
    """
    rested(page)
    if not page.evaluate("Boolean(globalThis.axe)"):
        page.evaluate(AXE_SCRIPT)
    asked = [colours, []] if colours else [["color-contrast"], TAGS]
    found = page.evaluate(RUN, [*asked, within])
    return found["wrong"], found["right"]
