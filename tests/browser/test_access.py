"""Every view is free of what axe-core can find, and can be walked with the keyboard alone."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import opened

RULES = {
    "runOnly": [
        "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice",
    ]
}  # fmt: skip
STATES = [
    "",
    "?event=selection",
    "?event=university",
    "?q=tractor",
    "?view=interview&event=film",
    "?view=read",
    "?view=sources",
    "?view=present&event=selection",
    "?view=print",
]
SIZES = {"desktop": (1366, 768), "tablet": (1024, 768), "phone": (390, 844)}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_axe_finds_nothing(page: Page, address: str, language: str, theme: str, size: str) -> None:
    """No rule of WCAG 2.0 to 2.2, A and AA, nor a best practice is broken in any state."""
    for state in STATES:
        joined = "&" if state else "?"
        opened(page, f"{address}/{language}/{state}{joined}theme={theme}", *SIZES[size])
        page.wait_for_timeout(200)
        found = Axe().run(page, options=RULES).response["violations"]
        assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found] == [], state


QUOTING = (
    "?event=selection", "?event=leaving-nasa&theme=dark", "?view=interview&event=film",
    "?view=interview&passage=looked-at-my-kids&theme=dark", "?view=read", "?view=read&theme=dark",
    "?view=present&event=selection", "?view=print",
)  # fmt: skip


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_quotes_stand_out_most(page: Page, address: str, size: str) -> None:
    """Wherever a quote is drawn its contrast is that of WCAG's AAA, dimmed ones included."""
    for state in QUOTING:
        opened(page, f"{address}/es/{state}", *SIZES[size])
        page.wait_for_timeout(200)
        rule = {"runOnly": {"type": "rule", "values": ["color-contrast-enhanced"]}}
        found = Axe().run(page, context={"include": [["blockquote"]]}, options=rule).response
        assert [node["html"] for one in found["violations"] for node in one["nodes"]] == [], state
        assert found["passes"], state


RING = """() => {
  const node = document.activeElement;
  const style = getComputedStyle(node);
  const seen = (one) => one.outlineStyle !== 'none' && parseFloat(one.outlineWidth) >= 2;
  const name = node.tagName + '.' + node.className + (node.dataset.event || '');
  return [name, seen(style)];
}"""


@pytest.mark.parametrize("state", ["", "?view=interview", "?view=read"])
def test_every_stop_of_the_keyboard_is_visible(page: Page, address: str, state: str) -> None:
    """Tab goes through the page with a ring at each stop, and leaves it at the end: no trap."""
    opened(page, f"{address}/en/{state}")
    stops: list[str] = []
    for _ in range(400):
        page.keyboard.press("Tab")
        name, ring = page.evaluate(RING)
        if name.startswith("BODY"):
            break
        assert ring, name
        stops.append(name)
    assert len(stops) > 5
    assert len(stops) < 400


def test_keyboard_moves_are_said_and_pointer_moves_are_not(page: Page, address: str) -> None:
    """The live region says date, title, evidence and quotes on keys; nothing on hover."""
    opened(page, f"{address}/en/")
    page.mouse.move(*[400, 400])
    expect(page.locator("#live")).to_have_text("")
    page.keyboard.press("Home")
    live = page.locator("#live")
    expect(live).to_contain_text("7 August 1962. Born in French Camp, California")
    expect(live).to_contain_text("from the record")
    expect(live).to_contain_text("0 quotes")


def test_the_focus_goes_along_when_its_view_goes(page: Page, address: str) -> None:
    """By keyboard from an event to its passage: the passage has the focus; back: the mark."""
    opened(page, f"{address}/en/?event=vineyard")
    page.get_by_role("button", name="Read it in the interview").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#interview blockquote.is-lit")).to_be_focused()
    page.go_back()
    page.locator("#timeline").wait_for()
    assert page.evaluate("document.activeElement.dataset.event") == "vineyard"
