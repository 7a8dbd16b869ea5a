"""Sources and quotes as plain text to paste: MLA, APA, and a quote with its source."""

from dashboard.citation.apa import render_apa
from dashboard.citation.mla import find_italics, render_mla
from dashboard.citation.order import sort_sources
from dashboard.citation.quote import add_quotation_marks, render_locator, render_quote

__all__ = [
    "add_quotation_marks",
    "find_italics",
    "render_apa",
    "render_locator",
    "render_mla",
    "render_quote",
    "sort_sources",
]
