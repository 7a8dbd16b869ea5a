"""The filter row: the kinds with their counts, the result, and the search."""

from __future__ import annotations

from dash import html

from dashboard.dataset.model import Dataset, Kind
from dashboard.i18n import Catalogue
from dashboard.page.attributes import attributes
from dashboard.page.glyph import glyph


def controls(dataset: Dataset, text: Catalogue) -> html.Div:
    """Chips, the reserved place of the result, and the search field."""
    return html.Div(
        [chips(dataset, text), result(text), search(text)],
        className="controls",
        role="search",
        **attributes(aria_label=text("filter.label")),
    )


def chips(dataset: Dataset, text: Catalogue) -> html.Div:
    """One toggle a kind that has events."""
    counted = {kind.id: 0 for kind in dataset.kinds}
    for event in dataset.events:
        counted[event.kind] = counted.get(event.kind, 0) + 1
    return html.Div(
        [chip(kind, counted[kind.id], text) for kind in dataset.kinds if counted[kind.id]],
        className="chips",
        role="group",
        **attributes(aria_label=text("filter.kinds")),
    )


def chip(kind: Kind, number: int, text: Catalogue) -> html.Button:
    """The toggle of a kind, named with its count."""
    return html.Button(
        [
            glyph(kind),
            html.Span(kind.title[text.language]),
            html.Span(str(number), className="chip-count"),
        ],
        type="button",
        className="chip",
        **attributes(
            data_kind=kind.id,
            aria_pressed="false",
            aria_label=f"{kind.title[text.language]}, {text.count('count.events', number)}",
        ),
    )


def result(text: Catalogue) -> html.Div:
    """Where the page says how many events match."""
    return html.Div(
        [
            html.Span(className="result-count", role="status"),
            html.Button(
                text("filter.show-all"),
                type="button",
                className="button",
                hidden=True,
                **attributes(data_action="show-all"),
            ),
        ],
        className="result",
    )


def search(text: Catalogue) -> html.Div:
    """Where the script puts the search field, which Dash's HTML lacks; `/` puts the focus there."""
    return html.Div(
        html.Label(text("search.label"), htmlFor="search", className="unseen"), className="search"
    )
