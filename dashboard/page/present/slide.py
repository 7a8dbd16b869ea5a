"""The slide of an event: its heading, its words, and who says them."""

from __future__ import annotations

from typing import Any

from dashboard.dataset.dates import in_words
from dashboard.dataset.model import Dataset, Event
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.series import find_series, format_years
from dashboard.page.symbol import build_glyph


def build_slide(head: html.Element | None = None, foot: html.Element | None = None) -> html.Element:
    """Build the three rows of a slide; the presenter's window holds smaller ones."""
    heading = html.Div(
        html.H2(html.Span(className="slide-when"), " ", html.Span(className="slide-title")),
        html.P(className="slide-place"),
        className="slide-heading",
    )
    voice = [html.P(className="slide-speaker"), html.P(className="slide-relation")]
    return html.Article(
        html.Header(build_glyph(None, look="slide-glyph"), heading, head, className="slide-head"),
        html.Div(build_numeral(), html.Div(className="slide-zone"), className="slide-body"),
        html.Footer(
            [html.Div(voice, className="slide-voice"), foot] if foot else voice,
            className="slide-foot",
        ),
        className="slide",
    )


def build_numeral() -> html.Element:
    """Build the number of an event in its series, and how many there are."""
    return html.P(
        html.Span(className="numeral-number"),
        html.Span(className="numeral-total"),
        className="numeral",
        hidden=True,
    )


def build_slide_data(dataset: Dataset, event: Event, text: Catalogue) -> dict[str, Any]:
    """Return the heading of an event's slide: its year and title, or those of its series.

    Only its number sets a member of a series apart: all its slides have one heading.
    """
    series = find_series(dataset, event.series) if event.number else None
    years = format_years(dataset.members(series.id), text) if series else ""
    if not series or not years:
        title, label = event.title[text.language], event.label[text.language]
        return {"when": in_words.short(event.date, text), "title": title, "label": label or title}
    title = series.title[text.language]
    return {"when": years, "title": title, "label": title}
