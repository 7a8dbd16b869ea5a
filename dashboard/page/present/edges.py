"""The first and the last slide: whose life it is, and what stays of it."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.dataset.dates import in_words
from dashboard.dataset.model import Dataset, Source
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.button import build_button


def build_title(dataset: Dataset, text: Catalogue) -> html.Element:
    """Build the title: the name of the life, and the tour that a script names."""
    name = dataset.name(text.language)
    words = [
        html.H2(name, className="edge-name"),
        html.P(dataset.subject.subtitle[text.language], className="edge-subtitle"),
        html.P(className="edge-tour"),
    ]
    buttons = [
        build_button(text("nav.start"), "stage-button is-strong", "slide-next"),
        build_button(text("present.exit"), "stage-button", "leave"),
    ]
    return build_edge("title", words, buttons, text)


def build_end(dataset: Dataset, text: Catalogue) -> html.Element:
    """Build the end: who says the words that the life opens with, and where; a script adds them."""
    passage = dataset.passage.get(dataset.subject.epigraph)
    source = dataset.source.get(passage.source) if passage else None
    words = [
        html.Div(className="edge-quote"),
        html.P(passage.speaker[text.language], className="edge-speaker") if passage else None,
        build_source(dataset, source, text) if source else None,
    ]
    buttons = [
        build_button(text("present.start-over"), "stage-button", "slide-first"),
        build_button(text("present.exit"), "stage-button is-strong", "leave"),
    ]
    return build_edge("end", words, buttons, text)


def build_source(dataset: Dataset, source: Source, text: Catalogue) -> html.Element:
    """Say where the words stand, and how many sources there are."""
    issued = in_words.in_words(source.issued, text) if source.issued else ""
    named = ", ".join(filter(None, [source.publisher or source.name, issued]))
    counted = text.count("present.sources", len(dataset.sources))
    words = text("present.words", source=named)
    return html.P(f"{words} {counted}", className="edge-source")


def build_edge(
    name: str, words: Sequence[html.Element | None], buttons: list[html.Element], text: Catalogue
) -> html.Element:
    """Build a slide of words beside the code that leads to the page; a script shows it."""
    row = html.Div(buttons, className="edge-buttons")
    code = html.Figure(
        html.Img(alt=text("share.code")),
        html.Figcaption(text("present.open")),
        className="edge-code",
        hidden=True,
    )
    return html.Article(
        html.Div(*words, row, className="edge-text"), code, className=f"edge edge-{name}"
    )
