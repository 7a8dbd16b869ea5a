"""Writes a handout or activity as a PDF, drawn by an installed Chromium."""

from __future__ import annotations

import html
from pathlib import Path
from string import Template
from typing import Literal

from dashboard import paths
from dashboard.dataset.model import Dataset
from dashboard.dataset.writing.file import replace_file
from dashboard.page.html import render
from dashboard.page.print.leaf import PAPERS
from dashboard.page.print.paper import build_papers
from dashboard.page.symbol import build_sprite
from dashboard.publish.chromium import draw_page
from dashboard.publish.embed import choose_pictures, embed, encode
from dashboard.publish.protect import check_file, naming

Paper = Literal["a4", "letter"]

OURS = b"Skia/PDF"
"""What every PDF holds that a Chromium has drawn."""
STYLES = ("00-tokens", "10-base", "12-picture", "22-print", "later/60-print")
TEMPLATE = Template(
    '<!DOCTYPE html><html lang="$language" data-sheet="$sheet"><head><meta charset="utf-8">'
    "<title>$title</title><style>$style @page { size: $paper; }</style></head>"
    "<body><main>$main</main></body></html>"
)


def write_pdf(
    dataset: Dataset,
    out: Path,
    language: str,
    size: Paper = "a4",
    sheet: str = "handout",
    address: str = "",
) -> None:
    """Write a sheet of `page.print.leaf.PAPERS` to *out* as PDF.

    *address* is that of the published page, for its line and its QR code on the sheet.

    Raises:
        OSError: no Chromium is installed, it failed, or *out* can't be written, or holds anything
            but a PDF that a Chromium has drawn.
    """
    with naming(out):
        check_file(out, OURS)
        page = render_document(dataset, language, size, sheet, address).encode()
        drawn = draw_page(page, "--print-to-pdf", "pdf", "--no-pdf-header-footer")
        replace_file(out.resolve(), drawn)


def render_document(
    dataset: Dataset, language: str, size: Paper, sheet: str, address: str = ""
) -> str:
    """Render the sheet as one HTML document that loads nothing."""
    css = paths.home("assets") / "css"
    text = dataset.catalogue(language)
    pictures = encode(dataset, choose_pictures(dataset)[0])
    life = dataset.name(language)
    return TEMPLATE.substitute(
        language=html.escape(language),
        sheet=html.escape(sheet),
        title=html.escape(f"{life} · {text(PAPERS[sheet])}"),
        style="\n".join((css / f"{name}.css").read_text(encoding="utf-8") for name in STYLES),
        paper=size,
        main=embed(render([build_sprite(dataset), build_papers(dataset, text, address)]), pictures),
    )
