"""The first words of an event in a list: what its row says on a phone before it is opened."""

from __future__ import annotations

from dashboard.dataset.model import Dataset, Event
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.timeline.lanes.first_words import cut_words

MOST = 62
"""How many letters of them there are: about two lines of a phone."""


def build_first_words(dataset: Dataset, event: Event, text: Catalogue) -> html.Element | None:
    """Build the first words of the event's first quote, or else of its text; None without both.

    The sign of an echo is before words that do not speak of the event.
    """
    if quotes := dataset.quotes(event.id):
        passage, relation = quotes[0]
        echo = html.Span("≈ ", aria_hidden="true") if relation == "echo" else None
        quoted = f"“{cut_words(passage.exact, end='”', most=MOST)}"
        return html.P(echo, quoted, className="read-first is-quote", lang=passage.language)
    words = cut_words(event.text[text.language], most=MOST)
    return html.P(words, className="read-first") if words else None
