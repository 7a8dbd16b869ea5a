"""Reference lists in the style of the American Psychological Association.

Specification: Publication Manual of the APA, 7th edition, chapter 9, "Reference List".
"""

from __future__ import annotations

from dashboard.citation.authors import join_names, read_authors
from dashboard.citation.parts import add_full_stop, render_date
from dashboard.dataset.model import Source
from dashboard.i18n import Catalogue

# More authors than these are cut to the first nineteen and the last.
MOST_AUTHORS = 20


def render_apa(source: Source, text: Catalogue) -> str:
    """List a source in APA 7, as plain text: without italics, the title's capitals kept.

    Without an author the title comes first, and without a title the publisher; an unknown date
    is "n.d.".
    """
    author = add_full_stop(_render_authors(source, text), text)
    title = add_full_stop(_render_title(source, text), text)
    publisher = add_full_stop(source.publisher, text) if source.publisher != source.author else ""
    issued = render_date("apa", source.issued, text) or text("cite.apa.undated")
    heads = [part for part in (author, title, publisher) if part]
    parts = [*heads[:1], f"({issued}).", *heads[1:], source.url]
    return " ".join(part for part in parts if part)


def _render_title(source: Source, text: Catalogue) -> str:
    """Join the title and, in brackets, the kind of work where that is not plain."""
    key = f"cite.form.{source.type}"
    form = f"[{text(key)}]" if text.has(key) and not source.is_described else ""
    return " ".join(part for part in (source.title, form) if part)


def _render_authors(source: Source, text: Catalogue) -> str:
    names = [author.initialled for author in read_authors(source.author)]
    if len(names) > MOST_AUTHORS:
        return f"{', '.join(names[: MOST_AUTHORS - 1])}, . . . {names[-1]}"
    if len(names) < 2:
        return "".join(names)
    return join_names("apa", ", ".join(names[:-1]), names[-1], text)
