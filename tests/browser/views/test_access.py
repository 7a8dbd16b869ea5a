"""Every view is free of what axe-core can find, and can be walked with the keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import THEMES, examined
from tests.browser.conftest import Kept, opened

STATES = [
    "", "?event=selection", "?event=university", "?q=tractor", "?view=interview&event=film",
    "?view=read", "?view=sources", "?view=places", "?view=places&event=miss-young", "?view=class",
    "?kinds=family,mission&q=the", "?view=read&kinds=family,mission&q=the",
    "?view=interview&kinds=family,mission&q=the", "?age=14", "?age=41",
    "?view=story&step=1", "?view=story&step=4", "?view=story&step=9",
    "?view=class&said=--------", "?view=class&said=esteeste.", "?view=present&event=selection",
    "?view=presenter&event=film", "?view=present&tour=key",
    "?view=present&tour=key&event=selection", "?view=present&slide=end",
    "?view=presenter&tour=key", "?view=print", "?view=print&sheet=activity",
    "?view=print&sheet=answers",
]  # fmt: skip
WINDOW = "?start=2004&end=2012"
# What comes late in a state.
THERE = {
    "?age": "#age", "?start": ".timeline[data-near]",
    "?view=story": '[data-action="story-next"] .label:not(:empty)',
}  # fmt: skip
SIZES = {"desktop": (1366, 768), "tablet": (1024, 768), "phone": (390, 844)}


@pytest.mark.slow("axe looks at every state")
@pytest.mark.parametrize(
    ("language", "theme", "size"),
    [("es", "light", "desktop"), ("es", "light", "phone"), ("en", "light", "tablet"),
     ("es", "dark", "desktop"), ("es", "dark", "phone")],
)  # fmt: skip
def test_axe_finds_nothing(kept: Kept, address: str, language: str, theme: str, size: str) -> None:
    """No rule of WCAG 2.0 to 2.2, A and AA, nor a best practice is broken in any state.

    In the dark the rules of colour are enough; the Spanish page has all of the English one, and
    our translations; a tablet has a timeline of its own, a phone its sheet, list and strip.
    """
    few = size == "tablet" or (theme, size) == ("dark", "phone")
    for state in STATES[:5] if few else [*STATES, WINDOW]:
        joined = "&" if state else "?"
        page = kept(f"{address}/{language}/{state}{joined}theme={theme}", *SIZES[size])
        for late in (there for begin, there in THERE.items() if state.startswith(begin)):
            page.locator(late).wait_for()
        wrong, right = examined(page, *THEMES[theme])
        assert wrong == [], state
        assert "color-contrast" in right, state


QUOTING = (
    "?event=selection", "?event=leaving-nasa&theme=dark", "?view=interview&event=film",
    "?view=interview&passage=looked-at-my-kids&theme=dark", "?view=read", "?view=read&theme=dark",
    "?view=present&event=selection", "?view=print",
)  # fmt: skip
# The second passes over what the first one finds.
CONTRASTS = ("color-contrast", "color-contrast-enhanced")


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_quotes_stand_out_most(kept: Kept, address: str, size: str) -> None:
    """Wherever a quote is drawn its contrast is that of WCAG's AAA, dimmed ones included."""
    for state in QUOTING:
        page = kept(f"{address}/es/{state}", *SIZES[size])
        page.locator("blockquote:visible").first.wait_for()
        wrong, right = examined(page, *CONTRASTS, within="blockquote")
        assert wrong == [], state
        assert right, state


def test_the_focus_goes_along_when_its_view_goes(page: Page, address: str) -> None:
    """By keyboard from an event to its passage: the passage has the focus; back: the mark."""
    opened(page, f"{address}/en/?event=vineyard")
    page.get_by_role("button", name="Los Angeles Times, 2023").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#interview blockquote.is-lit")).to_be_focused()
    page.go_back()
    page.locator("#timeline").wait_for()
    assert page.evaluate("document.activeElement.dataset.event") == "vineyard"
