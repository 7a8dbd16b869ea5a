"""What stands around the views: the note of the first paint, problems, and the small windows."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.dataset.model import Dataset
from dashboard.dataset.problem import Problem
from dashboard.i18n import Catalogue
from dashboard.page import html


def build_note(dataset: Dataset, text: Catalogue) -> html.Element:
    """One line where the filter row will be, so that nothing jumps."""
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


def build_problems(found: Sequence[Problem], text: Catalogue) -> html.Element | None:
    """Every problem of the data with its place and cure, for whoever looks after it."""
    if not found:
        return None
    return html.Details(
        [
            html.Summary(text.count("problems.title", len(found))),
            html.Div(
                [
                    html.P(text("problems.help")),
                    html.Ol([html.Li(html.Code(str(problem))) for problem in found]),
                ]
            ),
        ],
        className="problems",
    )


def build_popovers(text: Catalogue) -> list[html.Element]:
    """The windows that the buttons of the bar open."""
    return [build_share(text)]


def build_copy(what: str, text: Catalogue, look: str = "") -> html.Element:
    """A button that puts something on the clipboard."""
    return html.Button(
        text(f"share.copy-{what}"),
        type="button",
        className=f"button {look}".strip(),
        data_action=f"copy-{what}",
    )


def build_share(text: Catalogue) -> html.Element:
    """The link to what is on the page, to be copied."""
    return html.Div(
        [
            html.H2(text("share.title"), id="share-title"),
            html.Code(className="share-link", tabIndex="0"),
            build_copy("link", text, "is-strong"),
            build_copy("quote", text),
            build_copy("mla", text),
            build_copy("apa", text),
            build_copy("embed", text),
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
