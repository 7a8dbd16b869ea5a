"""The quote: the block that shows a passage letter for letter, and our translation below it."""

from __future__ import annotations

from typing import Any

from dashboard.dataset.model import Passage
from dashboard.i18n import Catalogue
from dashboard.page import html


def build_quote(passage: Passage, **attributes: Any) -> html.Element:
    """Build the block; the style sheet sets the quotation marks around it."""
    return html.Blockquote(
        passage.exact, lang=passage.language or None, **attributes, data_passage=passage.id
    )


def build_translation(passage: Passage, text: Catalogue, look: str) -> html.Element | None:
    """Build our translation into the language of the page; none where the words are in it."""
    ours = passage.translation.own(text.language)
    if not ours:
        return None
    return html.P(ours, className=look, lang=text.language, data_translation=passage.id)
