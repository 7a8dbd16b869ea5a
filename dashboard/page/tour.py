"""Where a tour is made: events ticked in the reading list, presented or passed on as a link."""

from __future__ import annotations

from dashboard.i18n import Catalogue
from dashboard.page import html


def build_tour(text: Catalogue) -> html.Element:
    """The row over the reading list; the script adds a box to tick to every event."""
    chosen = html.Div(
        [
            html.P(text("tour.help"), className="tour-help"),
            html.Span(className="tour-count", role="status"),
            build_entry("tour-present", text("tour.present"), "is-strong"),
            build_entry("tour-copy", text("share.copy-link")),
            build_entry("tour-clear", text("tour.clear")),
        ],
        className="tour-chosen",
    )
    return html.Div([build_entry("tour", text("tour.choose")), chosen], className="tour")


def build_entry(name: str, label: str, look: str = "") -> html.Element:
    """A button that the script answers."""
    return html.Button(
        label,
        type="button",
        className=f"button {look}".strip(),
        data_action=name,
        aria_pressed="false" if name == "tour" else None,
    )
