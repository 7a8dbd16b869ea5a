"""The filter row: the kinds with their counts, the result, and the search."""

from __future__ import annotations

from collections import Counter

from dashboard.dataset.model import Dataset, Kind
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.button import build_button
from dashboard.page.symbol import build_glyph


def build_controls(dataset: Dataset, text: Catalogue) -> html.Element:
    """Build the chips, the room kept for the result, and the search field."""
    return html.Div(
        [build_chips(dataset, text), build_result(text), build_search(text)],
        className="controls",
        role="search",
        aria_label=text("filter.label"),
    )


def build_chips(dataset: Dataset, text: Catalogue) -> html.Element:
    """Build a toggle for each kind that has events."""
    counts = Counter(event.kind for event in dataset.events)
    return html.Div(
        [build_chip(kind, counts[kind.id], text) for kind in dataset.kinds if counts[kind.id]],
        className="chips",
        role="group",
        aria_label=text("filter.kinds"),
    )


def build_chip(kind: Kind, count: int, text: Catalogue) -> html.Element:
    """Build the toggle of a kind, named with its count."""
    title = kind.title[text.language]
    return build_button(
        [build_glyph(kind), html.Span(title), html.Span(str(count), className="chip-count")],
        "chip",
        data_kind=kind.id,
        aria_pressed="false",
        aria_label=f"{title}, {text.count('count.events', count)}",
    )


def build_result(text: Catalogue) -> html.Element:
    """Build the room where the page says how many events match."""
    count = html.Span(className="result-count", role="status")
    show_all = build_button(text("filter.show-all"), action="show-all", hidden=True)
    return html.Div([count, show_all], className="result")


def build_search(text: Catalogue) -> html.Element:
    """Build the search field; `/` puts the focus there."""
    field = html.Input(
        id="search",
        type="search",
        placeholder=text("search.placeholder"),
        autocomplete="off",
    )
    label = html.Label(text("search.label"), htmlFor="search", className="unseen")
    return html.Div([label, field], className="search")
