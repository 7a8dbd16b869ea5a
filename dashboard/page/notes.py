"""The note of the first paint, the problems of the data, and the window to share the page."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.dataset.model import Dataset
from dashboard.dataset.problem import Problem
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.button import build_button


def build_note(dataset: Dataset, text: Catalogue) -> html.Element:
    """Build the line that keeps the room of the filter row, so that nothing jumps."""
    counts = (
        text.count("count.events", len(dataset.events)),
        text.count("count.quotes", len(dataset.passages)),
    )
    return html.Div(
        [
            html.P(
                text("note.drawing"),
                className="note-drawing",
                data_failed=text("error.drawing"),
            ),
            html.P(" · ".join(counts), className="note-counts"),
            html.Noscript(html.P(text("note.no-script"))),
        ],
        className="note",
    )


def build_problems(problems: Sequence[Problem], text: Catalogue) -> html.Element | None:
    """List every problem of the data with its place and cure."""
    if not problems:
        return None
    items = html.Ol([html.Li(html.Code(str(problem))) for problem in problems])
    return html.Details(
        [
            html.Summary(text.count("problems.title", len(problems))),
            html.Div([html.P(text("problems.help")), items]),
        ],
        className="problems",
    )


def build_share(text: Catalogue) -> html.Element:
    """Build the window that gives the link to what is on the page, to be copied."""
    copies = [
        build_button(text(f"share.copy-{name}"), action=f"copy-{name}")
        for name in ("quote", "mla", "apa", "embed")
    ]
    return html.Div(
        [
            html.H2(text("share.title"), id="share-title"),
            html.Code(className="share-link", tabIndex="0"),
            build_button(text("share.copy-link"), "button is-strong", "copy-link"),
            *copies,
            html.P(className="share-done", role="status"),
            html.Img(className="share-code", alt=text("share.code")),
            html.P(text("share.code-help"), className="share-help"),
        ],
        id="share",
        className="popover",
        hidden=True,
        role="dialog",
        aria_labelledby="share-title",
    )
