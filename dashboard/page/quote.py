"""The quote: the block that shows a passage letter for letter, in its own language."""

from __future__ import annotations

from typing import Any

from dashboard.dataset.model import Event, Passage
from dashboard.page import html


def build_quote(passage: Passage, **attributes: Any) -> html.Element:
    """Build the block; the style sheet sets the quotation marks around it.

    No browser is to translate it: its words are said to be letter for letter.
    """
    return html.Blockquote(
        passage.exact,
        lang=passage.language or None,
        translate="no",
        **attributes,
        data_passage=passage.id,
    )


def name_words(event: Event) -> str:
    """Return the id of what the reading list says first of an event; it describes its mark."""
    return f"words-{event.id}"
