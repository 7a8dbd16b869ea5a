"""A paper to print, made of leaves: each with its heading and its number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import segno

from dashboard.dataset.model import Dataset
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.button import build_button
from dashboard.page.image import build_portrait

PAPERS = {"handout": "print.handout", "activity": "print.activity", "answers": "print.answers"}
"""The papers and the keys of their titles."""


class Leaf(NamedTuple):
    """One side of paper: its content, and whether pupils write their name on it."""

    parts: Sequence[Any]
    signed: bool = False


def build_paper(
    name: str, leaves: Sequence[Leaf], dataset: Dataset, text: Catalogue, address: str = ""
) -> html.Element:
    """Build a paper of `PAPERS`; the style sheet shows the one that is chosen.

    *address* is where the page is found, "" for a script to say.
    """
    pages = [
        html.Article(
            build_heading(dataset, text, leaf.signed, address),
            *leaf.parts,
            html.P(text("print.page", number=number, total=len(leaves)), className="leaf-number"),
            className="leaf paper",
        )
        for number, leaf in enumerate(leaves, 1)
    ]
    return html.Section(pages, className="sheet", data_sheet=name, aria_label=text(PAPERS[name]))


def build_heading(
    dataset: Dataset, text: Catalogue, signed: bool, address: str = ""
) -> html.Element:
    """Build the name of the life, and where a leaf is *signed* lines for name and date.

    Such a leaf is for pupils: the address of the page stands on it too.
    """
    name = dataset.name(text.language)
    subtitle = dataset.subject.subtitle[text.language]
    lines = [html.Span(text(key), className="leaf-field") for key in ("print.name", "print.date")]
    return html.Header(
        build_portrait(dataset, "leaf-portrait", 28),
        html.H2(html.Strong(name), f" · {subtitle}" if subtitle else None),
        *([*lines, build_link(address)] if signed else []),
        className="leaf-heading",
    )


def build_link(address: str) -> html.Element:
    """Build an address with its QR code; without one, their room for a script."""
    named = address.partition("://")[2].rstrip("/")
    code = html.Img(src=draw_code(address), alt="") if address else None
    return html.Div(
        html.Span(named, className="leaf-address"),
        html.Span(code, className="leaf-code"),
        className="leaf-link",
        hidden=not address,
    )


def draw_code(address: str) -> str:
    """Draw the QR code of an address, as an address of its own that holds the picture."""
    code = segno.make(address, micro=False)
    return code.svg_data_uri(scale=4, border=4, light="#fff")


def build_choice(text: Catalogue) -> html.Element:
    """Build the row over the papers, on the screen only: which of them, and the print window."""
    papers = [
        build_button(text(title), data_sheet_choice=name, aria_pressed="false")
        for name, title in PAPERS.items()
    ]
    label = text("print.label")
    return html.Div(
        html.Div(papers, className="print-sheets", role="group", aria_label=label),
        build_button(text("print.now"), "button is-strong", "print"),
        html.P(text("print.help")),
        className="print-choice",
    )
