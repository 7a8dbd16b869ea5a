"""Sources and quotes as plain text to paste: MLA, APA, and a quote with its source."""

from dashboard.dataset.citing.apa import apa
from dashboard.dataset.citing.mla import mla
from dashboard.dataset.citing.quote import locator, quotation, quote_with_source

__all__ = ["apa", "locator", "mla", "quotation", "quote_with_source"]
