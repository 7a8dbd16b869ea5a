"""Text of the document that its data refers to."""

from __future__ import annotations

from dashboard.export.references import refer, texts

BODY = (
    "<p>outside the main part</p><main><noscript><p>without a script</p></noscript>"
    "<h3>A title of some length</h3><p> Date: a sentence of its own</p>"
    "<h3>A title of some length</h3>"
    "</main><p>outside again, and long enough</p>"
)


def test_each_text_of_the_main_part_counts_once() -> None:
    """The texts stand in the order of the document, a sentence behind its label too."""
    found = ["A title of some length", "Date: a sentence of its own", "a sentence of its own"]
    assert list(texts(BODY)) == found


def test_only_longer_text_of_the_document_is_referred_to() -> None:
    """Short text, other text and whatever is no text stay as they are."""
    known = {"short": 0, "a sentence of its own": 1}
    value = {"short": "short", "long": ["a sentence of its own", "a sentence of others"], "no": 1}
    said = {"short": "short", "long": ["\u00011", "a sentence of others"], "no": 1}
    assert refer(value, known) == said


def test_no_cell_can_pass_for_a_reference() -> None:
    """A text that starts with the mark gets it twice, whatever stands behind it."""
    assert refer("\u00010", {"anything else": 0}) == "\u0001\u00010"
