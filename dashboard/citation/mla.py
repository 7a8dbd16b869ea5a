"""Works cited in the style of the Modern Language Association.

Specification: MLA Handbook, 9th edition, chapter 5, "The List of Works Cited".
"""

from __future__ import annotations

from dashboard.citation.authors import join_names, read_authors
from dashboard.citation.parts import add_full_stop, quote_title_as_sentence, render_date
from dashboard.dataset.model import Source
from dashboard.i18n import Catalogue

# CSL types that stand on their own; MLA sets them in italics, all others in quotation marks.
WHOLE = frozenset({
    "book", "classic", "collection", "dataset", "document", "figure", "graphic", "legislation",
    "manuscript", "map", "motion_picture", "pamphlet", "periodical", "regulation", "report",
    "software", "standard", "thesis", "treaty",
})  # fmt: skip


def render_mla(source: Source, text: Catalogue) -> str:
    """List a source in MLA 9, as plain text: without italics, the address in full.

    Unknown parts are left out, the date too.
    """
    issued = render_date("mla", source.issued, text)
    publication = ", ".join(part for part in (source.publisher, issued, source.url) if part)
    authors = add_full_stop(_render_authors(source, text), text)
    parts = (authors, _render_title(source, text), add_full_stop(publication, text))
    return " ".join(part for part in parts if part)


def find_italics(source: Source) -> str:
    """Find what is set in italics: a work that stands on its own, else what holds it."""
    is_whole = source.type in WHOLE and source.title and not source.is_described
    return source.title if is_whole else source.publisher


def _render_title(source: Source, text: Catalogue) -> str:
    """Quote a title, but neither that of a whole work nor the description of one without."""
    if not source.title or source.type in WHOLE or source.is_described:
        return add_full_stop(source.name if source.title else "", text)
    return quote_title_as_sentence(source.title, text)


def _render_authors(source: Source, text: Catalogue) -> str:
    """Join the authors, the first inverted; omit an organisation that publishes itself."""
    names = read_authors(source.author)
    if not names or source.author == source.publisher:
        return ""
    if len(names) > 2:
        return text("cite.mla.more", first=names[0].inverted)
    first = names[0].inverted
    return join_names("mla", first, names[1].natural, text) if len(names) == 2 else first
