"""The filter row: the kinds with their counts, the result, and the search with its hits.

Where the row is not seen, as in the reading list, another one says what is filtered.
"""

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
        build_chips(dataset, text),
        build_result(text),
        build_search(dataset, text),
        className="controls",
        role="search",
        aria_label=text("filter.label"),
    )


def build_chips(dataset: Dataset, text: Catalogue) -> html.Element:
    """Build a toggle for each kind that has events, but for one that nobody has named."""
    counts = Counter(event.kind for event in dataset.events)
    kinds = [kind for kind in dataset.kinds if counts[kind.id] and kind.title]
    return html.Div(
        [build_chip(kind, counts[kind.id], text) for kind in kinds],
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
        title=text("filter.this"),
    )


def build_result(text: Catalogue) -> html.Element:
    """Build the room where the page says how many events match."""
    count = html.Span(className="result-count", role="status")
    show_all = build_button(text("filter.show-all"), "link", "show-all", hidden=True)
    return html.Div(count, show_all, className="result")


def build_search(dataset: Dataset, text: Catalogue) -> html.Element:
    """Build the search field, with its hits or the message that there are none under it."""
    field = html.Input(
        id="search",
        type="text",
        role="combobox",
        enterkeyhint="search",
        placeholder=text("search.placeholder"),
        autocomplete="off",
        aria_autocomplete="list",
        aria_controls="hits",
        aria_expanded="false",
    )
    label = html.Label(text("search.label"), htmlFor="search", className="unseen")
    parts = [label, field, build_hits(text), build_no_match(dataset, text)]
    return html.Div(parts, className="search")


def build_hits(text: Catalogue) -> html.Element:
    """Build the window under the search field; the script fills its list."""
    head = [
        html.Span(html.Strong(className="hits-count"), " ", text("search.order")),
        build_button(text("search.clear-short"), "link", "search-clear"),
    ]
    foot = [
        build_button(None, "link hits-all", "search-all"),
        html.Span(text("search.keys"), aria_hidden="true"),
    ]
    return html.Div(
        html.Div(head, className="hits-head"),
        html.Div(id="hits", className="hits-list", role="listbox", aria_label=text("search.hits")),
        html.Div(foot, className="hits-foot"),
        className="hits",
        hidden=True,
    )


def build_no_match(dataset: Dataset, text: Catalogue) -> html.Element:
    """Build the message under the search field for when no event matches."""
    show_all = text("filter.show-all-of", total=len(dataset.events))
    actions = [
        build_button(show_all, "button is-strong", "show-all"),
        build_button(text("search.clear"), action="search-clear"),
    ]
    return html.Div(
        html.P(className="no-match-title"),
        html.P(text("filter.try")),
        html.Div(actions, className="no-match-actions"),
        className="no-match",
        hidden=True,
        role="status",
    )


def build_filters(text: Catalogue) -> html.Element:
    """Build the row that says what is filtered where the chips are not seen; a script fills it."""
    return html.Div(
        html.Span(text("filter.only"), className="filters-only"),
        html.Span(className="filters-on"),
        html.Strong(className="filters-count"),
        build_button(text("filter.show-all"), action="show-all"),
        html.Span(className="filters-folded"),
        className="filters",
        role="group",
        aria_label=text("filter.on"),
    )
