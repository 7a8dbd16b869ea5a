"""Reference lists in the style of the American Psychological Association.

Specification: Publication Manual of the APA, 7th edition, chapter 9, "Reference List".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.citation.authors import authors, joined
from dashboard.citation.parts import dated, stopped

if TYPE_CHECKING:
    from dashboard.dataset.model import Source
    from dashboard.i18n import Catalogue

# More authors than these are cut to the first nineteen and the last.
MOST_AUTHORS = 20


def apa(source: Source, text: Catalogue) -> str:
    """A source as APA 7 lists it, in plain text: without italics, the title's capitals kept.

    Without an author the title comes first, and without a title the publisher; an unknown date
    is "n.d.".
    """
    author = stopped(_by(source, text), text)
    title = stopped(_titled(source, text), text)
    publisher = stopped(source.publisher, text) if source.publisher != source.author else ""
    issued = dated("apa", source.issued, text) or text("cite.apa.undated")
    heads = [part for part in (author, title, publisher) if part]
    parts = [*heads[:1], f"({issued}).", *heads[1:], source.url]
    return " ".join(part for part in parts if part)


def _titled(source: Source, text: Catalogue) -> str:
    """The title, and in brackets what kind of work it is where that is not plain."""
    key = f"cite.form.{source.type}"
    form = f"[{text(key)}]" if text.has(key) else ""
    return " ".join(part for part in (source.title, form) if part)


def _by(source: Source, text: Catalogue) -> str:
    names = [author.initialled for author in authors(source.author)]
    if len(names) > MOST_AUTHORS:
        return f"{', '.join(names[: MOST_AUTHORS - 1])}, . . . {names[-1]}"
    if len(names) < 2:
        return "".join(names)
    return joined("apa", ", ".join(names[:-1]), names[-1], text)
