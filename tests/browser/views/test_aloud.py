"""Passages read aloud; the voices are those of a browser that has some."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import draw, opened
from tests.life import DATASET

# The browser of the tests has no voice: this one says English into a list.
VOICE = """(() => {
  globalThis.spoken = [];
  const english = { name: 'English', lang: 'en-US', localService: true, default: true };
  globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  const own = (name, value) => Object.defineProperty(speechSynthesis, name, { value });
  own('getVoices', () => [english]);
  own('speak', ({ text, lang }) => spoken.push([text, lang]));
  own('cancel', () => spoken.push('cancelled'));
})()"""


def test_a_passage_is_read_in_its_own_language(page: Page, address: str) -> None:
    """On the Spanish page too the English words are read by an English voice.

    A second press stops it, and whoever goes on does not hear the words of before.
    """
    page.add_init_script(VOICE)
    opened(page, f"{address}/es/?event=leaving-nasa")
    button = page.get_by_role("button", name="Leer en voz alta")
    expect(button).to_be_visible()
    assert page.evaluate("spoken") == []
    button.click()
    exact = DATASET.quotes("leaving-nasa")[0].passage.exact
    assert page.evaluate("spoken") == [[exact, "en-US"]]
    page.get_by_role("button", name="Dejar de leer").click()
    assert page.evaluate("spoken")[1:] == ["cancelled"]
    button.click()
    page.get_by_role("button", name="Hecho siguiente").click()
    assert page.evaluate("spoken").pop() == "cancelled"


def test_without_a_voice_there_is_no_button(page: Page, address: str) -> None:
    """A browser that has no voice shows nothing of it."""
    opened(page, f"{address}/en/?event=leaving-nasa")
    draw(page)
    expect(page.locator(".aloud")).to_be_hidden()
