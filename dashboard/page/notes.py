"""The note of the first paint, the problems of the data, and the window to share the page."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.dataset.model import Dataset
from dashboard.dataset.problem import Problem, find_errors, fold
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.button import build_button


def build_note(dataset: Dataset, text: Catalogue) -> html.Element:
    """Build the line that keeps the room of the filter row, so that nothing jumps."""
    counts = [text.count("count.events", len(dataset.events) + dataset.left_out)]
    if dataset.passages:
        counts.append(text.count("count.quotes", len(dataset.passages)))
    return html.Div(
        html.P(text("note.drawing"), className="note-drawing", data_failed=text("error.drawing")),
        html.P(" · ".join(counts), className="note-counts"),
        html.Noscript(html.P(text("note.no-script"))),
        className="note",
    )


def build_late(text: Catalogue) -> html.Element:
    """Build what is shown where something that a reader wanted did not load."""
    return html.Div(
        [html.P(text("late.missing")), build_button(text("late.again"))],
        id="late", className="late", role="alert", hidden=True,
    )  # fmt: skip


def build_problems(problems: Sequence[Problem], text: Catalogue) -> html.Element | None:
    """List every problem of the data with its place and cure."""
    if not problems:
        return None
    items = html.Ol([html.Li(html.Code(line)) for line in fold(problems)])
    return html.Details(
        html.Summary(text.count("problems.title", len(problems))),
        html.Div(html.P(text("problems.help")), items),
        className="problems",
    )


def build_empty(problems: Sequence[Problem], text: Catalogue) -> html.Element:
    """Say that no event could be read, and why as far as that is shown."""
    why = [html.P(html.Code(line)) for line in fold(find_errors(problems))]
    help_text = [*why, html.P(text("empty.help"))] if why else []
    return html.Section(
        html.H2(text("empty.title")), html.P(text("empty.text")), *help_text, className="empty"
    )


def build_share(text: Catalogue) -> html.Element:
    """Build the window to share the page: its link and code, then what to cite or to take."""
    words = html.Textarea(
        className="share-by-hand", readOnly=True, hidden=True, aria_label=text("share.by-hand")
    )
    return html.Div(
        html.H2(text("share.title"), id="share-title"),
        html.P(className="share-about"),
        build_share_link(text),
        html.P(text("share.here"), className="share-here", hidden=True),
        build_share_copies(text),
        words,
        html.P(className="share-done", role="status"),
        id="share",
        className="popover",
        hidden=True,
        role="dialog",
        aria_labelledby="share-title",
    )


def build_share_link(text: Catalogue) -> html.Element:
    """Build the code of the address, which grows when it is pressed, beside the address itself."""
    code = html.Button(
        html.Img(alt=text("share.code")),
        type="button",
        className="share-code",
        title=text("share.code-help"),
        data_action="share-code",
        aria_pressed="false",
        hidden=True,
    )
    link = [
        html.Code(className="share-link", tabIndex="0"),
        build_button(text("share.copy-link"), "button is-strong", "copy-link"),
    ]
    return html.Div(code, html.Div(link, className="share-address"), className="share-this")


def build_share_copies(text: Catalogue) -> html.Element:
    """Build the buttons for what can be cited or taken elsewhere."""
    copies = [
        build_button(text(f"share.copy-{name}"), action=f"copy-{name}")
        for name in ("quote", "mla", "apa", "embed")
    ]
    title = html.H3(text("share.take"), id="share-take")
    return html.Div(
        title,
        html.Div(copies, className="share-copies"),
        html.P(text("share.frame"), className="share-here share-frame", hidden=True),
        className="share-take",
        role="group",
        aria_labelledby="share-take",
    )
