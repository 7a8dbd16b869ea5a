"""Works cited in the style of the Modern Language Association.

Specification: MLA Handbook, 9th edition, chapter 5, "The List of Works Cited".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.citation.authors import authors, joined
from dashboard.citation.parts import dated, sentence, stopped

if TYPE_CHECKING:
    from dashboard.dataset.model import Source
    from dashboard.i18n import Catalogue

# CSL types that stand on their own; MLA sets them in italics, all others in quotation marks.
WHOLE = frozenset({
    "book", "classic", "collection", "dataset", "document", "figure", "graphic", "legislation",
    "manuscript", "map", "motion_picture", "pamphlet", "periodical", "regulation", "report",
    "software", "standard", "thesis", "treaty",
})  # fmt: skip


def mla(source: Source, text: Catalogue) -> str:
    """A source as MLA 9 lists it, in plain text: without italics, the address in full.

    What is not known is left out, the date too.
    """
    issued = dated("mla", source.issued, text)
    place = ", ".join(part for part in (source.publisher, issued, source.url) if part)
    parts = [stopped(_by(source, text), text), _title(source, text), stopped(place, text)]
    return " ".join(part for part in parts if part)


def _title(source: Source, text: Catalogue) -> str:
    if not source.title or source.type in WHOLE:
        return stopped(source.title, text)
    return sentence(source.title, text)


def _by(source: Source, text: Catalogue) -> str:
    """The authors, the first one inverted; an organisation that publishes itself is left out."""
    names = authors(source.author)
    if not names or source.author == source.publisher:
        return ""
    if len(names) > 2:
        return text("cite.mla.more", first=names[0].inverted)
    first = names[0].inverted
    return joined("mla", first, names[1].natural, text) if len(names) == 2 else first
