"""The first words of an event in a list: what its row says on a phone before it is opened."""

from __future__ import annotations

from dashboard.dataset.model import Dataset, Event
from dashboard.i18n import Catalogue
from dashboard.page import html

MOST = 62
"""How many letters of them there are: about two lines of a phone."""


def build_first_words(dataset: Dataset, event: Event, text: Catalogue) -> html.Element | None:
    """Build the first words of the event's first quote, or else of its text; None without both.

    The sign of an echo is before words that do not speak of the event.
    """
    if quotes := dataset.quotes(event.id):
        passage, relation = quotes[0]
        echo = html.Span("≈ ", aria_hidden="true") if relation == "echo" else None
        quoted = f"“{cut_words(passage.exact, end='”')}"
        return html.P([echo, quoted], className="read-first is-quote", lang=passage.language)
    words = cut_words(event.text[text.language])
    return html.P(words, className="read-first") if words else None


def cut_words(words: str, end: str = "", most: int = MOST) -> str:
    """Cut words after a whole one to at most so many letters and "…"; *end* follows uncut ones."""
    words = " ".join(words.split())
    if len(words) <= most:
        return f"{words}{end}"
    kept = words[: most + 1].rpartition(" ")[0] or words[:most]
    return f"{kept.rstrip(' ,;:.–—')} …"
