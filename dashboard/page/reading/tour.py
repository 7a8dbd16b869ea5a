"""The row over the reading list where a tour is made: events ticked, presented or passed on."""

from __future__ import annotations

from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.button import build_button


def build_tour(text: Catalogue) -> html.Element:
    """Build the row; the script adds a box to tick to every event."""
    chosen = html.Div(
        [
            html.P(text("tour.help"), className="tour-help"),
            html.Span(className="tour-count", role="status"),
            build_button(text("tour.present"), "button is-strong", "tour-present"),
            build_button(text("share.copy-link"), action="tour-copy"),
            build_button(text("tour.clear"), action="tour-clear"),
            html.Textarea(
                className="share-by-hand",
                readOnly=True,
                hidden=True,
                aria_label=text("share.by-hand"),
            ),
        ],
        className="tour-chosen",
    )
    choose = build_button(text("tour.choose"), action="tour", aria_pressed="false")
    return html.Div([choose, chosen], className="tour")
