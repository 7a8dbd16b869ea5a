"""Sources and quotes as plain text to paste: MLA, APA, and a quote with its source."""

from dashboard.citation.apa import apa
from dashboard.citation.mla import mla
from dashboard.citation.quote import locator, quotation, quote_with_source

__all__ = ["apa", "locator", "mla", "quotation", "quote_with_source"]
