"""The filter row: the kinds with their counts, the result, and the search."""

from __future__ import annotations

from dashboard.dataset.model import Dataset, Kind
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.symbol import build_glyph


def build_controls(dataset: Dataset, text: Catalogue) -> html.Element:
    """Chips, the reserved place of the result, and the search field."""
    return html.Div(
        [build_chips(dataset, text), build_result(text), build_search(text)],
        className="controls",
        role="search",
        aria_label=text("filter.label"),
    )


def build_chips(dataset: Dataset, text: Catalogue) -> html.Element:
    """One toggle a kind that has events."""
    counted = {kind.id: 0 for kind in dataset.kinds}
    for event in dataset.events:
        counted[event.kind] = counted.get(event.kind, 0) + 1
    return html.Div(
        [build_chip(kind, counted[kind.id], text) for kind in dataset.kinds if counted[kind.id]],
        className="chips",
        role="group",
        aria_label=text("filter.kinds"),
    )


def build_chip(kind: Kind, number: int, text: Catalogue) -> html.Element:
    """The toggle of a kind, named with its count."""
    return html.Button(
        [
            build_glyph(kind),
            html.Span(kind.title[text.language]),
            html.Span(str(number), className="chip-count"),
        ],
        type="button",
        className="chip",
        data_kind=kind.id,
        aria_pressed="false",
        aria_label=f"{kind.title[text.language]}, {text.count('count.events', number)}",
    )


def build_result(text: Catalogue) -> html.Element:
    """Where the page says how many events match."""
    return html.Div(
        [
            html.Span(className="result-count", role="status"),
            html.Button(
                text("filter.show-all"),
                type="button",
                className="button",
                hidden=True,
                data_action="show-all",
            ),
        ],
        className="result",
    )


def build_search(text: Catalogue) -> html.Element:
    """The search field; `/` puts the focus there."""
    field = html.Input(
        id="search",
        type="search",
        className="search-field",
        placeholder=text("search.placeholder"),
        autocomplete="off",
    )
    label = html.Label(text("search.label"), htmlFor="search", className="unseen")
    return html.Div([label, field], className="search")
