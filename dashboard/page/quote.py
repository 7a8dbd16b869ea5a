"""The quote: the block that shows a passage letter for letter, our translation, and its origin."""

from __future__ import annotations

from typing import Any

from dashboard.dataset.dates.in_words import short
from dashboard.dataset.model import Event, Passage, Source
from dashboard.i18n import Catalogue
from dashboard.page import html


def build_quote(passage: Passage, words: Any = None, **attributes: Any) -> html.Element:
    """Build the block; the style sheet sets the quotation marks around it.

    No browser is to translate it: its words are said to be letter for letter. *words* are these
    words as elements.
    """
    return html.Blockquote(
        words or passage.exact,
        lang=passage.language or None,
        translate="no",
        **attributes,
        data_passage=passage.id,
    )


def build_translation(passage: Passage, text: Catalogue, look: str) -> html.Element | None:
    """Build our translation into the language of the page; none where the words are in it."""
    ours = passage.translation.own(text.language)
    if not ours:
        return None
    return html.P(
        html.keep_together(ours), className=look, lang=text.language, data_translation=passage.id
    )


def format_origin(source: Source, text: Catalogue) -> str:
    """Return in short where a passage comes from: who published it, and the year."""
    publisher = source.publisher.partition(",")[0] or source.name
    year = short(source.issued, text) if source.issued else ""
    return ", ".join(filter(None, [publisher, year]))


def name_words(event: Event) -> str:
    """Return the id of what the reading list says first of an event; it describes its mark."""
    return f"words-{event.id}"
