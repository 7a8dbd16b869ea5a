"""What stands around the views: the note of the first paint, problems, and the small windows."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html

from dashboard.dataset.problem import Problem
from dashboard.i18n import Catalogue
from dashboard.page.attributes import attributes


def note(text: Catalogue) -> html.Div:
    """One line where the filter row will be, so that nothing jumps."""
    return html.Div(
        [
            html.P(text("note.drawing"), className="note-drawing"),
            html.Noscript(html.P(text("note.no-script"))),
        ],
        className="note",
    )


def problems(found: Sequence[Problem], text: Catalogue) -> html.Details | None:
    """Every problem of the data with its place and cure; nothing is left out silently."""
    if not found:
        return None
    return html.Details(
        [
            html.Summary(text.count("problems.title", len(found))),
            html.P(text("problems.help")),
            html.Ol([html.Li(html.Code(str(problem))) for problem in found]),
        ],
        className="problems",
    )


def popovers(text: Catalogue) -> list[html.Div]:
    """The windows that the buttons of the bar open."""
    return [share(text)]


def share(text: Catalogue) -> html.Div:
    """The link to what is on the page, to be copied."""
    return html.Div(
        [
            html.H2(text("share.title"), id="share-title"),
            html.Code(className="share-link", tabIndex="0"),
            html.Button(
                text("share.copy-link"),
                type="button",
                className="button is-strong",
                **attributes(data_action="copy-link"),
            ),
            html.P(className="share-done", role="status"),
        ],
        id="share",
        className="popover",
        hidden=True,
        role="dialog",
        **attributes(aria_labelledby="share-title"),
    )
