"""What is printed: two sheets of paper that stand in the document and show themselves on demand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from dashboard.dataset.model import Dataset
from dashboard.i18n import Catalogue
from dashboard.page import html

PAPERS = {"handout": "print.handout", "activity": "print.activity"}
"""The sheets and the keys of their titles."""


class Leaf(NamedTuple):
    """One side of paper: what is on it, and whether pupils write their name on it."""

    parts: Sequence[Any]
    signed: bool = False


def build_paper(
    name: str, leaves: Sequence[Leaf], dataset: Dataset, text: Catalogue
) -> html.Element:
    """A sheet of one leaf a page, each with its heading and its number."""
    pages = [
        html.Article(
            [
                build_heading(dataset, text, leaf.signed),
                *leaf.parts,
                html.P(
                    text("print.page", number=number, total=len(leaves)), className="leaf-number"
                ),
            ],
            className="leaf paper",
        )
        for number, leaf in enumerate(leaves, 1)
    ]
    return html.Section(
        pages,
        className="sheet",
        data_sheet=name,
        aria_label=text(PAPERS[name]),
    )


def build_heading(dataset: Dataset, text: Catalogue, signed: bool) -> html.Element:
    """Whose life it is, and lines for the name and the date."""
    name = dataset.subject.name or dataset.title[text.language]
    subtitle = dataset.subject.subtitle[text.language]
    lines = [html.Span(text(key), className="leaf-field") for key in ("print.name", "print.date")]
    return html.Header(
        [
            html.H2([html.Strong(name), f" · {subtitle}" if subtitle else None]),
            *(lines if signed else []),
        ],
        className="leaf-heading",
    )


def build_choice(text: Catalogue) -> html.Element:
    """Over the sheets, on the screen only: which of the two, and the print window."""
    sheets = [
        html.Button(
            text(title),
            type="button",
            className="button",
            data_sheet_choice=name,
            aria_pressed="false",
        )
        for name, title in PAPERS.items()
    ]
    now = html.Button(
        text("print.now"),
        type="button",
        className="button is-strong",
        data_action="print",
    )
    chosen = html.Div(
        sheets, className="print-sheets", role="group", aria_label=text("print.label")
    )
    return html.Div([chosen, now, html.P(text("print.help"))], className="print-choice")
